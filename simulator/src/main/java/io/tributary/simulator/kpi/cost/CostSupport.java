package io.tributary.simulator.kpi.cost;

import io.tributary.simulator.kpi.Facts;
import io.tributary.simulator.kpi.Figure;
import io.tributary.simulator.kpi.Kpi;
import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.ledger.Kind;
import java.util.List;

/** What the maker spends on after-sales help, on interest for longer credit and on freight given back. */
public record CostSupport() implements Kpi {

    @Override
    public Figure figure() {
        return new Figure("cost.support", "Support of partners", "渠道支持费用", "money", Direction.DOWN, Nature.FLOW);
    }

    @Override
    public List<KpiValue> read(Facts facts) {
        return Outlays.read(facts, id(), List.of(Kind.AID));
    }
}
