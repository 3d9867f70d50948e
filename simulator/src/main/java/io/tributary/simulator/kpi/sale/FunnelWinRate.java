package io.tributary.simulator.kpi.sale;

import io.tributary.simulator.kpi.Facts;
import io.tributary.simulator.kpi.Figure;
import io.tributary.simulator.kpi.Kpi;
import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.ledger.Measures;
import java.util.List;

/** Projects that ordered, of all that were decided, cold leads among them; by firm. */
public record FunnelWinRate() implements Kpi {

    @Override
    public Figure figure() {
        return new Figure("funnel.win_rate", "Win rate", "赢单率", "share", Direction.UP, Nature.FLOW);
    }

    @Override
    public List<KpiValue> read(Facts facts) {
        return FunnelSums.of(
                facts,
                id(),
                sum -> sum.apply(Measures.PROJECTS_WON)
                        .over(sum.apply(Measures.PROJECTS_WON).plus(sum.apply(Measures.PROJECTS_LOST))));
    }
}
