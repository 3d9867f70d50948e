package io.tributary.simulator.kpi.customer;

import io.tributary.simulator.kpi.Facts;
import io.tributary.simulator.kpi.Figure;
import io.tributary.simulator.kpi.Kpi;
import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.kpi.Series;
import io.tributary.simulator.ledger.Kind;
import java.util.List;

/** What consumers pay for our products per purchase of ours. */
public record BasketValue() implements Kpi {

    @Override
    public Figure figure() {
        return new Figure("basket.value", "Basket value", "客单价", "money", Direction.UP, Nature.FLOW);
    }

    @Override
    public List<KpiValue> read(Facts facts) {
        if (!Clients.areKnown(facts)) {
            return List.of();
        }
        Series paid = facts.flow(Kind.SHELF_PAYMENT, p -> facts.isOurs(p.sku()));
        return paid.over(new Clients(facts, "").purchases()).values(id(), KpiValue.TOTAL);
    }
}
