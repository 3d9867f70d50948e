package io.tributary.simulator.kpi.cost;

import io.tributary.simulator.kpi.Facts;
import io.tributary.simulator.kpi.Figure;
import io.tributary.simulator.kpi.Kpi;
import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.ledger.Measures;
import java.util.List;

/** Base units that found their warehouse full and came straight from the plant. */
public record AroundWarehouses() implements Kpi {

    @Override
    public Figure figure() {
        return new Figure(
                "units.around_warehouses",
                "Units around full warehouses",
                "绕过满仓直发的数量",
                "units",
                Direction.DOWN,
                Nature.FLOW);
    }

    @Override
    public List<KpiValue> read(Facts facts) {
        if (!facts.records(Measures.AROUND, m -> true)) {
            return List.of();
        }
        return facts.stateSummed(Measures.AROUND, m -> true).values(id(), KpiValue.TOTAL);
    }
}
