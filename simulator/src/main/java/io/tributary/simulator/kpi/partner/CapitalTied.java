package io.tributary.simulator.kpi.partner;

import io.tributary.simulator.kpi.Facts;
import io.tributary.simulator.kpi.Figure;
import io.tributary.simulator.kpi.Kpi;
import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.kpi.Series;
import io.tributary.simulator.kpi.stock.Turnover;
import io.tributary.simulator.ledger.Measures;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Money that lies in our goods, at what their owner paid for them: in houses and on the way to them, the mean over the
 * weeks; of the whole channel and of each tier that keeps goods. Who bears it bears the risk of stock and price.
 */
public record CapitalTied() implements Kpi {

    @Override
    public Figure figure() {
        return new Figure("capital.goods", "Capital tied up in goods", "货物占用资金", "money", Direction.DOWN, Nature.FLOW);
    }

    @Override
    public List<KpiValue> read(Facts facts) {
        List<KpiValue> values = new ArrayList<>();
        Series weeks = facts.weeksByMonth();
        Series all = facts.zero();
        for (var tier : Turnover.TIERS) {
            if (facts.records(Measures.STOCK_VALUE, m -> Turnover.keeps(facts, m, tier))) {
                Series own = facts.stateSummed(Measures.STOCK_VALUE, m -> Turnover.keeps(facts, m, tier));
                all = all.plus(own);
                values.addAll(own.over(weeks).values(id(), tier.name().toLowerCase(Locale.ROOT)));
            }
        }
        values.addAll(0, all.over(weeks).values(id(), KpiValue.TOTAL));
        return values;
    }
}
