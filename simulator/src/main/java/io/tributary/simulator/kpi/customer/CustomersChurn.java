package io.tributary.simulator.kpi.customer;

import io.tributary.simulator.kpi.Facts;
import io.tributary.simulator.kpi.Figure;
import io.tributary.simulator.kpi.Kpi;
import io.tributary.simulator.kpi.KpiValue;
import java.util.List;

/** Share of our customers who go in a week: those lost over those there at the week's beginning, all weeks of the month
 * together. A customer is lost who buys another brand, or leaves after a purchase that disappointed. */
public record CustomersChurn() implements Kpi {

    @Override
    public Figure figure() {
        return new Figure(
                "customers.churn", "Customers lost per week", "每周顾客流失率", "share", Direction.DOWN, Nature.FLOW);
    }

    @Override
    public List<KpiValue> read(Facts facts) {
        return Clients.byRegion(facts, id(), Clients::churn);
    }
}
