package io.tributary.simulator.kpi.stock;

import io.tributary.simulator.kpi.Facts;
import io.tributary.simulator.kpi.Figure;
import io.tributary.simulator.kpi.Kpi;
import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.kpi.Series;
import io.tributary.simulator.ledger.Kind;
import java.util.List;

/** Base units of ours that consumers brought back, over those that they bought. */
public record ConsumerReturns() implements Kpi {

    @Override
    public Figure figure() {
        return new Figure("returns.consumers", "Returned by consumers", "消费者退货率", "share", Direction.DOWN, Nature.FLOW);
    }

    @Override
    public List<KpiValue> read(Facts facts) {
        if (!facts.posts(Kind.BROUGHT_BACK, p -> facts.isOurs(p.sku()))) {
            return List.of();
        }
        Series back = facts.flow(Kind.BROUGHT_BACK, p -> facts.isOurs(p.sku()));
        return back.over(facts.flow(Kind.SALE, p -> facts.isOurs(p.sku()))).values(id(), KpiValue.TOTAL);
    }
}
