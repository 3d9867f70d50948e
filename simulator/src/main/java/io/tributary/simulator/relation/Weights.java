package io.tributary.simulator.relation;

import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unit;

/**
 * Weights of the scorecard. The score is the weighted mean of the items, each from 0 to 100.
 */
@Described(en = "Weights of the scorecard", zh = "考核权重")
public record Weights(
        @Described(
                en = "Stockists won against those within reach",
                zh = "铺货达成权重",
                unit = Unit.INDEX,
                min = 0,
                max = 100,
                byDefault = "30",
                source = "assumption")
        double coverage,

        @Described(
                en = "Purchases against those of the period before; the same scores 50",
                zh = "销售达成权重（持平得50分）",
                unit = Unit.INDEX,
                min = 0,
                max = 100,
                byDefault = "30",
                source = "assumption")
        double sales,

        @Described(
                en = "Contribution to the maker against the mean partner's; the mean scores 50",
                zh = "利润贡献权重（平均得50分）",
                unit = Unit.INDEX,
                min = 0,
                max = 100,
                byDefault = "20",
                source = "assumption")
        double profit,

        @Described(
                en = "Service level",
                zh = "服务权重",
                unit = Unit.INDEX,
                min = 0,
                max = 100,
                byDefault = "10",
                source = "assumption")
        double service,

        @Described(
                en = "No breach found; each costs 25 points",
                zh = "合规权重（每次违规扣25分）",
                unit = Unit.INDEX,
                min = 0,
                max = 100,
                byDefault = "10",
                source = "assumption")
        double compliance,

        @Described(
                en = "Judgement of the account manager: the partner's trust",
                zh = "关系评价权重（定性）",
                unit = Unit.INDEX,
                min = 0,
                max = 100,
                byDefault = "0",
                source = "neutral")
        double relationship) {
    /** The items of a scorecard, each 0 to 100. */
    public record Items(
            double coverage, double sales, double profit, double service, double compliance, double relationship) {}

    /** The score; 50 where no item has a weight. */
    public double score(Items items) {
        double sum = coverage + sales + profit + service + compliance + relationship;
        double points = coverage * items.coverage()
                + sales * items.sales()
                + profit * items.profit()
                + service * items.service()
                + compliance * items.compliance()
                + relationship * items.relationship();
        return sum == 0 ? 50 : points / sum;
    }
}
