package io.tributary.simulator.kpi.partner;

import io.tributary.simulator.kpi.Facts;
import io.tributary.simulator.kpi.Figure;
import io.tributary.simulator.kpi.Kpi;
import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.ledger.Measures;
import java.util.List;

/** Weeks that a new after-sales case waits, mean over all partners at the month's end. */
public record SupportWait() implements Kpi {

    @Override
    public Figure figure() {
        return new Figure("support.wait", "Wait of after-sales cases", "售后等待周数", "weeks", Direction.DOWN, Nature.STATE);
    }

    @Override
    public List<KpiValue> read(Facts facts) {
        int partners = facts.measures(Measures.CASE_WAIT, m -> true);
        if (partners == 0) {
            return List.of();
        }
        return facts.stateAtEnds(Measures.CASE_WAIT, m -> true)
                .times(1.0 / partners)
                .values(id(), KpiValue.TOTAL);
    }
}
