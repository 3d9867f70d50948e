package io.tributary.simulator.scenario;

import static io.tributary.simulator.quantity.Described.EMPTY;

import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unit;
import java.util.Optional;

/** What a plan aims at where it is not most coverage first and least cost second; one of the three at most. */
@Described(
        en = "What a plan aims at; most coverage, then least cost, where nothing is said",
        zh = "方案目标；未给出时先求覆盖最大，再求成本最低")
public record PlanGoal(
        @Described(
                en = "Least cost with at least this numeric coverage",
                zh = "数值铺货率不低于该值时成本最低",
                unit = Unit.SHARE,
                min = 0,
                max = 1,
                byDefault = EMPTY)
        Optional<Double> coverageAtLeast,

        @Described(
                en = "Most coverage for a distribution cost of at most this over the window",
                zh = "在该渠道总成本之内覆盖最大",
                unit = Unit.MONEY,
                min = 0,
                max = 1e13,
                byDefault = EMPTY)
        Optional<Double> spendAtMost,

        @Described(
                en = "Most of outlets times this worth less the distribution cost",
                zh = "每家铺货门店按此价值计，价值减成本最大",
                unit = Unit.MONEY,
                min = 0,
                max = 1e9,
                byDefault = EMPTY)
        Optional<Double> outletIsWorth) {

    /** How many of the three are given. */
    int given() {
        return (coverageAtLeast.isPresent() ? 1 : 0)
                + (spendAtMost.isPresent() ? 1 : 0)
                + (outletIsWorth.isPresent() ? 1 : 0);
    }
}
