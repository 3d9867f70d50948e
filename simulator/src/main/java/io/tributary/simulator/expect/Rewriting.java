package io.tributary.simulator.expect;

import io.tributary.simulator.formula.Formula;
import io.tributary.simulator.formula.Formula.Collective;
import io.tributary.simulator.formula.Formula.Name;
import io.tributary.simulator.formula.Formula.Operation;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Formulas in which names are replaced. */
final class Rewriting {
    private Rewriting() {}

    /** The formula in which each name is replaced by what a function makes of it. */
    static Formula names(Formula formula, Function<Name, Formula> change) {
        if (formula instanceof Name name) {
            return change.apply(name);
        }
        if (formula instanceof Operation operation) {
            return new Operation(operation.operator(), all(operation.operands(), change));
        }
        if (formula instanceof Collective collective) {
            return new Collective(collective.function(), all(collective.operands(), change), collective.column());
        }
        return formula;
    }

    private static List<Formula> all(List<Formula> formulas, Function<Name, Formula> change) {
        return formulas.stream().map(formula -> names(formula, change)).toList();
    }

    /** The same formula in another variant. */
    static Formula in(String variant, Formula formula) {
        return names(
                formula,
                name -> new Name(name.name(), name.entity(), Optional.of(variant), name.periods(), name.column()));
    }
}
