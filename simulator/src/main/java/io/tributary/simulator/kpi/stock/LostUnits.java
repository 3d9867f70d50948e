package io.tributary.simulator.kpi.stock;

import io.tributary.simulator.kpi.Facts;
import io.tributary.simulator.kpi.Figure;
import io.tributary.simulator.kpi.Kpi;
import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.kpi.Series;
import io.tributary.simulator.ledger.Kind;
import io.tributary.simulator.ledger.Party;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Base units of ours that were lost on the way, broke or expired, together and by tier. */
public record LostUnits() implements Kpi {

    @Override
    public Figure figure() {
        return new Figure("units.lost", "Goods lost or expired", "损耗与过期数量", "units", Direction.DOWN, Nature.FLOW);
    }

    @Override
    public List<KpiValue> read(Facts facts) {
        if (!facts.posts(Kind.WRITE_OFF, p -> facts.isOurs(p.sku()))) {
            return List.of();
        }
        List<KpiValue> values = new ArrayList<>(
                facts.flow(Kind.WRITE_OFF, p -> facts.isOurs(p.sku())).values(id(), KpiValue.TOTAL));
        for (Party.Tier tier : List.of(Party.Tier.WHOLESALER, Party.Tier.DISTRIBUTOR, Party.Tier.OUTLET)) {
            Series own = facts.flow(
                    Kind.WRITE_OFF,
                    p -> facts.isOurs(p.sku()) && p.from().party().tier() == tier);
            values.addAll(own.values(id(), tier.name().toLowerCase(Locale.ROOT)));
        }
        return values;
    }
}
