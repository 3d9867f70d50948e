package io.tributary.simulator.kpi.stock;

import io.tributary.simulator.kpi.Facts;
import io.tributary.simulator.kpi.Figure;
import io.tributary.simulator.kpi.Kpi;
import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.kpi.Series;
import io.tributary.simulator.ledger.Measures;
import java.util.ArrayList;
import java.util.List;

/**
 * Units that shoppers found on their first try divided by the units that they asked for. For a named firm: units of new
 * demand, of firms and consumers, that it filled at once, divided by that demand; what was owed from before does not count.
 */
public record FillRate() implements Kpi {

    @Override
    public Figure figure() {
        return new Figure("fill_rate", "Fill rate at the shelf", "货架满足率", "share", Direction.UP, Nature.FLOW);
    }

    @Override
    public List<KpiValue> read(Facts facts) {
        Series served = facts.stateSummed(Measures.SERVED, m -> true);
        Series asked = facts.stateSummed(Measures.ASKED, m -> true);
        List<KpiValue> values = new ArrayList<>(served.over(asked).values(id(), KpiValue.TOTAL));
        for (String firm : facts.stages()) {
            Series filled =
                    facts.stateSummed(Measures.FILLED, m -> m.party().id().equals(firm));
            Series demand =
                    facts.stateSummed(Measures.DEMAND, m -> m.party().id().equals(firm));
            values.addAll(filled.over(demand).values(id(), firm));
        }
        return values;
    }
}
