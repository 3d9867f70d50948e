package io.tributary.simulator.relation;

import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unit;

/**
 * Watching partners' books: every few weeks the maker pays for a look at each, and sells only for cash to one whose equity has
 * shrunk below the warning.
 */
@Described(en = "Watching partners' books", zh = "经营状况监控")
public record Monitoring(
        @Described(
                en = "Weeks between two looks",
                zh = "监控间隔",
                unit = Unit.WEEKS,
                min = 1,
                max = 520,
                byDefault = "4 weeks",
                source = "assumption")
        int every,

        @Described(
                en = "Cost of a look at one partner",
                zh = "每次监控成本",
                unit = Unit.MONEY,
                min = 0,
                max = 1e12,
                byDefault = "500",
                source = "assumption")
        double cost,

        @Described(
                en = "Part of the first equity below which only cash is accepted",
                zh = "低于初始权益的此比例时只收现款",
                unit = Unit.SHARE,
                min = 0,
                max = 1,
                byDefault = "50 %",
                source = "assumption")
        double warnAt) {}
