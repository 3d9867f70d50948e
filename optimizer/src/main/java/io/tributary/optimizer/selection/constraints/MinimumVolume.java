package io.tributary.optimizer.selection.constraints;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintCollectors;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintJustification;

/** The limit that an appointed distributor sells at least so much. Hard; counts the base units that it lacks. */
public final class MinimumVolume {
    private MinimumVolume() {}

    static Constraint in(ConstraintFactory factory) {
        return factory.forEach(AreaDecision.class)
                .groupBy(
                        decision -> decision.getChosen().site().id(),
                        ConstraintCollectors.sumLong(
                                decision -> decision.getChosen().offer().flows().units()))
                .join(Rules.class)
                .filter((site, units, rules) -> units < rules.limits().leastUnits(rules.site(site)))
                .penalizeLong(
                        HardMediumSoftLongScore.ONE_HARD,
                        (site, units, rules) -> rules.limits().leastUnits(rules.site(site)) - units)
                .justifyWith((site, units, rules, score) ->
                        new Reason(site, units, rules.limits().leastUnits(rules.site(site))))
                .asConstraint("minimum volume of a distributor");
    }

    /** Why the limit is broken. */
    public record Reason(String partner, long units, long least) implements ConstraintJustification {}
}
