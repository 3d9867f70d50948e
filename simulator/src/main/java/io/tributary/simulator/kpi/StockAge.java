package io.tributary.simulator.kpi;

import java.util.List;

/** Mean age of the goods in the houses in weeks, first in first out; by tier. */
record StockAge() implements Kpi {

    @Override
    public Figure figure() {
        return new Figure("stock.age", "Age of stock", "库存平均库龄", "weeks", Direction.DOWN, Nature.FLOW);
    }

    @Override
    public List<KpiValue> read(Facts facts) {
        return facts.stockAges().weeks(id());
    }
}
