package io.tributary.simulator.kpi.cost;

import io.tributary.simulator.kpi.Facts;
import io.tributary.simulator.kpi.Figure;
import io.tributary.simulator.kpi.Kpi;
import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.kpi.Series;
import io.tributary.simulator.ledger.Kind;
import java.util.List;

/** What the maker spent on finding and signing partners; part of partner management. */
public record CostRecruitment() implements Kpi {
    private static final List<Kind> KINDS = List.of(Kind.RECRUITMENT);

    @Override
    public Figure figure() {
        return new Figure("cost.recruitment", "Recruitment of partners", "渠道招募费", "money", Direction.DOWN, Nature.FLOW);
    }

    @Override
    public List<KpiValue> read(Facts facts) {
        return Outlays.readOfMaker(facts, id(), KINDS);
    }

    static Series of(Facts facts) {
        return Outlays.ofMaker(facts, KINDS);
    }
}
