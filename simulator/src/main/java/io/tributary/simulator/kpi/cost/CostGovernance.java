package io.tributary.simulator.kpi.cost;

import io.tributary.simulator.kpi.Facts;
import io.tributary.simulator.kpi.Figure;
import io.tributary.simulator.kpi.Kpi;
import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.kpi.Series;
import io.tributary.simulator.ledger.Kind;
import java.util.List;

/** What the maker spent on rules, inspections and disputes; part of partner management. */
public record CostGovernance() implements Kpi {
    private static final List<Kind> KINDS = List.of(Kind.INSPECTION, Kind.DISPUTE);

    @Override
    public Figure figure() {
        return new Figure("cost.governance", "Governance", "渠道治理费", "money", Direction.DOWN, Nature.FLOW);
    }

    @Override
    public List<KpiValue> read(Facts facts) {
        return Outlays.readOfMaker(facts, id(), KINDS);
    }

    static Series of(Facts facts) {
        return Outlays.ofMaker(facts, KINDS);
    }
}
