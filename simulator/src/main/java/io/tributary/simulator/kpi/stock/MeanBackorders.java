package io.tributary.simulator.kpi.stock;

import io.tributary.simulator.kpi.Facts;
import io.tributary.simulator.kpi.Figure;
import io.tributary.simulator.kpi.Kpi;
import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.kpi.Series;
import io.tributary.simulator.ledger.Measures;
import java.util.ArrayList;
import java.util.List;

/** Mean units that a named firm owes, over the ends of periods or over time. */
public record MeanBackorders() implements Kpi {

    @Override
    public Figure figure() {
        return new Figure("stock.backorders", "Mean backorders", "平均欠货", "units", Direction.DOWN, Nature.FLOW);
    }

    @Override
    public List<KpiValue> read(Facts facts) {
        List<KpiValue> values = new ArrayList<>();
        for (String firm : facts.stages()) {
            Series sum =
                    facts.stateSummed(Measures.BACKORDERS, s -> s.party().id().equals(firm));
            values.addAll(sum.over(facts.weeksByMonth()).values(id(), firm));
        }
        return values;
    }
}
