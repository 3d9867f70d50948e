package io.tributary.simulator.kpi.customer;

import io.tributary.simulator.kpi.Facts;
import io.tributary.simulator.kpi.Figure;
import io.tributary.simulator.kpi.Kpi;
import io.tributary.simulator.kpi.KpiValue;
import java.util.List;

/** Share of customers who have bought since the start (Ehrenberg 1988, Repeat-Buying). */
public record CustomersPenetration() implements Kpi {

    @Override
    public Figure figure() {
        return new Figure("customers.penetration", "Penetration", "渗透率", "share", Direction.UP, Nature.STATE);
    }

    @Override
    public List<KpiValue> read(Facts facts) {
        return CustomerGroup.values(facts, id(), group -> group.buyers(facts).over(group.customers(facts)));
    }
}
