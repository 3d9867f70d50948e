package io.tributary.simulator.kpi.cost;

import io.tributary.simulator.kpi.Facts;
import io.tributary.simulator.kpi.Figure;
import io.tributary.simulator.kpi.Kpi;
import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.kpi.Series;
import io.tributary.simulator.ledger.Kind;
import io.tributary.simulator.ledger.Party;
import java.util.List;

/** What the maker paid to platforms and for delivery to consumers. */
public record CostPlatform() implements Kpi {

    @Override
    public Figure figure() {
        return new Figure(
                "cost.platform", "Platform commission and delivery", "平台佣金与配送", "money", Direction.DOWN, Nature.FLOW);
    }

    @Override
    public List<KpiValue> read(Facts facts) {
        return of(facts).values(id(), KpiValue.TOTAL);
    }

    public static Series of(Facts facts) {
        Series commission = facts.flow(Kind.COMMISSION, p -> p.from().party().tier() == Party.Tier.MAKER);
        Series delivery = facts.flow(Kind.LAST_LEG, p -> p.from().party().tier() == Party.Tier.MAKER);
        return commission.plus(delivery);
    }
}
