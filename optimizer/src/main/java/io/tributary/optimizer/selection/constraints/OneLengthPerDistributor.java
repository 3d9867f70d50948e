package io.tributary.optimizer.selection.constraints;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintCollectors;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintJustification;

/** The limit that a distributor has one channel length: it buys from the maker or from wholesalers. Hard. */
public final class OneLengthPerDistributor {
    private OneLengthPerDistributor() {}

    static Constraint in(ConstraintFactory factory) {
        return factory.forEach(AreaDecision.class)
                .groupBy(
                        decision -> decision.getChosen().site(),
                        ConstraintCollectors.countDistinct(
                                decision -> decision.getChosen().offer().tiers()))
                .filter((site, lengths) -> lengths > 1)
                .penalizeLong(HardMediumSoftLongScore.ONE_HARD, (site, lengths) -> lengths - 1L)
                .justifyWith((site, lengths, score) -> new Reason(site.id(), lengths))
                .asConstraint("one length per distributor");
    }

    /** Why the limit is broken. */
    public record Reason(String partner, int lengths) implements ConstraintJustification {}
}
