package io.tributary.simulator.kpi.partner;

import io.tributary.simulator.kpi.Facts;
import io.tributary.simulator.kpi.Figure;
import io.tributary.simulator.kpi.Kpi;
import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.kpi.PartnerStates;
import io.tributary.simulator.ledger.Measures;
import java.util.List;

/** Mean answer of partners to a survey of their satisfaction, at the month's end. */
public record PartnerSurvey() implements Kpi {

    @Override
    public Figure figure() {
        return new Figure(
                "satisfaction.dealer.survey",
                "Dealer satisfaction, surveyed",
                "渠道商满意度（调查）",
                "index",
                Direction.UP,
                Nature.STATE);
    }

    @Override
    public List<KpiValue> read(Facts facts) {
        return PartnerStates.mean(facts, id(), Measures.SURVEYED);
    }
}
