package io.tributary.simulator.policy;

import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unit;

/** A level of stock that a rule keeps to: written down as a number, or left to the rule to compute. */
public sealed interface Level permits Level.Given, Level.Optimal {

    /** The level, or what the rule computes. */
    double or(Computation optimal);

    /**
     * The level written down; base units.
     *
     * @throws IllegalStateException if it was left to the rule, which then has to be settled first
     */
    double units();

    /** How a rule computes a level; base units. */
    @FunctionalInterface
    interface Computation {
        double compute();
    }

    /** A number. */
    @Described(en = "A number", zh = "给定数值")
    record Given(
            @Described(en = "Base units", zh = "基本单位数", unit = Unit.UNITS, min = -1e15, max = 1e15)
            double units) implements Level {
        @Override
        public double or(Computation optimal) {
            return units;
        }
    }

    /** The level of least expected cost per period, from the demand over the lead time and the firm's own costs. */
    @Described(
            en = "The level of least expected cost, from demand over the lead time and the firm's costs",
            zh = "由提前期需求分布与成本计算的最优水平")
    record Optimal() implements Level {
        @Override
        public double or(Computation optimal) {
            return optimal.compute();
        }

        @Override
        public double units() {
            throw new IllegalStateException("an optimal level was not computed before the first order");
        }
    }
}
