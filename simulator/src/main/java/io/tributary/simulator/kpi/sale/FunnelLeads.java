package io.tributary.simulator.kpi.sale;

import io.tributary.simulator.kpi.Facts;
import io.tributary.simulator.kpi.Figure;
import io.tributary.simulator.kpi.Kpi;
import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.ledger.Measures;
import java.util.List;

/** New leads of business customers; by firm. */
public record FunnelLeads() implements Kpi {

    @Override
    public Figure figure() {
        return new Figure("funnel.leads", "Leads", "线索数", "cases", Direction.UP, Nature.FLOW);
    }

    @Override
    public List<KpiValue> read(Facts facts) {
        return FunnelSums.of(facts, id(), sum -> sum.apply(Measures.LEADS));
    }
}
