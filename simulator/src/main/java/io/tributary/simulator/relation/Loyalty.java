package io.tributary.simulator.relation;

import static io.tributary.simulator.quantity.Described.EMPTY;

import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unit;
import java.util.Optional;

/**
 * Loyalty of a partner from 0 to 100: the slow memory of trust and satisfaction (attitudinal loyalty after Oliver 1999,
 * Journal of Marketing 63:33-44). Each week it closes a part of the gap to their mean.
 *
 * <p>Example: loyalty 50, trust 70, satisfaction 60, speed 2 %: 50 + 2 % x 15 = 50.3.
 */
@Described(en = "Loyalty of partners", zh = "渠道商忠诚度")
public record Loyalty(
        @Described(
                en = "State at the start",
                zh = "初始忠诚度",
                unit = Unit.SCORE,
                min = 0,
                max = 100,
                byDefault = "50",
                source = "neutral")
        double start,

        @Described(
                en = "Part of the gap to the mean of trust and satisfaction closed per week",
                zh = "每周向信任与满意均值靠拢的比例",
                unit = Unit.SHARE,
                min = 0,
                max = 1,
                byDefault = "2 %",
                source = "assumption")
        double speed,

        @Described(en = "Strategic partners; none when empty", zh = "战略伙伴层级，空则无", byDefault = EMPTY)
        Optional<StrategicTier> strategic) {
    /** A state that never moves, for scenarios without it. */
    public static final Loyalty CONSTANT = new Loyalty(50, 0, Optional.empty());

    /** The state after a week. */
    public double next(double state, double trust, double satisfaction) {
        return state + speed * ((trust + satisfaction) / 2 - state);
    }
}
