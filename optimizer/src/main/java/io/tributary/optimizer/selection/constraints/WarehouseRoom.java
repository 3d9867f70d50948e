package io.tributary.optimizer.selection.constraints;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintCollectors;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintJustification;
import io.tributary.optimizer.selection.HouseRoom;

/** The limit that no more goes through a warehouse than it can take. Hard; counts the base units beyond. */
public final class WarehouseRoom {
    private WarehouseRoom() {}

    static Constraint in(ConstraintFactory factory) {
        return factory.forEach(AreaDecision.class)
                .join(HouseRoom.class)
                .filter((decision, room) ->
                        room.options().contains(decision.getChosen().option()))
                .groupBy(
                        (decision, room) -> room,
                        ConstraintCollectors.sumLong((decision, room) ->
                                decision.getChosen().offer().flows().units()))
                .filter((room, units) -> units > room.mostUnits())
                .penalizeLong(HardMediumSoftLongScore.ONE_HARD, (room, units) -> units - room.mostUnits())
                .justifyWith((room, units, score) -> new Reason(room.id(), units, room.mostUnits()))
                .asConstraint("capacity of a warehouse");
    }

    /** Why the limit is broken. */
    public record Reason(String warehouse, long units, long most) implements ConstraintJustification {}
}
