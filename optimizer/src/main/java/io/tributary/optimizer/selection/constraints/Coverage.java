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
                .rewardLong(
                        HardMediumSoftLongScore.ONE_MEDIUM,
                        decision -> decision.getChosen().offer().outlets())
                .justifyWith((decision, score) -> new Reason(
                        decision.area().id(), decision.getChosen().offer().outlets()))
                .asConstraint("coverage.numeric");
    }

    /** What an area adds. */
    public record Reason(String area, long outlets) implements ConstraintJustification {}
}
