package io.tributary.optimizer.selection.constraints;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintCollectors;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintJustification;
import io.tributary.optimizer.selection.Site;
import java.util.List;
import java.util.Set;

/** The limit that of each exclusive group one distributor at most is appointed. Hard; counts those beyond it. */
public final class ExclusiveGroup {
    private ExclusiveGroup() {}

    static Constraint in(ConstraintFactory factory) {
        return factory.forEach(AreaDecision.class)
                .groupBy(ConstraintCollectors.toSet(
                        decision -> decision.getChosen().site()))
                .join(Rules.class)
                .filter((sites, rules) -> tooMany(sites, rules) > 0)
                .penalizeLong(HardMediumSoftLongScore.ONE_HARD, (sites, rules) -> tooMany(sites, rules))
                .justifyWith((sites, rules, score) -> new Reason(tooMany(sites, rules)))
                .asConstraint("exclusive group");
    }

    private static long tooMany(Set<Site> sites, Rules rules) {
        long sum = 0;
        for (List<Integer> group : rules.limits().exclusive()) {
            long appointed = group.stream()
                    .filter(site -> sites.contains(rules.problem().site(site)))
                    .count();
            sum += Math.max(0, appointed - 1);
        }
        return sum;
    }

    /** Why the limit is broken. */
    public record Reason(long tooMany) implements ConstraintJustification {}
}
