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

/** What consumers paid for our products, by region, product and channel. */
public record SellOutValue() implements Kpi {

    @Override
    public Figure figure() {
        return new Figure(
                "sales.sell_out.value", "Sell-out, value", "终端销售额（sell-out）", "money", Direction.UP, Nature.FLOW);
    }

    @Override
    public List<KpiValue> read(Facts facts) {
        Entities.Flow flow = new Entities.Flow(Kind.SHELF_PAYMENT, p -> facts.isOurs(p.sku()), SellOutValue::at);
        return Entities.values(
                facts, id(), flow, List.of(Entities.products(facts), Entities.channels(facts, p -> p.to().party())));
    }

    private static Party at(LedgerIndex.Posting posting) {
        return posting.from().party();
    }
}
