package io.tributary.optimizer.selection.constraints;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintCollectors;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintJustification;

/** The limit that a distributor serves no more outlets than its capacity. Hard; counts the outlets above it. */
public final class CapacityLimit {
    private CapacityLimit() {}

    static Constraint in(ConstraintFactory factory) {
        return factory.forEach(AreaDecision.class)
                .groupBy(decision -> decision.getChosen().site(), ConstraintCollectors.sumLong(decision ->
                        (long) decision.getChosen().offer().outlets()))
                .filter((site, load) -> load > site.capacity())
                .penalizeLong(HardMediumSoftLongScore.ONE_HARD, (site, load) -> load - site.capacity())
                .justifyWith((site, load, score) -> new Reason(site.id(), load, site.capacity()))
                .asConstraint("capacity of a distributor");
    }

    /** Why the limit is broken. */
    public record Reason(String partner, long outlets, long capacity) implements ConstraintJustification {}
}
