package io.tributary.simulator.market;

import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unit;

/**
 * Which firm a new lead is given to, and whether others may run after it too. By territory the firm where the lead arose gets
 * it; by skill the one whose engineers would win most such projects; by load the one with the smallest part of its room
 * taken. In ties the lead stays. Two firms after one lead is the classic conflict of industrial channels (Magrath and Hardy
 * 1989, Industrial Marketing Management 18:263-271); registration of leads ends it. Both firms work on a contested project, and
 * its order is split between them.
 *
 * <p>Example: two territories with rooms of 24 and 48, 30 projects in the first and 36 in the second: 1.25 against 0.75,
 * by load the next lead goes to the second.
 */
@Described(en = "Which firm a new lead is given to", zh = "线索分配规则")
public record LeadRouting(
        @Described(
                en =
                        "territory: where it arose; skill: who would win most of its kind; load: who has the smallest part of its room taken",
                zh = "territory按区域；skill按能力；load按负荷",
                byDefault = "territory")
        By by,

        @Described(
                en = "Hours of driving from the technicians to customers of another territory",
                zh = "跨区服务的车程小时",
                min = 0,
                max = 1000,
                byDefault = "6",
                source = "assumption: the next cluster but one")
        double away,

        @Described(
                en = "Share of unregistered leads after which a second firm runs too",
                zh = "未报备线索被第二家同时跟进的比例",
                unit = Unit.SHARE,
                min = 0,
                max = 1,
                byDefault = "0 %",
                source = "neutral")
        double overlap,

        @Described(
                en = "Share of leads that are registered for one firm",
                zh = "已报备线索比例",
                unit = Unit.SHARE,
                min = 0,
                max = 1,
                byDefault = "0 %",
                source = "neutral")
        double registered,

        @Described(
                en = "Part of a contested order that goes to the firm that was given the lead; the rest to the other",
                zh = "撞单时归被分配方的订单比例",
                unit = Unit.SHARE,
                min = 0,
                max = 1,
                byDefault = "70 %",
                source = "assumption: 70 to 30 is the usual split between territory and named account")
        double split) {

    /** How leads are given. */
    public enum By {
        TERRITORY,
        SKILL,
        LOAD
    }

    /** Chance that a second firm runs after a new lead. */
    public double contested() {
        return overlap * (1 - registered);
    }
}
