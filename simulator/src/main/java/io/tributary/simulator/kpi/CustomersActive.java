package io.tributary.simulator.kpi;

import io.tributary.simulator.ledger.Measures;
import java.util.List;

/** Customers of a base who are there at the month's end: not dropped out, under contract, in an active state. */
record CustomersActive() implements Kpi {

    @Override
    public Figure figure() {
        return new Figure("customers.active", "Active customers", "活跃客户数", "customers", Direction.UP, Nature.STATE);
    }

    @Override
    public List<KpiValue> read(Facts facts) {
        return CustomerGroup.values(facts, id(), group -> group.count(facts, Measures.CUSTOMERS_ACTIVE));
    }
}
