package io.tributary.simulator.kpi.reach;

import io.tributary.simulator.kpi.Facts;
import io.tributary.simulator.kpi.Figure;
import io.tributary.simulator.kpi.Kpi;
import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.ledger.Measures;
import java.util.List;

/** Outlets that stocked our products and closed because they lost money; by region. */
public record OutletsClosed() implements Kpi {

    @Override
    public Figure figure() {
        return new Figure("outlets.closed", "Shops closed", "关店数", "outlets", Direction.DOWN, Nature.FLOW);
    }

    @Override
    public List<KpiValue> read(Facts facts) {
        return facts.records(Measures.CLOSED, m -> true)
                ? facts.byRegion(
                        id(),
                        region -> facts.stateSummed(
                                Measures.CLOSED,
                                m -> region.isEmpty() || m.party().region().equals(region)))
                : List.of();
    }
}
