package io.tributary.simulator.kpi.stock;

import io.tributary.simulator.kpi.Facts;
import io.tributary.simulator.kpi.Figure;
import io.tributary.simulator.kpi.Kpi;
import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.kpi.Spread;
import io.tributary.simulator.ledger.Measures;
import java.util.ArrayList;
import java.util.List;

/** Variance over periods of the stock of a named firm minus what it owes. */
public record NetStockVariance() implements Kpi {

    @Override
    public Figure figure() {
        return new Figure(
                "stock.net.variance", "Variance of net stock", "净库存方差", "units squared", Direction.DOWN, Nature.FLOW);
    }

    @Override
    public List<KpiValue> read(Facts facts) {
        List<KpiValue> values = new ArrayList<>();
        for (String firm : facts.stages()) {
            double[] net = facts.ofPeriods(Measures.ON_HAND, firm);
            double[] owed = facts.ofPeriods(Measures.BACKORDERS, firm);
            for (int period = 0; period < net.length; period++) {
                net[period] -= owed[period];
            }
            values.addAll(Spread.of(facts, net).values(id(), firm));
        }
        return values;
    }
}
