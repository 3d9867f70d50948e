package io.tributary.simulator.scenario;

import static io.tributary.simulator.quantity.Described.EMPTY;

import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unit;
import java.util.Optional;

/**
 * An indicator that is read at regular reviews from the books of the periods since the review before. The action happens
 * when as many reviews in a row as it asks for were beyond its bounds: two red quarters are {@code every: 13 weeks,
 * reviews: 2}.
 */
@Described(en = "An indicator that calls for an action", zh = "触发行动的指标")
public record Trigger(
        @Described(en = "KPI", zh = "指标") String kpi,

        @Described(
                en = "Region, firm or tier of the KPI; the whole when left out",
                zh = "指标所属大区、企业或层级，缺省为总体",
                byDefault = "")
        String of,

        @Described(en = "Red below this value", zh = "低于此值为红灯", unit = Unit.RATE, byDefault = EMPTY)
        Optional<Double> below,

        @Described(en = "Red above this value", zh = "高于此值为红灯", unit = Unit.RATE, byDefault = EMPTY)
        Optional<Double> above,

        @Described(
                en = "Weeks between two reviews",
                zh = "复盘间隔周数",
                unit = Unit.WEEKS,
                min = 1,
                max = 520,
                byDefault = "13 weeks",
                source = "assumption: the quarterly review of channel practice")
        int every,

        @Described(
                en = "Red reviews in a row before it happens",
                zh = "连续红灯次数",
                unit = Unit.COUNT,
                min = 1,
                max = 100,
                byDefault = "1",
                source = "neutral")
        int reviews) {

    /** Whether a value is beyond the bounds. */
    public boolean isRed(double value) {
        return below.filter(bound -> value < bound).isPresent()
                || above.filter(bound -> value > bound).isPresent();
    }
}
