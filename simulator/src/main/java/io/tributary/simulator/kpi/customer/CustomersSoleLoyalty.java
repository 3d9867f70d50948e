package io.tributary.simulator.kpi.customer;

import io.tributary.simulator.kpi.Facts;
import io.tributary.simulator.kpi.Figure;
import io.tributary.simulator.kpi.Kpi;
import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.ledger.Measures;
import java.util.List;

/** Share of a brand's buyers since the start who have bought no other brand of the category. */
public record CustomersSoleLoyalty() implements Kpi {

    @Override
    public Figure figure() {
        return new Figure(
                "customers.sole_loyalty", "Buyers of this brand alone", "单一品牌忠诚率", "share", Direction.UP, Nature.STATE);
    }

    @Override
    public List<KpiValue> read(Facts facts) {
        return CustomerGroup.values(
                facts,
                id(),
                group -> group.count(facts, Measures.SOLE_BUYERS).over(group.count(facts, Measures.BRAND_BUYERS)));
    }
}
