package io.tributary.simulator.market;

import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unit;
import java.time.LocalDate;

/**
 * A new product of ours. Nobody considers it before its day; then the part K of a zone's shoppers who know it grows as in
 * Bass (1969, Management Science 15:215-227): K next = K + (1 - K)(p + q K). Innovators p come from content (digital media,
 * opinion leaders) while it is paid for, and from shelves: p = 1 - (1 - c)(1 - shelf x stocking share), c = 1 - 2^(-spending /
 * half). Of the weight that its offers have the part K counts.
 *
 * <p>Example: content reaches 2 %, shelves 1 % x 40 %: p = 2.39 %; with q = 0.3 and K = 10 % the next K is 10 % + 90 % x
 * 5.39 % = 14.9 %.
 */
@Described(en = "A new product and how people come to know it", zh = "新品上市")
public record Launch(
        @Described(en = "Product", zh = "商品") String sku,

        @Described(en = "Day of the launch", zh = "上市日期") LocalDate on,

        @Described(
                en = "Content: digital media, opinion leaders; per 1,000 people and week",
                zh = "内容营销（数字媒体、KOL）每千人每周投入",
                unit = Unit.MONEY,
                min = 0,
                max = 1e9,
                byDefault = "0",
                source = "neutral")
        double content,

        @Described(
                en = "Weeks for which content is paid",
                zh = "内容营销持续周数",
                unit = Unit.WEEKS,
                min = 1,
                max = 520,
                byDefault = "13 weeks",
                source = "assumption: one quarter")
        int weeks,

        @Described(
                en = "Content spending per 1,000 people and week that reaches half of the others",
                zh = "每周触达半数未知者所需的每千人内容投入",
                unit = Unit.MONEY,
                min = 1e-6,
                max = 1e9,
                byDefault = "500",
                source = "assumption")
        double half,

        @Described(
                en = "Part of the others who would notice the product in a week if all outlets stocked it",
                zh = "全部门店铺货时每周从货架注意到新品的比例",
                unit = Unit.SHARE,
                min = 0,
                max = 1,
                byDefault = "1 %",
                source = "assumption")
        double shelf,

        @Described(
                en = "Coefficient of imitation per week",
                zh = "每周模仿系数",
                unit = Unit.INDEX,
                min = 0,
                max = 1,
                byDefault = "0.1",
                source =
                        "assumption: a yearly 0.38 (Sultan, Farley and Lehmann 1990) is far slower; food is tried sooner")
        double imitation,

        @Described(
                en = "Weeks for which it counts as new",
                zh = "计为新品的周数",
                unit = Unit.WEEKS,
                min = 1,
                max = 520,
                byDefault = "52 weeks",
                source = "assumption: one year")
        int newFor) {

    /** Whether the product is out in a week that ends on a day. */
    public boolean isOut(LocalDate weekEnd) {
        return !weekEnd.isBefore(on);
    }

    /** Whether content is paid for in that week. */
    public boolean isPromoted(LocalDate weekEnd) {
        return isOut(weekEnd) && weekEnd.isBefore(on.plusWeeks(weeks));
    }

    /** Whether the product counts as new in that week. */
    public boolean isNew(LocalDate weekEnd) {
        return isOut(weekEnd) && weekEnd.isBefore(on.plusWeeks(newFor));
    }

    /**
     * Part of the shoppers who know it a week later.
     *
     * @param known part who know it now
     * @param stocking share of the zone's outlets that stock ours
     * @param promoted whether content is paid for
     */
    public double next(double known, double stocking, boolean promoted) {
        double told = promoted ? -StrictMath.expm1(-content / half * StrictMath.log(2)) : 0;
        double innovators = 1 - (1 - told) * (1 - shelf * stocking);
        return known + (1 - known) * Math.min(1, innovators + imitation * known);
    }
}
