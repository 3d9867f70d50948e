package io.tributary.simulator.expect;

import io.tributary.simulator.formula.Formula;
import io.tributary.simulator.formula.Formula.Name;
import io.tributary.simulator.formula.Operator;
import io.tributary.simulator.scenario.Expectation;
import java.util.List;
import java.util.Optional;

/**
 * The channel's efficiency: profit of all firms together, over the same of the integrated channel (Spengler 1950).
 *
 * <p>Example: two tiers under linear demand earn 800 and 400, the integrated channel 1600: 0.75.
 */
final class Efficiency {
    private Efficiency() {}

    /** The formula in which every {@code efficiency.channel} is replaced by the quotient of profits that it means. */
    static Formula spelledOut(Formula formula, List<String> firms) {
        return Rewriting.names(
                formula, name -> name.name().equals(Expectation.EFFICIENCY) ? quotient(name, firms) : name);
    }

    private static Formula quotient(Name name, List<String> firms) {
        return new Formula.Operation(
                Operator.OVER,
                List.of(
                        profits(name, firms, name.variant()),
                        profits(name, firms, Optional.of(Expectation.INTEGRATED))));
    }

    private static Formula profits(Name name, List<String> firms, Optional<String> variant) {
        Formula sum = new Formula.Constant(0);
        for (String firm : firms) {
            Name profit = new Name("profit", Optional.of(firm), variant, name.periods(), name.column());
            sum = new Formula.Operation(Operator.PLUS, List.of(sum, profit));
        }
        return sum;
    }
}
