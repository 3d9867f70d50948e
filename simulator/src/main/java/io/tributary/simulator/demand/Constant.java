package io.tributary.simulator.demand;

import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unit;
import java.util.Collections;
import java.util.List;
import org.apache.commons.math3.RealFieldElement;

/** The same amount of every offer, whatever is posted: what a newsvendor faces, with noise around it. */
@Described(en = "The same amount whatever is posted", zh = "不随价格变化的需求")
public record Constant(
        @Described(en = "Units of each offer per period", zh = "各报价每期销量", unit = Unit.UNITS, min = -1e12, max = 1e12)
        double units)
        implements DemandForm {

    @Override
    public <T extends RealFieldElement<T>> List<T> sales(Posted<T> posted) {
        T zero = posted.prices().get(0).getField().getZero();
        return Collections.nCopies(posted.size(), zero.add(units));
    }

    @Override
    public int offers() {
        return 0;
    }

    /** No price is too high for it: prices must be bounded by others. */
    @Override
    public double ceiling(double cost, int tiers, int places) {
        return 0;
    }
}
