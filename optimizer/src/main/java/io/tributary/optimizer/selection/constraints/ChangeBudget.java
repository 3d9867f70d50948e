package io.tributary.optimizer.selection.constraints;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintCollectors;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintJustification;

/** The limit on what change may cost against today. Hard; counts whole units of money above it. */
public final class ChangeBudget {
    private ChangeBudget() {}

    private static final long CENTS = 100;

    static Constraint in(ConstraintFactory factory) {
        return factory.forEach(AreaDecision.class)
                .groupBy(ConstraintCollectors.sumLong(
                        decision -> decision.getChosen().offer().flows().changeCents()))
                .join(Rules.class)
                .filter((cents, rules) -> cents > rules.limits().changeBudget())
                .penalizeLong(
                        HardMediumSoftLongScore.ONE_HARD,
                        (cents, rules) -> (cents - rules.limits().changeBudget() + CENTS - 1) / CENTS)
                .justifyWith((cents, rules, score) ->
                        new Reason(cents, rules.limits().changeBudget()))
                .asConstraint("budget of change");
    }

    /** Why the limit is broken. */
    public record Reason(long cents, long budgetCents) implements ConstraintJustification {}
}
