package io.tributary.simulator.kpi.sale;

import io.tributary.simulator.kpi.Facts;
import io.tributary.simulator.kpi.Figure;
import io.tributary.simulator.kpi.Kpi;
import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.ledger.Measures;
import java.util.List;

/** New leads after which two firms run at once, of all new leads; by the firm in whose territory they arose. */
public record FunnelContested() implements Kpi {

    @Override
    public Figure figure() {
        return new Figure("funnel.contested", "Contested leads", "撞单率", "share", Direction.DOWN, Nature.FLOW);
    }

    @Override
    public List<KpiValue> read(Facts facts) {
        return facts.measures(Measures.LEADS_CONTESTED).isEmpty()
                ? List.of()
                : FunnelSums.of(
                        facts, id(), sum -> sum.apply(Measures.LEADS_CONTESTED).over(sum.apply(Measures.LEADS)));
    }
}
