package io.tributary.simulator.kpi;

import java.util.List;

/** Customers who have bought since the start; of a brand, those who have bought it. */
record CustomersBuyers() implements Kpi {

    @Override
    public Figure figure() {
        return new Figure("customers.buyers", "Buyers so far", "累计购买客户数", "customers", Direction.UP, Nature.STATE);
    }

    @Override
    public List<KpiValue> read(Facts facts) {
        return CustomerGroup.values(facts, id(), group -> group.buyers(facts));
    }
}
