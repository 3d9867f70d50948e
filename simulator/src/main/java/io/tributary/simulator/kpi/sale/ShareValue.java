package io.tributary.simulator.kpi.sale;

import io.tributary.simulator.kpi.Facts;
import io.tributary.simulator.kpi.Figure;
import io.tributary.simulator.kpi.Kpi;
import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.kpi.Series;
import io.tributary.simulator.ledger.Kind;
import java.util.List;

/** Our sell-out to consumers divided by that of all brands, in money. */
public record ShareValue() implements Kpi {

    @Override
    public Figure figure() {
        return new Figure("share.value", "Market share by value", "市场份额（金额）", "share", Direction.UP, Nature.FLOW);
    }

    @Override
    public List<KpiValue> read(Facts facts) {
        return facts.byRegion(id(), region -> in(facts, region));
    }

    private static Series in(Facts facts, String region) {
        Series all = facts.flow(
                Kind.SHELF_PAYMENT,
                p -> region.isEmpty() || p.from().party().region().equals(region));
        Series own = facts.flow(
                Kind.SHELF_PAYMENT,
                p -> facts.isOurs(p.sku())
                        && (region.isEmpty() || p.from().party().region().equals(region)));
        return own.over(all);
    }
}
