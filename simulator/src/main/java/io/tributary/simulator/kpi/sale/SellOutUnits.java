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

/** Base units of ours that consumers bought, by region, product and channel. */
public record SellOutUnits() implements Kpi {

    @Override
    public Figure figure() {
        return new Figure(
                "sales.sell_out.units", "Sell-out, units", "终端销量（sell-out）", "units", Direction.UP, Nature.FLOW);
    }

    @Override
    public List<KpiValue> read(Facts facts) {
        Entities.Flow flow = new Entities.Flow(Kind.SALE, p -> facts.isOurs(p.sku()), SellOutUnits::at);
        return Entities.values(
                facts,
                id(),
                flow,
                List.of(
                        Entities.products(facts),
                        Entities.channels(facts, p -> p.from().party())));
    }

    private static Party at(LedgerIndex.Posting posting) {
        return posting.to().party();
    }
}
