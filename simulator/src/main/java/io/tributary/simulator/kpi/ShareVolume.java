package io.tributary.simulator.kpi;

import io.tributary.simulator.ledger.Kind;
import java.util.ArrayList;
import java.util.List;

/** Our sell-out to consumers divided by that of all brands, in base units. */
record ShareVolume() implements Kpi {

    @Override
    public String id() {
        return "share.volume";
    }

    @Override
    public String en() {
        return "Market share by volume";
    }

    @Override
    public String zh() {
        return "市场份额(销量)";
    }

    @Override
    public String unit() {
        return "share";
    }

    @Override
    public Direction direction() {
        return Direction.UP;
    }

    @Override
    public Nature nature() {
        return Nature.FLOW;
    }

    @Override
    public List<KpiValue> read(Facts facts) {
        Series all = facts.flow(Kind.SALE, p -> true);
        Series own = facts.flow(Kind.SALE, p -> facts.isOurs(p.sku()));
        return new ArrayList<>(own.over(all).values(id(), KpiValue.TOTAL));
    }
}
