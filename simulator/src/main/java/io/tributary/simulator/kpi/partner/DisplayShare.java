package io.tributary.simulator.kpi.partner;

import io.tributary.simulator.kpi.Facts;
import io.tributary.simulator.kpi.Figure;
import io.tributary.simulator.kpi.Kpi;
import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.ledger.ChartOfAccounts;
import io.tributary.simulator.ledger.Measures;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Outlet-weeks with a display of ours, of all of the outlets that stock the displayed product; all together and by region. */
public record DisplayShare() implements Kpi {

    @Override
    public Figure figure() {
        return new Figure(
                "display.share", "Stocking outlets with a display", "陈列覆盖率", "share", Direction.UP, Nature.FLOW);
    }

    @Override
    public List<KpiValue> read(Facts facts) {
        Set<String> skus = facts.measures(Measures.DISPLAYS_PAID).stream()
                .map(ChartOfAccounts.Measure::sku)
                .collect(Collectors.toSet());
        return skus.isEmpty()
                ? List.of()
                : facts.byRegion(
                        id(),
                        region -> DisplayCompliance.up(facts, region)
                                .over(facts.stateSummed(Measures.STOCKISTS, stocks(skus, region))));
    }

    private static Predicate<ChartOfAccounts.Measure> stocks(Set<String> skus, String region) {
        return m -> skus.contains(m.sku()) && DisplayCompliance.in(region).test(m);
    }
}
