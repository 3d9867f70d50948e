package io.tributary.optimizer.selection.constraints;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintJustification;
import io.tributary.optimizer.selection.Wholesaler;

/** The fixed cost of each wholesaler once a distributor buys through it; a part of {@code cost.management}. */
public final class WholesalerCost {
    private WholesalerCost() {}

    static Constraint in(ConstraintFactory factory) {
        return factory.forEach(AreaDecision.class)
                .filter(decision -> decision.getChosen().offer().tiers() > 1)
                .groupBy(decision -> decision.getChosen().wholesaler().orElseThrow())
                .penalizeLong(HardMediumSoftLongScore.ONE_SOFT, Wholesaler::fixedCents)
                .justifyWith((wholesaler, score) -> new Reason(wholesaler.id(), wholesaler.fixedCents()))
                .asConstraint("cost.management of wholesalers");
    }

    /** What a wholesaler costs, cents. */
    public record Reason(String wholesaler, long cents) implements ConstraintJustification {}
}
