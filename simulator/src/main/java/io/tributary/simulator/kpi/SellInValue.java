package io.tributary.simulator.kpi;

import io.tributary.simulator.ledger.Kind;
import io.tributary.simulator.ledger.Party;
import java.util.List;

/** Value that the maker invoiced to its first customers. */
record SellInValue() implements Kpi {

    @Override
    public Figure figure() {
        return new Figure("sales.sell_in.value", "Sell-in, value", "进货额(sell-in)", "money", Direction.UP, Nature.FLOW);
    }

    @Override
    public List<KpiValue> read(Facts facts) {
        return facts.flow(
                        Kind.INVOICE,
                        p -> facts.isOurs(p.sku()) && p.to().party().tier() == Party.Tier.MAKER)
                .values(id(), KpiValue.TOTAL);
    }
}
