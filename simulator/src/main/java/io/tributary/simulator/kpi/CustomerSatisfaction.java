package io.tributary.simulator.kpi;

import io.tributary.simulator.ledger.Measures;
import java.util.List;

/** Satisfaction of our customers from 0 to 100, zones weighted with their people, at the month's end. */
record CustomerSatisfaction() implements Kpi {

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
