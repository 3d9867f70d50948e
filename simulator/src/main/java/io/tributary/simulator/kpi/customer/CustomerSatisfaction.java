package io.tributary.simulator.kpi.customer;

import io.tributary.simulator.kpi.Facts;
import io.tributary.simulator.kpi.Figure;
import io.tributary.simulator.kpi.Kpi;
import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.kpi.ZoneStates;
import io.tributary.simulator.ledger.Measures;
import java.util.List;

/** Satisfaction of our customers from 0 to 100, zones weighted with their people, at the month's end. */
public record CustomerSatisfaction() implements Kpi {

    @Override
    public Figure figure() {
        return new Figure(
                "satisfaction.customer", "Customer satisfaction", "顾客满意度", "index", Direction.UP, Nature.STATE);
    }

    @Override
    public List<KpiValue> read(Facts facts) {
        return facts.byRegion(id(), region -> ZoneStates.meanOverPeople(facts, Measures.SATISFACTION, region));
    }
}
