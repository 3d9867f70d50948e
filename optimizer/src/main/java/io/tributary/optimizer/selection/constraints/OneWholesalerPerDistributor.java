package io.tributary.optimizer.selection.constraints;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintCollectors;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintJustification;
import io.tributary.optimizer.selection.Offer;

/** The limit that a distributor buys through one wholesaler at most. Hard; counts those beyond the first. */
public final class OneWholesalerPerDistributor {
    private OneWholesalerPerDistributor() {}

    static Constraint in(ConstraintFactory factory) {
        return factory.forEach(AreaDecision.class)
                .filter(decision -> decision.getChosen().offer().wholesaler() != Offer.DIRECT)
                .groupBy(
                        decision -> decision.getChosen().site(),
                        ConstraintCollectors.countDistinct(
                                decision -> decision.getChosen().offer().wholesaler()))
                .filter((site, wholesalers) -> wholesalers > 1)
                .penalizeLong(HardMediumSoftLongScore.ONE_HARD, (site, wholesalers) -> wholesalers - 1L)
                .justifyWith((site, wholesalers, score) -> new Reason(site.id(), wholesalers))
                .asConstraint("one wholesaler per distributor");
    }

    /** Why the limit is broken. */
    public record Reason(String partner, int wholesalers) implements ConstraintJustification {}
}
