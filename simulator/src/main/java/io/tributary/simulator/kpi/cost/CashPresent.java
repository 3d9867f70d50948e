package io.tributary.simulator.kpi.cost;

import io.tributary.simulator.kpi.Facts;
import io.tributary.simulator.kpi.Figure;
import io.tributary.simulator.kpi.Kpi;
import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.ledger.Party;
import java.util.List;
import java.util.Optional;

/**
 * What the cash of our makers in the window is worth on its first day: each week's cash in less cash out, divided by
 * (1 + rate) to the power of the years that have passed. Given where the scenario discounts.
 */
public record CashPresent() implements Kpi {
    private static final double WEEKS_PER_YEAR = 52;

    @Override
    public Figure figure() {
        return new Figure(
                "cash.present", "Present value of the maker's cash", "厂家现金流现值", "money", Direction.UP, Nature.FLOW);
    }

    @Override
    public List<KpiValue> read(Facts facts) {
        Optional<Double> yearly = facts.scenario().time().discount();
        if (yearly.isEmpty()) {
            return List.of();
        }
        double weekly = StrictMath.pow(1 + yearly.get(), 1 / WEEKS_PER_YEAR) - 1;
        return facts.cash(party -> party.tier() == Party.Tier.MAKER, weekly).values(id(), KpiValue.TOTAL);
    }
}
