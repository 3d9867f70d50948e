package io.tributary.simulator.kpi.stock;

import io.tributary.simulator.kpi.Facts;
import io.tributary.simulator.kpi.Figure;
import io.tributary.simulator.kpi.Kpi;
import io.tributary.simulator.kpi.KpiValue;
import java.util.List;

/** How often a year what lies in the houses leaves them: yearly outflow divided by the mean stock; by tier. */
public record StockTurns() implements Kpi {

    @Override
    public Figure figure() {
        return new Figure("stock.turns", "Inventory turnover per year", "库存年周转次数", "ratio", Direction.UP, Nature.FLOW);
    }

    @Override
    public List<KpiValue> read(Facts facts) {
        return Turnover.of(facts, id(), (out, stock) -> out.times(52).over(stock));
    }
}
