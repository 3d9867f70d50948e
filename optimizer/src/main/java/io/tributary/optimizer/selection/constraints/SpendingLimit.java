package io.tributary.optimizer.selection.constraints;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintCollectors;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintJustification;
import io.tributary.optimizer.selection.Wholesaler;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The goal's ceiling on cost. Hard; counts whole units of money above it. */
public final class SpendingLimit {
    private SpendingLimit() {}

    static Constraint in(ConstraintFactory factory) {
        return factory.forEach(AreaDecision.class)
                .groupBy(ConstraintCollectors.toList())
                .join(Rules.class)
                .filter((decisions, rules) -> rules.goal().overBudget(cents(decisions)) > 0)
                .penalizeLong(
                        HardMediumSoftLongScore.ONE_HARD,
                        (decisions, rules) -> rules.goal().overBudget(cents(decisions)))
                .justifyWith((decisions, rules, score) ->
                        new Reason(cents(decisions), rules.goal().budgetCents()))
                .asConstraint("budget");
    }

    private static long cents(List<AreaDecision> decisions) {
        long sum = 0;
        Set<Integer> options = new TreeSet<>();
        Set<Integer> wholesalers = new TreeSet<>();
        for (AreaDecision decision : decisions) {
            Candidate chosen = decision.getChosen();
            sum += chosen.offer().costCents();
            int wholesaler = chosen.offer().wholesaler();
            sum += options.add(chosen.option()) ? chosen.site().fixedCents(wholesaler) : 0;
            sum += wholesalers.add(wholesaler)
                    ? chosen.wholesaler().map(Wholesaler::fixedCents).orElse(0L)
                    : 0;
        }
        return sum;
    }

    /** Why the limit is broken. */
    public record Reason(long cents, long budgetCents) implements ConstraintJustification {}
}
