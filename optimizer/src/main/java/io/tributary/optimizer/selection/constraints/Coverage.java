package io.tributary.optimizer.selection.constraints;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintJustification;

/** The first goal: outlets that stock us, the numerator of {@code coverage.numeric}. */
public final class Coverage {
    private Coverage() {}

    static Constraint in(ConstraintFactory factory) {
        return factory.forEach(AreaDecision.class)
                .join(Rules.class)
                .filter((decision, rules) -> rules.goal().isCoverageFirst())
                .rewardLong(
                        HardMediumSoftLongScore.ONE_MEDIUM,
                        (decision, rules) -> decision.getChosen().offer().outlets())
                .justifyWith((decision, rules, score) -> new Reason(
                        decision.area().id(), decision.getChosen().offer().outlets()))
                .asConstraint("coverage.numeric");
    }

    /** What the outlets are worth where the goal weighs them against cost, cents. */
    static Constraint worth(ConstraintFactory factory) {
        return factory.forEach(AreaDecision.class)
                .join(Rules.class)
                .filter((decision, rules) -> rules.goal().centsPerOutlet() > 0)
                .rewardLong(
                        HardMediumSoftLongScore.ONE_SOFT,
                        (decision, rules) -> rules.goal().centsPerOutlet()
                                * decision.getChosen().offer().outlets())
                .justifyWith((decision, rules, score) -> new Reason(
                        decision.area().id(), decision.getChosen().offer().outlets()))
                .asConstraint("worth of coverage.numeric");
    }

    /** What an area adds. */
    public record Reason(String area, long outlets) implements ConstraintJustification {}
}
