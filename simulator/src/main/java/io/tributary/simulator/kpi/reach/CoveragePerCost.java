package io.tributary.simulator.kpi.reach;

import io.tributary.simulator.kpi.Facts;
import io.tributary.simulator.kpi.Figure;
import io.tributary.simulator.kpi.Kpi;
import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.kpi.Series;
import io.tributary.simulator.kpi.Stockists;
import io.tributary.simulator.kpi.cost.DistributionCost;
import io.tributary.simulator.ledger.Kind;
import io.tributary.simulator.ledger.Party;
import java.util.List;

/**
 * Outlets that stock the first of our products at the end, for 1,000 of money that the maker paid for its channel, its people, its
 * advertising and its stock: distribution cost, advertising and holding.
 */
public record CoveragePerCost() implements Kpi {
    private static final double MONEY = 1000;

    @Override
    public Figure figure() {
        return new Figure(
                "coverage.per_cost",
                "Stocking outlets per 1,000 spent",
                "每千元铺货门店数",
                "outlets",
                Direction.UP,
                Nature.FLOW);
    }

    @Override
    public List<KpiValue> read(Facts facts) {
        Series stocking = Stockists.atEnds(facts, any -> true);
        Series spent = DistributionCost.of(facts)
                .plus(facts.flow(Kind.ADVERTISING, p -> p.from().party().tier() == Party.Tier.MAKER))
                .plus(holding(facts));
        return facts.scenario().zones().isEmpty()
                ? List.of()
                : stocking.times(MONEY).over(spent).values(id(), KpiValue.TOTAL);
    }

    private static Series holding(Facts facts) {
        return facts.flow(Kind.HOLDING, p -> p.from().party().tier() == Party.Tier.MAKER);
    }
}
