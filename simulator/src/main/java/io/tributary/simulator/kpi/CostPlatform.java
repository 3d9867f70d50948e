package io.tributary.simulator.kpi;

import io.tributary.simulator.ledger.Kind;
import io.tributary.simulator.ledger.Party;
import java.util.ArrayList;
import java.util.List;

/** What the maker paid to platforms and for delivery to consumers. */
record CostPlatform() implements Kpi {

    @Override
    public String id() {
        return "cost.platform";
    }

    @Override
    public String en() {
        return "Platform commission and delivery";
    }

    @Override
    public String zh() {
        return "平台佣金与配送";
    }

    @Override
    public String unit() {
        return "money";
    }

    @Override
    public Direction direction() {
        return Direction.DOWN;
    }

    @Override
    public Nature nature() {
        return Nature.FLOW;
    }

    @Override
    public List<KpiValue> read(Facts facts) {
        return new ArrayList<>(of(facts).values(id(), KpiValue.TOTAL));
    }

    static Series of(Facts facts) {
        Series commission = facts.flow(Kind.COMMISSION, p -> p.from().party().tier() == Party.Tier.MAKER);
        Series delivery = facts.flow(Kind.LAST_LEG, p -> p.from().party().tier() == Party.Tier.MAKER);
        return commission.plus(delivery);
    }
}
