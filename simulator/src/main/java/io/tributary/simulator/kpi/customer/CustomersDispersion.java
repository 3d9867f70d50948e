package io.tributary.simulator.kpi.customer;

import io.tributary.simulator.kpi.Facts;
import io.tributary.simulator.kpi.Figure;
import io.tributary.simulator.kpi.Kpi;
import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.ledger.Measures;
import java.util.List;

/** Variance of the buyers so far between communities of equal size among which a product spreads. */
public record CustomersDispersion() implements Kpi {

    @Override
    public Figure figure() {
        return new Figure(
                "customers.dispersion",
                "Variance of buyers between communities",
                "社群间购买人数方差",
                "customers squared",
                Direction.NEITHER,
                Nature.STATE);
    }

    @Override
    public List<KpiValue> read(Facts facts) {
        return CustomerGroup.values(facts, id(), group -> group.count(facts, Measures.BUYERS_VARIANCE));
    }
}
