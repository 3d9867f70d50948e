package io.tributary.simulator.kpi;

import io.tributary.simulator.ledger.Kind;
import io.tributary.simulator.ledger.Party;
import java.util.List;

/** Base units that the maker shipped to its first customers; sell-out is another figure. */
record SellInUnits() implements Kpi {

    @Override
    public Figure figure() {
        return new Figure("sales.sell_in.units", "Sell-in, units", "进货量(sell-in)", "units", Direction.UP, Nature.FLOW);
    }

    @Override
    public List<KpiValue> read(Facts facts) {
        return facts.flow(
                        Kind.SHIPMENT,
                        p -> facts.isOurs(p.sku()) && p.from().party().tier() == Party.Tier.MAKER)
                .values(id(), KpiValue.TOTAL);
    }
}
