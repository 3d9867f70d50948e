package io.tributary.simulator.kpi.customer;

import io.tributary.simulator.kpi.Facts;
import io.tributary.simulator.kpi.Figure;
import io.tributary.simulator.kpi.Kpi;
import io.tributary.simulator.kpi.KpiValue;
import java.util.List;

/** Units that a mean buyer has bought since the start (Ehrenberg 1988, Repeat-Buying). */
public record CustomersFrequency() implements Kpi {

    @Override
    public Figure figure() {
        return new Figure("customers.frequency", "Units per buyer so far", "购买频率", "units", Direction.UP, Nature.STATE);
    }

    @Override
    public List<KpiValue> read(Facts facts) {
        return CustomerGroup.values(facts, id(), group -> group.units(facts).over(group.buyers(facts)));
    }
}
