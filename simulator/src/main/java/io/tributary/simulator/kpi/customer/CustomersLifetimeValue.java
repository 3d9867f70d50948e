package io.tributary.simulator.kpi.customer;

import io.tributary.simulator.kpi.Facts;
import io.tributary.simulator.kpi.Figure;
import io.tributary.simulator.kpi.Kpi;
import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.kpi.Series;
import io.tributary.simulator.market.CustomerBase;
import java.util.List;

/**
 * What a mean customer of a base has brought its firm so far: the firm's cash in minus its cash out, discounted from
 * each period to the first, by the base's rate, per customer. It needs a firm that sells to one base only, and a run
 * long enough for what follows to be negligible.
 */
public record CustomersLifetimeValue() implements Kpi {

    @Override
    public Figure figure() {
        return new Figure(
                "customers.lifetime_value", "Value of a customer so far", "客户价值", "money", Direction.UP, Nature.STATE);
    }

    @Override
    public List<KpiValue> read(Facts facts) {
        return CustomerGroup.values(facts, id(), group -> value(facts, group));
    }

    private static Series value(Facts facts, CustomerGroup group) {
        Series cash = facts.zero();
        for (var demand : facts.scenario().demand()) {
            if (demand.process().orElse(null) instanceof CustomerBase base
                    && group.firms().test(demand.firm())) {
                cash = cash.plus(facts.cash(party -> party.id().equals(demand.firm()), base.discount()));
            }
        }
        return cash.cumulative().over(group.customers(facts));
    }
}
