package io.tributary.optimizer.selection.constraints;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintJustification;

/** The fixed cost of a region's wholesaler once a distributor buys through it; a part of {@code cost.management}. */
public final class WholesalerCost {
    private WholesalerCost() {}

    static Constraint in(ConstraintFactory factory) {
        return factory.forEach(AreaDecision.class)
                .filter(decision -> decision.getChosen().offer().tiers() > 1)
                .groupBy(decision -> decision.getChosen().region())
                .penalizeLong(HardMediumSoftLongScore.ONE_SOFT, region -> region.fixedCents())
                .justifyWith((region, score) -> new Reason(region.id(), region.wholesaler(), region.fixedCents()))
                .asConstraint("cost.management of wholesalers");
    }

    /** What a wholesaler costs, cents. */
    public record Reason(String region, String wholesaler, long cents) implements ConstraintJustification {}
}
