package io.tributary.simulator.kpi;

import io.tributary.simulator.ledger.Measures;
import java.util.List;

/** Projects that ordered; by firm. */
record FunnelWon() implements Kpi {

    @Override
    public Figure figure() {
        return new Figure("funnel.won", "Projects won", "赢单项目数", "cases", Direction.UP, Nature.FLOW);
    }

    @Override
    public List<KpiValue> read(Facts facts) {
        return FunnelSums.of(facts, id(), sum -> sum.apply(Measures.PROJECTS_WON));
    }
}
