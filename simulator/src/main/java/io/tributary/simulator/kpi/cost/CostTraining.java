package io.tributary.simulator.kpi.cost;

import io.tributary.simulator.kpi.Facts;
import io.tributary.simulator.kpi.Figure;
import io.tributary.simulator.kpi.Kpi;
import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.ledger.Kind;
import java.util.List;

/** What courses, visits, sales material and examinations cost the maker and the partners. */
public record CostTraining() implements Kpi {

    @Override
    public Figure figure() {
        return new Figure("cost.training", "Training and coaching", "培训与辅导费用", "money", Direction.DOWN, Nature.FLOW);
    }

    @Override
    public List<KpiValue> read(Facts facts) {
        return Outlays.read(facts, id(), List.of(Kind.TRAINING));
    }
}
