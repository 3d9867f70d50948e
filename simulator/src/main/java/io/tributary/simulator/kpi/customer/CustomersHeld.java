package io.tributary.simulator.kpi.customer;

import io.tributary.simulator.kpi.Facts;
import io.tributary.simulator.kpi.Figure;
import io.tributary.simulator.kpi.Kpi;
import io.tributary.simulator.kpi.KpiValue;
import java.util.List;

/** Consumers who bought one of ours last and consider us, at the month's end; known where consumers have slow states. */
public record CustomersHeld() implements Kpi {

    @Override
    public Figure figure() {
        return new Figure("customers.held", "Customers of ours", "我方顾客数", "people", Direction.UP, Nature.STATE);
    }

    @Override
    public List<KpiValue> read(Facts facts) {
        return Clients.byRegion(facts, id(), Clients::held);
    }
}
