package io.tributary.simulator.kpi.sale;

import io.tributary.simulator.kpi.Facts;
import io.tributary.simulator.kpi.Figure;
import io.tributary.simulator.kpi.Kpi;
import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.ledger.Measures;
import java.util.List;

/** Weeks that a project is in work, by Little's law: projects in work over projects begun in a week; by firm. */
public record FunnelCycle() implements Kpi {

    @Override
    public Figure figure() {
        return new Figure("funnel.cycle", "Project cycle", "项目周期", "weeks", Direction.DOWN, Nature.FLOW);
    }

    @Override
    public List<KpiValue> read(Facts facts) {
        return FunnelSums.of(facts, id(), sum -> sum.apply(Measures.PROJECTS).over(sum.apply(Measures.PROJECTS_BEGUN)));
    }
}
