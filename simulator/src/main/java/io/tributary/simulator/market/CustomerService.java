package io.tributary.simulator.market;

import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unit;

/**
 * Complaints of consumers, and who answers them. A part is answered at once by a machine; the rest queues at the desk of
 * the zone, or, where partners and maker work together, in one queue that all desks serve: a common queue wastes no
 * capacity while any case waits (Smith and Whitt 1981, Bell System Technical Journal 60:39-55). Cases next = max(0, cases +
 * new - capacity); a new case waits cases / capacity weeks, and each week of waiting takes points off the zone's
 * experience.
 *
 * <p>Example: 200 units, 2 % complain, a quarter is answered at once: 3 new cases.
 */
@Described(en = "Complaints and who answers them", zh = "顾客投诉与客服")
public record CustomerService(
        @Described(en = "Complaints per unit sold", zh = "每售出单位投诉件数", unit = Unit.SHARE, min = 0, max = 1)
        double complaints,

        @Described(
                en = "Cases a week that the desk of one zone answers",
                zh = "每区域客服每周处理件数",
                unit = Unit.PER_WEEK,
                min = 1e-6,
                max = 1e9)
        double capacity,

        @Described(en = "Whether partners and maker answer from one queue", zh = "厂商与渠道商是否共用一个受理队列", byDefault = "no")
        boolean joint,

        @Described(
                en = "Part of the complaints that is answered at once by a machine",
                zh = "自动即时处理的投诉比例",
                unit = Unit.SHARE,
                min = 0,
                max = 1,
                byDefault = "0 %",
                source = "neutral")
        double automation,

        @Described(
                en = "Cost of a case to the maker, answered by people",
                zh = "人工处理每件成本（厂家）",
                unit = Unit.MONEY,
                min = 0,
                max = 1e9,
                byDefault = "15",
                source = "assumption")
        double costPerCase,

        @Described(
                en = "Cost of a case to the maker, answered by a machine",
                zh = "自动处理每件成本（厂家）",
                unit = Unit.MONEY,
                min = 0,
                max = 1e9,
                byDefault = "1",
                source = "assumption")
        double costPerAutomatic,

        @Described(
                en = "Points that a week of waiting takes off what customers experience",
                zh = "每等待一周体验扣分",
                unit = Unit.SCORE,
                min = 0,
                max = 100,
                byDefault = "5",
                source = "assumption")
        double pointsPerWeek) {

    /** New cases for people from so many base units sold. */
    public double fresh(double sold) {
        return complaints * sold * (1 - automation);
    }

    /** Cases that are left after a week. */
    public double left(double cases, double capacity) {
        return Math.max(0, cases - capacity);
    }
}
