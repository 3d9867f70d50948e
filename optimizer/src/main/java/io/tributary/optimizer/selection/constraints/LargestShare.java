package io.tributary.optimizer.selection.constraints;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintCollectors;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintJustification;

/** The limit on the part of the market in the areas of one distributor. Hard; counts the outlets above it. */
public final class LargestShare {
    private LargestShare() {}

    static Constraint in(ConstraintFactory factory) {
        return factory.forEach(AreaDecision.class)
                .groupBy(
                        decision -> decision.getChosen().site().id(),
                        ConstraintCollectors.sumLong(
                                decision -> Math.round(decision.area().outlets())))
                .join(Rules.class)
                .filter((site, market, rules) -> market > rules.limits().mostMarket())
                .penalizeLong(
                        HardMediumSoftLongScore.ONE_HARD,
                        (site, market, rules) -> market - rules.limits().mostMarket())
                .justifyWith((site, market, rules, score) ->
                        new Reason(site, market, rules.limits().mostMarket()))
                .asConstraint("largest share of one partner");
    }

    /** Why the limit is broken. */
    public record Reason(String partner, long outlets, long most) implements ConstraintJustification {}
}
