package io.tributary.simulator.kpi.sale;

import io.tributary.simulator.kpi.Facts;
import io.tributary.simulator.kpi.Figure;
import io.tributary.simulator.kpi.Kpi;
import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.kpi.Series;
import io.tributary.simulator.ledger.Kind;
import java.util.List;

/** Our sell-out to consumers divided by that of all brands, in base units. */
public record ShareVolume() implements Kpi {

    @Override
    public Figure figure() {
        return new Figure("share.volume", "Market share by volume", "市场份额（销量）", "share", Direction.UP, Nature.FLOW);
    }

    @Override
    public List<KpiValue> read(Facts facts) {
        Series all = facts.flow(Kind.SALE, p -> true);
        Series own = facts.flow(Kind.SALE, p -> facts.isOurs(p.sku()));
        return own.over(all).values(id(), KpiValue.TOTAL);
    }
}
