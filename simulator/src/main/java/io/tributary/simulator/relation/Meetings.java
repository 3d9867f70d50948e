package io.tributary.simulator.relation;

import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unit;

/**
 * Meetings with partners at a pace that depends on their class: partners that buy at least so much of the mean are key
 * accounts. A meeting closes a part of trust's gap to 100 (frequent and bilateral communication builds trust: Mohr and Nevin
 * 1990, Journal of Marketing 54(4):36-51; the form is an assumption) and settles each open dispute with a chance.
 *
 * <p>Example: trust 50, part 2 %: 51 after a meeting; two open disputes at a chance of 40 % leave 1.2 on average.
 */
@Described(en = "Meetings with partners by their class", zh = "分层级的定期沟通会议")
public record Meetings(
        @Described(
                en = "Weeks between two meetings with a key account",
                zh = "重点客户会议间隔",
                unit = Unit.WEEKS,
                min = 1,
                max = 104,
                byDefault = "4 weeks",
                source = "assumption")
        int every,

        @Described(
                en = "Weeks between two meetings with any other partner",
                zh = "其他渠道商会议间隔",
                unit = Unit.WEEKS,
                min = 1,
                max = 104,
                byDefault = "13 weeks",
                source = "assumption: a review each quarter")
        int othersEvery,

        @Described(
                en = "Purchases against the mean of all partners from which one is a key account",
                zh = "重点客户的进货额下限（与平均之比）",
                unit = Unit.INDEX,
                min = 0,
                max = 1000,
                byDefault = "1",
                source = "assumption")
        double keyFrom,

        @Described(
                en = "What a meeting costs the maker",
                zh = "每次会议成本（厂家）",
                unit = Unit.MONEY,
                min = 0,
                max = 1e12,
                byDefault = "500",
                source = "assumption: half a day of an account manager with travel")
        double cost,

        @Described(
                en = "Part of the gap between trust and 100 that a meeting closes",
                zh = "每次会议缩小信任差距的比例",
                unit = Unit.SHARE,
                min = 0,
                max = 1,
                byDefault = "2 %",
                source = "assumption")
        double trust,

        @Described(
                en = "Chance that a meeting settles an open dispute",
                zh = "每次会议解决一项争议的概率",
                unit = Unit.SHARE,
                min = 0,
                max = 1,
                byDefault = "40 %",
                source = "assumption")
        double settles) {

    /** Whether a partner is met in a week of the window, the first being 1. */
    public boolean isDue(int week, boolean key) {
        return week % (key ? every : othersEvery) == 0;
    }

    /** Points of trust that a meeting adds. */
    public double points(double state) {
        return trust * (100 - state);
    }
}
