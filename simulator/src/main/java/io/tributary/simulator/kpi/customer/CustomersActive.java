package io.tributary.simulator.kpi.customer;

import io.tributary.simulator.kpi.Facts;
import io.tributary.simulator.kpi.Figure;
import io.tributary.simulator.kpi.Kpi;
import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.ledger.Measures;
import java.util.List;

/** Customers of a base who are there at the month's end: not dropped out, under contract, in an active state. */
public record CustomersActive() implements Kpi {

    @Override
    public Figure figure() {
        return new Figure("customers.active", "Active customers", "活跃客户数", "customers", Direction.UP, Nature.STATE);
    }

    @Override
    public List<KpiValue> read(Facts facts) {
        return CustomerGroup.values(facts, id(), group -> group.count(facts, Measures.CUSTOMERS_ACTIVE));
    }
}
