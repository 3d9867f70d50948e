package io.tributary.simulator.kpi.cost;

import io.tributary.simulator.kpi.Facts;
import io.tributary.simulator.kpi.Figure;
import io.tributary.simulator.kpi.Kpi;
import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.ledger.Kind;
import java.util.List;

/** What the maker pays for the greenhouse gases of its goods between plant and outlet. */
public record CostCarbon() implements Kpi {

    @Override
    public Figure figure() {
        return new Figure("cost.carbon", "Price of emissions", "碳排放支出", "money", Direction.DOWN, Nature.FLOW);
    }

    @Override
    public List<KpiValue> read(Facts facts) {
        return Outlays.read(facts, id(), List.of(Kind.CARBON));
    }
}
