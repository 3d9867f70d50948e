package io.tributary.simulator.relation;

import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unit;

/**
 * Written rules: how many of the questions that come up they cover, and how clearly. A dispute arises where they do not answer.
 */
@Described(en = "Written rules", zh = "渠道政策与规则")
public record RuleBook(
        @Described(
                en = "Share of questions that the rules cover",
                zh = "规则覆盖率",
                unit = Unit.SHARE,
                min = 0,
                max = 1,
                byDefault = "80 %",
                source = "assumption")
        double coverage,

        @Described(
                en = "Share of those that they answer clearly",
                zh = "规则清晰度",
                unit = Unit.SHARE,
                min = 0,
                max = 1,
                byDefault = "80 %",
                source = "assumption")
        double clarity,

        @Described(
                en = "Cost of keeping the rules and telling partners",
                zh = "规则维护与宣导年成本",
                unit = Unit.MONEY_PER_YEAR,
                min = 0,
                max = 1e12,
                byDefault = "0",
                source = "neutral")
        double cost) {
    /** Share of questions that the rules leave open. */
    public double open() {
        return 1 - coverage * clarity;
    }
}
