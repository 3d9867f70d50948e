package io.tributary.simulator.kpi.sale;

import io.tributary.simulator.kpi.Entities;
import io.tributary.simulator.kpi.Facts;
import io.tributary.simulator.kpi.Figure;
import io.tributary.simulator.kpi.Kpi;
import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.kpi.LedgerIndex;
import io.tributary.simulator.ledger.Kind;
import io.tributary.simulator.ledger.Party;
import java.util.List;

/** Value that the maker invoiced to its first customers, by region, product and tier. */
public record SellInValue() implements Kpi {

    @Override
    public Figure figure() {
        return new Figure("sales.sell_in.value", "Sell-in, value", "进货额（sell-in）", "money", Direction.UP, Nature.FLOW);
    }

    @Override
    public List<KpiValue> read(Facts facts) {
        Entities.Flow flow = new Entities.Flow(
                Kind.INVOICE, p -> facts.isOurs(p.sku()) && p.to().party().tier() == Party.Tier.MAKER, SellInValue::at);
        return Entities.values(facts, id(), flow, List.of(Entities.products(facts), Entities.buyers(SellInValue::at)));
    }

    private static Party at(LedgerIndex.Posting posting) {
        return posting.from().party();
    }
}
