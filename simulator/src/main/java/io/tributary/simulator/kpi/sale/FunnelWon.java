package io.tributary.simulator.kpi.sale;

import io.tributary.simulator.kpi.Facts;
import io.tributary.simulator.kpi.Figure;
import io.tributary.simulator.kpi.Kpi;
import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.ledger.Measures;
import java.util.List;

/** Projects that ordered; by firm. */
public record FunnelWon() implements Kpi {

    @Override
    public Figure figure() {
        return new Figure("funnel.won", "Projects won", "赢单项目数", "cases", Direction.UP, Nature.FLOW);
    }

    @Override
    public List<KpiValue> read(Facts facts) {
        return FunnelSums.of(facts, id(), sum -> sum.apply(Measures.PROJECTS_WON));
    }
}
