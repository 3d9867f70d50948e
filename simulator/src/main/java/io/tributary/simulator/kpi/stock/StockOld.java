package io.tributary.simulator.kpi.stock;

import io.tributary.simulator.kpi.Facts;
import io.tributary.simulator.kpi.Figure;
import io.tributary.simulator.kpi.Kpi;
import io.tributary.simulator.kpi.KpiValue;
import java.util.List;

/** Share of the goods in the houses that have lain there for more than four weeks, first in first out; by tier. */
public record StockOld() implements Kpi {

    @Override
    public Figure figure() {
        return new Figure(
                "stock.old", "Stock older than four weeks", "库龄超过四周的库存占比", "share", Direction.DOWN, Nature.FLOW);
    }

    @Override
    public List<KpiValue> read(Facts facts) {
        return facts.once(StockAges.class, StockAges::of).old(id());
    }
}
