package io.tributary.simulator.kpi.customer;

import io.tributary.simulator.kpi.Facts;
import io.tributary.simulator.kpi.Figure;
import io.tributary.simulator.kpi.Kpi;
import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.ledger.Measures;
import java.util.List;

/** Periods that a mean customer of a base has been active since the start. */
public record CustomersTenure() implements Kpi {

    @Override
    public Figure figure() {
        return new Figure(
                "customers.tenure",
                "Active periods per customer so far",
                "客户平均活跃期数",
                "periods",
                Direction.UP,
                Nature.STATE);
    }

    @Override
    public List<KpiValue> read(Facts facts) {
        return CustomerGroup.values(
                facts,
                id(),
                group -> facts.stateSummed(Measures.CUSTOMERS_ACTIVE, group::holds)
                        .cumulative()
                        .over(group.customers(facts)));
    }
}
