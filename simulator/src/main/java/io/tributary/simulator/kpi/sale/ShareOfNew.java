package io.tributary.simulator.kpi.sale;

import io.tributary.simulator.kpi.Facts;
import io.tributary.simulator.kpi.Figure;
import io.tributary.simulator.kpi.Kpi;
import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.kpi.LedgerIndex;
import io.tributary.simulator.kpi.Series;
import io.tributary.simulator.ledger.Kind;
import io.tributary.simulator.market.Launch;
import java.util.List;

/** Base units of our products that were out for less than the weeks for which they count as new, of all our sell-out. */
public record ShareOfNew() implements Kpi {

    @Override
    public Figure figure() {
        return new Figure("share.new", "New products in sell-out", "新品销量占比", "share", Direction.UP, Nature.FLOW);
    }

    @Override
    public List<KpiValue> read(Facts facts) {
        List<Launch> launches = facts.scenario().launches();
        if (launches.isEmpty()) {
            return List.of();
        }
        Series fresh = facts.zero();
        int[] months = facts.months();
        double quantum = facts.scenario().quanta().goods();
        for (LedgerIndex.Posting posting : facts.postings(Kind.SALE)) {
            for (Launch launch : launches) {
                for (int period = 0; posting.sku().equals(launch.sku()) && period < months.length; period++) {
                    if (months[period] >= 0
                            && launch.isNew(facts.scenario().time().endOf(period))) {
                        fresh.add(months[period], facts.ledger().amount(posting.line(), period) * quantum);
                    }
                }
            }
        }
        return fresh.over(facts.flow(Kind.SALE, p -> facts.isOurs(p.sku()))).values(id(), KpiValue.TOTAL);
    }
}
