package io.tributary.simulator.relation;

import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unit;

/**
 * Visits that look for breaches: each week a share of the partners is visited, and a visit finds a breach of the week by chance.
 */
@Described(en = "Visits that look for breaches", zh = "渠道检查")
public record Inspection(
        @Described(
                en = "Share of partners visited per week",
                zh = "每周检查比例",
                unit = Unit.SHARE,
                min = 0,
                max = 1,
                byDefault = "10 %",
                source = "assumption")
        double visits,

        @Described(
                en = "Chance that a visit finds a breach of the week",
                zh = "检查发现违规的概率",
                unit = Unit.SHARE,
                min = 0,
                max = 1,
                byDefault = "80 %",
                source = "assumption")
        double finds,

        @Described(
                en = "Cost of a visit",
                zh = "每次检查成本",
                unit = Unit.MONEY,
                min = 0,
                max = 1e12,
                byDefault = "600",
                source = "assumption")
        double cost,

        @Described(
                en = "Chance that a breach found is really punished",
                zh = "发现后真正处罚的概率",
                unit = Unit.SHARE,
                min = 0,
                max = 1,
                byDefault = "100 %",
                source = "neutral")
        double enforcement,

        @Described(
                en = "Points of trust that a punished partner loses",
                zh = "受罚渠道商损失的信任分",
                unit = Unit.SCORE,
                min = 0,
                max = 100,
                byDefault = "5",
                source = "assumption")
        double resentment) {
    /** Nobody looks. */
    public static final Inspection NONE = new Inspection(0, 0, 0, 0, 0);

    /** Chance that a breach of a week is found. */
    public double detection() {
        return visits * finds;
    }
}
