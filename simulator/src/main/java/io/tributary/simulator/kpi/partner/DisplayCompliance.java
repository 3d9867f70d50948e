package io.tributary.simulator.kpi.partner;

import io.tributary.simulator.kpi.Facts;
import io.tributary.simulator.kpi.Figure;
import io.tributary.simulator.kpi.Kpi;
import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.kpi.Series;
import io.tributary.simulator.ledger.ChartOfAccounts;
import io.tributary.simulator.ledger.Measures;
import java.util.List;
import java.util.function.Predicate;

/** Outlet-weeks with the display up, of those that were paid for; all together and by region. */
public record DisplayCompliance() implements Kpi {

    @Override
    public Figure figure() {
        return new Figure(
                "display.compliance", "Paid displays that are up", "陈列执行率", "share", Direction.UP, Nature.FLOW);
    }

    @Override
    public List<KpiValue> read(Facts facts) {
        return facts.records(Measures.DISPLAYS_PAID, m -> true)
                ? facts.byRegion(id(), region -> up(facts, region).over(paid(facts, region)))
                : List.of();
    }

    static Series up(Facts facts, String region) {
        return facts.stateSummed(Measures.DISPLAYS_UP, in(region));
    }

    private static Series paid(Facts facts, String region) {
        return facts.stateSummed(Measures.DISPLAYS_PAID, in(region));
    }

    static Predicate<ChartOfAccounts.Measure> in(String region) {
        return m -> region.isEmpty() || m.party().region().equals(region);
    }
}
