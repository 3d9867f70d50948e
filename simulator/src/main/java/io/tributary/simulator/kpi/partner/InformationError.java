package io.tributary.simulator.kpi.partner;

import io.tributary.simulator.kpi.Facts;
import io.tributary.simulator.kpi.Figure;
import io.tributary.simulator.kpi.Kpi;
import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.kpi.Series;
import io.tributary.simulator.ledger.Measures;
import java.util.List;

/** How far off firms plan: the absolute difference between what they see and the consumers' demand below them, divided
 * by that demand. Recorded where data are shared or views are blurred. */
public record InformationError() implements Kpi {

    @Override
    public Figure figure() {
        return new Figure("information.error", "Error of what firms see", "信息误差", "share", Direction.DOWN, Nature.FLOW);
    }

    @Override
    public List<KpiValue> read(Facts facts) {
        if (!facts.records(Measures.VIEW_TRUTH, m -> true)) {
            return List.of();
        }
        Series error = facts.stateSummed(Measures.VIEW_ERROR, m -> true);
        Series truth = facts.stateSummed(Measures.VIEW_TRUTH, m -> true);
        return error.over(truth).values(id(), KpiValue.TOTAL);
    }
}
