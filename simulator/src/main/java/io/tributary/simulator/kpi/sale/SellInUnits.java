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

/** Base units that the maker shipped to its first customers, by region, product and tier; sell-out is another figure. */
public record SellInUnits() implements Kpi {

    @Override
    public Figure figure() {
        return new Figure("sales.sell_in.units", "Sell-in, units", "进货量（sell-in）", "units", Direction.UP, Nature.FLOW);
    }

    @Override
    public List<KpiValue> read(Facts facts) {
        Entities.Flow flow = new Entities.Flow(
                Kind.SHIPMENT,
                p -> facts.isOurs(p.sku()) && p.from().party().tier() == Party.Tier.MAKER,
                SellInUnits::at);
        return Entities.values(facts, id(), flow, List.of(Entities.products(facts), Entities.buyers(SellInUnits::at)));
    }

    private static Party at(LedgerIndex.Posting posting) {
        return posting.to().party();
    }
}
