package io.tributary.simulator.kpi.customer;

import io.tributary.simulator.kpi.Facts;
import io.tributary.simulator.kpi.Figure;
import io.tributary.simulator.kpi.Kpi;
import io.tributary.simulator.kpi.KpiValue;
import java.util.List;

/** Customers who have bought since the start; of a brand, those who have bought it. */
public record CustomersBuyers() implements Kpi {

    @Override
    public Figure figure() {
        return new Figure("customers.buyers", "Buyers so far", "累计购买客户数", "customers", Direction.UP, Nature.STATE);
    }

    @Override
    public List<KpiValue> read(Facts facts) {
        return CustomerGroup.values(facts, id(), group -> group.buyers(facts));
    }
}
