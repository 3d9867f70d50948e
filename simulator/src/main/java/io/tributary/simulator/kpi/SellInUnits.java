package io.tributary.simulator.kpi;

import io.tributary.simulator.ledger.Kind;
import io.tributary.simulator.ledger.Party;
import java.util.ArrayList;
import java.util.List;

/** Base units that the maker shipped to its first customers; sell-out is another figure. */
record SellInUnits() implements Kpi {

    @Override
    public String id() {
        return "sales.sell_in.units";
    }

    @Override
    public String en() {
        return "Sell-in, units";
    }

    @Override
    public String zh() {
        return "进货量(sell-in)";
    }

    @Override
    public String unit() {
        return "units";
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
                        Kind.SHIPMENT,
                        p -> facts.isOurs(p.sku()) && p.from().party().tier() == Party.Tier.MAKER)
                .values(id(), KpiValue.TOTAL));
    }
}
