package io.tributary.simulator.scenario;

import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unit;

/**
 * A board that shows indicators against their bounds between reviews. Without one, triggers of the calendar are read at their
 * own reviews only. With one the manager looks every {@code reads} weeks, never less often than at the reviews, at the same
 * indicator of as many weeks back as lie between two reviews; the figures are {@code delay} weeks old. What a trigger asks for
 * as so many red reviews in a row is asked for as red readings over the same time.
 *
 * <p>Example: reviews every 13 weeks, readings every week without delay: what turns red in week 15 is acted upon in week 15
 * and not in week 26.
 */
@Described(en = "A board that shows indicators against their bounds between reviews", zh = "绩效看板")
public record Dashboard(
        @Described(
                en = "Weeks between two readings",
                zh = "查看间隔周数",
                unit = Unit.WEEKS,
                min = 1,
                max = 520,
                byDefault = "1 week",
                source = "assumption: the weekly meeting")
        int reads,

        @Described(
                en = "Weeks by which the figures are late",
                zh = "数据滞后周数",
                unit = Unit.WEEKS,
                min = 0,
                max = 520,
                byDefault = "0 weeks",
                source = "neutral")
        int delay) {

    /** Weeks between two readings of a trigger that is reviewed every so many weeks. */
    public int step(int every) {
        return Math.min(reads, every);
    }

    /** Red readings in a row that stand for so many red reviews in a row. */
    public int readings(int every, int reviews) {
        int step = step(every);
        return 1 + (reviews - 1) * ((every + step - 1) / step);
    }
}
