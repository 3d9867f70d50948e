package io.tributary.optimizer.selection.constraints;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintCollectors;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintJustification;

/** The limit on the distributors of a region. Hard; counts those beyond it. */
public final class MostPartners {
    private MostPartners() {}

    static Constraint in(ConstraintFactory factory) {
        return factory.forEach(AreaDecision.class)
                .groupBy(
                        decision -> decision.getChosen().region().id(),
                        ConstraintCollectors.countDistinct(
                                decision -> decision.getChosen().site().id()))
                .join(Rules.class)
                .filter((region, count, rules) -> count > rules.limits().mostPartners(rules.region(region)))
                .penalizeLong(
                        HardMediumSoftLongScore.ONE_HARD,
                        (region, count, rules) -> count - rules.limits().mostPartners(rules.region(region)))
                .justifyWith((region, count, rules, score) ->
                        new Reason(region, count, rules.limits().mostPartners(rules.region(region))))
                .asConstraint("most partners of a region");
    }

    /** Why the limit is broken. */
    public record Reason(String region, int partners, int most) implements ConstraintJustification {}
}
