package io.tributary.optimizer.selection.constraints;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintJustification;

/** The fixed cost of each appointed distributor in its length; a part of {@code cost.management}. */
public final class DistributorCost {
    private DistributorCost() {}

    static Constraint in(ConstraintFactory factory) {
        return factory.forEach(AreaDecision.class)
                .groupBy(
                        decision -> decision.getChosen().site(),
                        decision -> decision.getChosen().offer().tiers())
                .penalizeLong(HardMediumSoftLongScore.ONE_SOFT, (site, tiers) -> site.fixedCents(tiers))
                .justifyWith((site, tiers, score) -> new Reason(site.id(), tiers, site.fixedCents(tiers)))
                .asConstraint("cost.management of distributors");
    }

    /** What an appointment costs, cents. */
    public record Reason(String partner, int tiers, long cents) implements ConstraintJustification {}
}
