package io.tributary.simulator.kpi.stock;

import io.tributary.simulator.kpi.Facts;
import io.tributary.simulator.kpi.Figure;
import io.tributary.simulator.kpi.Kpi;
import io.tributary.simulator.kpi.KpiValue;
import java.util.List;

/** Share of all outlets with our products on the shelf: stockists times what their shoppers found, mean over weeks, shoppers of ours; several products count by their mean. */
public record ShelfAvailability() implements Kpi {

    @Override
    public Figure figure() {
        return new Figure("availability.shelf", "On-shelf availability", "在架率", "share", Direction.UP, Nature.FLOW);
    }

    @Override
    public List<KpiValue> read(Facts facts) {
        return ShelfWeeks.of(facts).values(id(), KpiValue.TOTAL);
    }
}
