package io.tributary.simulator.kpi;

import io.tributary.simulator.ledger.Kind;
import io.tributary.simulator.ledger.Party;
import java.util.ArrayList;
import java.util.List;

/** Value that the maker invoiced to its first customers. */
record SellInValue() implements Kpi {

    @Override
    public String id() {
        return "sales.sell_in.value";
    }

    @Override
    public String en() {
        return "Sell-in, value";
    }

    @Override
    public String zh() {
        return "进货额(sell-in)";
    }

    @Override
    public String unit() {
        return "money";
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
        return new ArrayList<>(facts.flow(
                        Kind.INVOICE,
                        p -> facts.isOurs(p.sku()) && p.to().party().tier() == Party.Tier.MAKER)
                .values(id(), KpiValue.TOTAL));
    }
}
