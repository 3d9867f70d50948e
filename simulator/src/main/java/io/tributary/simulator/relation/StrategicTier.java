package io.tributary.simulator.relation;

import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unit;

/**
 * The first rank of partners: named by loyalty, paid for by the maker, bound by shared plans. Lock-in works on the decision to
 * leave, support on how much of its reach a partner wins.
 */
@Described(en = "The rank of strategic partners", zh = "战略伙伴层级")
public record StrategicTier(
        @Described(
                en = "Loyalty from which a partner is strategic",
                zh = "达到战略伙伴的忠诚度",
                unit = Unit.SCORE,
                min = 0,
                max = 100,
                byDefault = "65",
                source = "assumption")
        double from,

        @Described(
                en = "What the maker spends on each strategic partner",
                zh = "厂家对每个战略伙伴的年投入",
                unit = Unit.MONEY_PER_YEAR,
                min = 0,
                max = 1e12,
                byDefault = "0",
                source = "neutral")
        double cost,

        @Described(
                en = "Part by which the support raises the partner's reach",
                zh = "支持使铺货能力提高的比例",
                unit = Unit.SHARE,
                min = 0,
                max = 1,
                byDefault = "5 %",
                source = "assumption")
        double support,

        @Described(
                en = "Part by which shared plans lower the hazard of leaving",
                zh = "共同规划使离开风险降低的比例",
                unit = Unit.SHARE,
                min = 0,
                max = 1,
                byDefault = "40 %",
                source = "assumption")
        double lockIn) {}
