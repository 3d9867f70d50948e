package io.tributary.simulator.kpi.stock;

import io.tributary.simulator.kpi.Facts;
import io.tributary.simulator.kpi.Figure;
import io.tributary.simulator.kpi.Kpi;
import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.kpi.Series;
import io.tributary.simulator.ledger.Measures;
import java.util.ArrayList;
import java.util.List;

/** Mean units that a named firm has ordered and not received, over the ends of periods or over time. */
public record MeanOutstanding() implements Kpi {

    @Override
    public Figure figure() {
        return new Figure(
                "stock.outstanding", "Mean outstanding orders", "平均未到订货", "units", Direction.NEITHER, Nature.FLOW);
    }

    @Override
    public List<KpiValue> read(Facts facts) {
        List<KpiValue> values = new ArrayList<>();
        for (String firm : facts.stages()) {
            Series sum =
                    facts.stateSummed(Measures.OUTSTANDING, s -> s.party().id().equals(firm));
            values.addAll(sum.over(facts.weeksByMonth()).values(id(), firm));
        }
        return values;
    }
}
