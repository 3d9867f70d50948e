package io.tributary.optimizer.selection.constraints;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintCollectors;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintJustification;

/** The goal's floor on coverage. Hard; counts the outlets that are lacking. */
public final class CoverageTarget {
    private CoverageTarget() {}

    static Constraint in(ConstraintFactory factory) {
        return factory.forEachIncludingUnassigned(AreaDecision.class)
                .groupBy(ConstraintCollectors.sumLong(decision -> decision.findChosen()
                        .map(chosen -> chosen.offer().outlets())
                        .orElse(0)))
                .join(Rules.class)
                .filter((outlets, rules) -> outlets < rules.goal().outlets())
                .penalizeLong(
                        HardMediumSoftLongScore.ONE_HARD,
                        (outlets, rules) -> rules.goal().outlets() - outlets)
                .justifyWith((outlets, rules, score) ->
                        new Reason(outlets, rules.goal().outlets()))
                .asConstraint("coverage target");
    }

    /** Why the limit is broken. */
    public record Reason(long outlets, long target) implements ConstraintJustification {}
}
