package io.tributary.simulator.kpi;

import io.tributary.simulator.ledger.Kind;
import java.util.List;

/** Base units of ours that consumers bought. */
record SellOutUnits() implements Kpi {

    @Override
    public Figure figure() {
        return new Figure(
                "sales.sell_out.units", "Sell-out, units", "终端销量(sell-out)", "units", Direction.UP, Nature.FLOW);
    }

    @Override
    public List<KpiValue> read(Facts facts) {
        return facts.byRegion(id(), region -> in(facts, region));
    }

    private static Series in(Facts facts, String region) {
        return facts.flow(
                Kind.SALE,
                p -> facts.isOurs(p.sku())
                        && (region.isEmpty() || p.to().party().region().equals(region)));
    }
}
