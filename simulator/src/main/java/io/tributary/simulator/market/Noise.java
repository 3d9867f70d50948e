package io.tributary.simulator.market;

import io.tributary.simulator.chance.Distribution;
import io.tributary.simulator.quantity.Described;
import org.apache.commons.math3.RealFieldElement;

/** What luck adds to an expected demand. */
public sealed interface Noise permits Noise.Additive, Noise.Multiplicative {

    /** How the uncertain part is distributed. */
    Distribution law();

    /**
     * The demand of a period, in numbers of any kind; below zero where an additive shock says so.
     *
     * @param expected the demand that form or process gives, base units
     * @param shock the uncertain part
     */
    <T extends RealFieldElement<T>> T demand(T expected, T shock);

    /** Demand is the expected amount plus a shock (Mills 1959, Quarterly Journal of Economics 73:116-130). */
    @Described(en = "A shock is added to demand", zh = "加性扰动")
    record Additive(
            @Described(en = "How the shock is distributed, base units", zh = "扰动的分布")
            Distribution law) implements Noise {
        @Override
        public <T extends RealFieldElement<T>> T demand(T expected, T shock) {
            return expected.add(shock);
        }
    }

    /** Demand is the expected amount times a factor (Karlin and Carr 1962, in Studies in Applied Probability, 159-172). */
    @Described(en = "Demand is multiplied by a factor", zh = "乘性扰动")
    record Multiplicative(
            @Described(en = "How the factor is distributed", zh = "乘数的分布")
            Distribution law) implements Noise {
        @Override
        public <T extends RealFieldElement<T>> T demand(T expected, T shock) {
            return expected.multiply(shock);
        }
    }
}
