package io.tributary.simulator.kpi.customer;

import io.tributary.simulator.kpi.Facts;
import io.tributary.simulator.kpi.Figure;
import io.tributary.simulator.kpi.Kpi;
import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.kpi.Series;
import io.tributary.simulator.kpi.cost.Profit;
import io.tributary.simulator.ledger.Party;
import java.util.List;

/** What a customer of ours is worth to the maker if all goes on as in the month: m (1 + d) / (1 + d - r), with the maker's
 * profit per customer and week m, the weekly rate of discount d, and the share of customers kept per week r (Gupta and
 * Lehmann 2003, Journal of Interactive Marketing 17(1):9-24, with the first margin at once). */
public record CustomersWorth() implements Kpi {
    private static final double WEEKS_A_YEAR = 365.25 / 7;

    @Override
    public Figure figure() {
        return new Figure(
                "customers.worth", "Lifetime value of a customer", "顾客终身价值", "money", Direction.UP, Nature.FLOW);
    }

    @Override
    public List<KpiValue> read(Facts facts) {
        if (!Clients.areKnown(facts)) {
            return List.of();
        }
        Clients clients = new Clients(facts, "");
        double discount = Math.pow(1 + facts.scenario().consumers().discount(), 1 / WEEKS_A_YEAR) - 1;
        Series margin = Profit.ofTier(facts, Party.Tier.MAKER).over(clients.weeks());
        Series going = clients.churn().plus(discount);
        return margin.times(1 + discount).over(going).values(id(), KpiValue.TOTAL);
    }
}
