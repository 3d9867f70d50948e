package io.tributary.simulator.kpi.stock;

import io.tributary.simulator.kpi.Facts;
import io.tributary.simulator.kpi.Figure;
import io.tributary.simulator.kpi.Kpi;
import io.tributary.simulator.kpi.KpiValue;
import java.util.List;

/** Mean age of the goods in the houses in weeks, first in first out; by tier. */
public record StockAge() implements Kpi {

    @Override
    public Figure figure() {
        return new Figure("stock.age", "Age of stock", "库存平均库龄", "weeks", Direction.DOWN, Nature.FLOW);
    }

    @Override
    public List<KpiValue> read(Facts facts) {
        return facts.once(StockAges.class, StockAges::of).weeks(id());
    }
}
