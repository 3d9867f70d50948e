package io.tributary.simulator.relation;

import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unit;

/**
 * A model that names partners who are about to leave. Of those who would leave in a week it names the hit rate, of the others
 * the rate of false alarms (for what such rates are worth: Neslin, Gupta, Kamakura, Lu and Mason 2006, Journal of Marketing
 * Research 43:204-211). The maker calls on all that are named; of those who would leave a part stays.
 *
 * <p>Example: hit rate 60 %, saved 50 %: 30 % of the departures do not happen; 100 partners at 2 % false alarms are 2 calls a
 * week for nothing.
 */
@Described(en = "Early warning of departures and calls on those who are named", zh = "流失预测与挽留")
public record EarlyWarning(
        @Described(
                en = "Share of the partners about to leave who are named",
                zh = "命中率",
                unit = Unit.SHARE,
                min = 0,
                max = 1,
                byDefault = "60 %",
                source = "assumption")
        double hits,

        @Described(
                en = "Share of the other partners who are named in a week",
                zh = "每周误报率",
                unit = Unit.SHARE,
                min = 0,
                max = 1,
                byDefault = "2 %",
                source = "assumption")
        double falseAlarms,

        @Described(
                en = "Share of those about to leave whom a call keeps",
                zh = "挽留成功率",
                unit = Unit.SHARE,
                min = 0,
                max = 1,
                byDefault = "50 %",
                source = "assumption")
        double saved,

        @Described(
                en = "What a call costs the maker",
                zh = "每次挽留成本（厂家）",
                unit = Unit.MONEY,
                min = 0,
                max = 1e12,
                byDefault = "2000",
                source = "assumption")
        double cost) {}
