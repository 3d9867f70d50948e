package io.tributary.simulator.scenario;

import static io.tributary.simulator.quantity.Described.EMPTY;

import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unit;
import java.util.Optional;

/** What the company wants to reach, against the baseline in the same future or as an absolute value. */
@Described(en = "What the company wants to reach", zh = "目标")
public record Target(
        @Described(en = "KPI", zh = "指标") String kpi,

        @Described(
                en = "Change wanted; with basis absolute, the value itself",
                zh = "期望变化；basis为absolute时为数值本身",
                unit = Unit.RATE)
        double change,

        @Described(en = "relative, points or absolute", zh = "relative相对、points百分点、absolute绝对")
        Basis basis,

        @Described(
                en = "Month by whose end it shall hold, written 2027-12; the end of the run when left out",
                zh = "达成月份，如2027-12；缺省为期末",
                byDefault = EMPTY)
        Optional<String> by,

        @Described(
                en = "How sure the company wants to be",
                zh = "要求的把握程度",
                unit = Unit.SHARE,
                min = 0,
                max = 1,
                byDefault = EMPTY)
        Optional<Double> must) {

    /** Against what the change is measured. */
    public enum Basis {
        RELATIVE,
        POINTS,
        ABSOLUTE
    }

    /** Whether a value reaches the target, given the baseline's value in the same future. */
    public boolean isMetBy(double value, double baseline) {
        double wanted = wanted(baseline);
        boolean upwards = change >= 0 || basis == Basis.ABSOLUTE;
        return upwards ? value >= wanted : value <= wanted;
    }

    /** What was reached, in the target's basis: relative change, points or the value itself. */
    public double reached(double value, double baseline) {
        return switch (basis) {
            case RELATIVE -> baseline == 0 ? 0 : value / baseline - 1;
            case POINTS -> value - baseline;
            case ABSOLUTE -> value;
        };
    }

    /** The value to reach, given the baseline's value. */
    public double wanted(double baseline) {
        return switch (basis) {
            case RELATIVE -> baseline * (1 + change);
            case POINTS -> baseline + change;
            case ABSOLUTE -> change;
        };
    }
}
