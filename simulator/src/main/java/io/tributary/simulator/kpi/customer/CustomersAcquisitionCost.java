package io.tributary.simulator.kpi.customer;

import io.tributary.simulator.kpi.Facts;
import io.tributary.simulator.kpi.Figure;
import io.tributary.simulator.kpi.Kpi;
import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.kpi.Series;
import io.tributary.simulator.ledger.Kind;
import java.util.List;

/** What advertising and effort towards consumers cost per consumer who became a customer of ours. */
public record CustomersAcquisitionCost() implements Kpi {

    @Override
    public Figure figure() {
        return new Figure(
                "customers.acquisition_cost", "Cost per new customer", "获客成本", "money", Direction.DOWN, Nature.FLOW);
    }

    @Override
    public List<KpiValue> read(Facts facts) {
        if (!Clients.areKnown(facts)) {
            return List.of();
        }
        Series spent = facts.flow(Kind.ADVERTISING, p -> true).plus(facts.flow(Kind.EFFORT, p -> true));
        return spent.over(new Clients(facts, "").won()).values(id(), KpiValue.TOTAL);
    }
}
