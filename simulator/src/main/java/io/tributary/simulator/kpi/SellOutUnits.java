package io.tributary.simulator.kpi;

import io.tributary.simulator.ledger.Kind;
import java.util.ArrayList;
import java.util.List;

/** Base units of ours that consumers bought. */
record SellOutUnits() implements Kpi {

    @Override
    public String id() {
        return "sales.sell_out.units";
    }

    @Override
    public String en() {
        return "Sell-out, units";
    }

    @Override
    public String zh() {
        return "终端销量(sell-out)";
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
        List<KpiValue> values = new ArrayList<>(in(facts, "").values(id(), KpiValue.TOTAL));
        for (String region : facts.regions()) {
            values.addAll(in(facts, region).values(id(), region));
        }
        return values;
    }

    private static Series in(Facts facts, String region) {
        return facts.flow(
                Kind.SALE,
                p -> facts.isOurs(p.sku())
                        && (region.isEmpty() || p.to().party().region().equals(region)));
    }
}
