package io.tributary.simulator.kpi.reach;

import io.tributary.simulator.kpi.Facts;
import io.tributary.simulator.kpi.Figure;
import io.tributary.simulator.kpi.Kpi;
import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.kpi.Series;
import io.tributary.simulator.ledger.Kind;
import java.util.List;

/** Buyers of ours in a week divided by people, mean over the weeks; a consumer buys at most one unit a week. */
public record CoveragePenetration() implements Kpi {

    @Override
    public Figure figure() {
        return new Figure("coverage.penetration", "Weekly penetration", "周渗透率", "share", Direction.UP, Nature.FLOW);
    }

    @Override
    public List<KpiValue> read(Facts facts) {
        double people = facts.scenario().zones().stream()
                .mapToDouble(z -> z.population())
                .sum();
        Series buyers = facts.flow(Kind.SALE, p -> facts.isOurs(p.sku()));
        Series peopleWeeks = facts.weeksByMonth().times(people);
        return buyers.over(peopleWeeks).values(id(), KpiValue.TOTAL);
    }
}
