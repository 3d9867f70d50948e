package io.tributary.simulator.demand;

import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unit;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.RealFieldElement;

/**
 * Sales in proportion to effort, x = base + k e at a price fixed elsewhere (Holmstrom and Milgrom 1987, Econometrica
 * 55:303-328; Lal and Srinivasan 1993, Management Science 39:777-793). Noise is added by the demand entry.
 */
@Described(en = "Sales in proportion to effort", zh = "销量与努力成正比")
public record Effort(
        @Described(en = "Units sold per unit of effort", zh = "每单位努力的销量", unit = Unit.UNITS, min = 0)
        double k,

        @Described(
                en = "Units sold without effort",
                zh = "无努力时的销量",
                unit = Unit.UNITS,
                min = 0,
                byDefault = "0",
                source = "neutral")
        double base)
        implements DemandForm {

    @Override
    public <T extends RealFieldElement<T>> List<T> sales(Posted<T> posted) {
        List<T> sales = new ArrayList<>();
        for (T local : posted.local()) {
            sales.add(local.multiply(k).add(base));
        }
        return sales;
    }

    @Override
    public int offers() {
        return 0;
    }

    @Override
    public double ceiling(double cost, int tiers, int places) {
        return 2 * cost + 1;
    }
}
