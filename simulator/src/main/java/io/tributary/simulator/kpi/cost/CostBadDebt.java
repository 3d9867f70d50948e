package io.tributary.simulator.kpi.cost;

import io.tributary.simulator.kpi.Facts;
import io.tributary.simulator.kpi.Figure;
import io.tributary.simulator.kpi.Kpi;
import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.ledger.Kind;
import java.util.List;

/** Claims that the maker lost with insolvent partners; no distribution cost. */
public record CostBadDebt() implements Kpi {
    private static final List<Kind> KINDS = List.of(Kind.BAD_DEBT);

    @Override
    public Figure figure() {
        return new Figure("cost.bad_debt", "Bad debts", "坏账", "money", Direction.DOWN, Nature.FLOW);
    }

    @Override
    public List<KpiValue> read(Facts facts) {
        return Outlays.readOfMaker(facts, id(), KINDS);
    }
}
