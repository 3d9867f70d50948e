package io.tributary.simulator.channel;

import io.tributary.simulator.quantity.Described;
import org.apache.commons.math3.RealFieldElement;

/** What an effort or service costs a firm in a period, as a function of its level. */
public sealed interface EffortCost permits EffortCost.Quadratic, EffortCost.Linear {

    /** Money per period at a level. */
    <T extends RealFieldElement<T>> T of(T level);

    /** k e^2 / 2 (Holmstrom and Milgrom 1987, Econometrica 55:303-328). Example: k = 2 at level 3 costs 9. */
    @Described(en = "k e^2 / 2", zh = "k e^2 / 2")
    record Quadratic(
            @Described(en = "Slope of the marginal cost", zh = "边际成本斜率", min = 0, max = 1e12)
            double k) implements EffortCost {
        @Override
        public <T extends RealFieldElement<T>> T of(T level) {
            return level.multiply(level).multiply(k / 2);
        }
    }

    /** k e: an outlay. */
    @Described(en = "k e", zh = "k e")
    record Linear(
            @Described(en = "Cost of a unit of effort", zh = "单位努力成本", min = 0, max = 1e12)
            double k) implements EffortCost {
        @Override
        public <T extends RealFieldElement<T>> T of(T level) {
            return level.multiply(k);
        }
    }
}
