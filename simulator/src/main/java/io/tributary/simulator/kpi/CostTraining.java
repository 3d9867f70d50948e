package io.tributary.simulator.kpi;

import io.tributary.simulator.ledger.Kind;
import java.util.List;

/** What courses, visits, sales material and examinations cost the maker and the partners. */
record CostTraining() implements Kpi {

    @Override
    public Figure figure() {
        return new Figure("cost.training", "Training and coaching", "培训与辅导费用", "money", Direction.DOWN, Nature.FLOW);
    }

    @Override
    public List<KpiValue> read(Facts facts) {
        if (!facts.posts(Kind.TRAINING, p -> true)) {
            return List.of();
        }
        return facts.flow(Kind.TRAINING, p -> true).values(id(), KpiValue.TOTAL);
    }
}
