package io.tributary.simulator.kpi.stock;

import io.tributary.simulator.kpi.Facts;
import io.tributary.simulator.kpi.Figure;
import io.tributary.simulator.kpi.Kpi;
import io.tributary.simulator.kpi.KpiValue;
import java.util.List;

/** How many days of outflow lie in the houses on average; by tier. */
public record StockDays() implements Kpi {

    @Override
    public Figure figure() {
        return new Figure("stock.days", "Days of supply", "库存可销天数", "days", Direction.DOWN, Nature.FLOW);
    }

    @Override
    public List<KpiValue> read(Facts facts) {
        return Turnover.of(facts, id(), (out, stock) -> stock.times(7).over(out));
    }
}
