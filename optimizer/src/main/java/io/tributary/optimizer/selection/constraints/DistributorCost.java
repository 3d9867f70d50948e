package io.tributary.optimizer.selection.constraints;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintJustification;
import io.tributary.optimizer.selection.Offer;

/** The fixed cost of each appointed distributor in its chain; a part of {@code cost.management}. */
public final class DistributorCost {
    private DistributorCost() {}

    static Constraint in(ConstraintFactory factory) {
        return factory.forEach(AreaDecision.class)
                .groupBy(
                        decision -> decision.getChosen().site(),
                        decision -> decision.getChosen().offer().wholesaler())
                .penalizeLong(HardMediumSoftLongScore.ONE_SOFT, (site, wholesaler) -> site.fixedCents(wholesaler))
                .justifyWith((site, wholesaler, score) ->
                        new Reason(site.id(), wholesaler != Offer.DIRECT, site.fixedCents(wholesaler)))
                .asConstraint("cost.management of distributors");
    }

    /** What an appointment costs, cents. */
    public record Reason(String partner, boolean tiered, long cents) implements ConstraintJustification {}
}
