package io.tributary.optimizer.selection.constraints;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintJustification;

/**
 * The limit that a locked area stays with its partner. Hard. A locked area has offers of its partner only, so the limit
 * is broken exactly when nobody serves it.
 */
public final class LockedArea {
    private LockedArea() {}

    static Constraint in(ConstraintFactory factory) {
        return factory.forEachIncludingUnassigned(AreaDecision.class)
                .filter(decision -> decision.area().lockedTo().isPresent()
                        && decision.findChosen().isEmpty())
                .penalizeLong(HardMediumSoftLongScore.ONE_HARD, decision -> 1)
                .justifyWith((decision, score) -> new Reason(
                        decision.area().id(), decision.area().lockedTo().orElse("")))
                .asConstraint("locked area");
    }

    /** Why the limit is broken. */
    public record Reason(String area, String partner) implements ConstraintJustification {}
}
