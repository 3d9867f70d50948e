package io.tributary.simulator.kpi.cost;

import io.tributary.simulator.kpi.Facts;
import io.tributary.simulator.kpi.Figure;
import io.tributary.simulator.kpi.Kpi;
import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.ledger.Kind;
import java.util.List;

/** What makers and partners spent on platforms, audits of reports and market intelligence. */
public record CostInformation() implements Kpi {

    @Override
    public Figure figure() {
        return new Figure(
                "cost.information", "Information and platforms", "信息与平台费用", "money", Direction.DOWN, Nature.FLOW);
    }

    @Override
    public List<KpiValue> read(Facts facts) {
        return Outlays.read(facts, id(), List.of(Kind.INFORMATION));
    }
}
