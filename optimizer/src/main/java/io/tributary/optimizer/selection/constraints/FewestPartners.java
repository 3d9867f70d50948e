package io.tributary.optimizer.selection.constraints;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintCollectors;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintJustification;
import java.util.List;

/** The limit that each region has at least so many distributors. Hard; counts those that are lacking. */
public final class FewestPartners {
    private FewestPartners() {}

    static Constraint in(ConstraintFactory factory) {
        return factory.forEachIncludingUnassigned(AreaDecision.class)
                .groupBy(ConstraintCollectors.toList())
                .join(Rules.class)
                .filter((decisions, rules) -> lacking(decisions, rules) > 0)
                .penalizeLong(HardMediumSoftLongScore.ONE_HARD, (decisions, rules) -> lacking(decisions, rules))
                .justifyWith((decisions, rules, score) -> new Reason(lacking(decisions, rules)))
                .asConstraint("fewest partners of a region");
    }

    private static long lacking(List<AreaDecision> decisions, Rules rules) {
        long lacking = 0;
        for (int region = 0; region < rules.problem().regions(); region++) {
            String id = rules.problem().region(region).id();
            long appointed = decisions.stream()
                    .flatMap(decision -> decision.findChosen().stream())
                    .filter(chosen -> chosen.region().id().equals(id))
                    .map(chosen -> chosen.site().id())
                    .distinct()
                    .count();
            lacking += Math.max(0, rules.limits().leastPartners(region) - appointed);
        }
        return lacking;
    }

    /** Why the limit is broken. */
    public record Reason(long lacking) implements ConstraintJustification {}
}
