package io.tributary.simulator.kpi;

import io.tributary.simulator.geography.Zone;
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
        return facts.byRegion(id(), region -> in(facts, region));
    }

    private static Series in(Facts facts, String region) {
        Series sum = facts.zero();
        double people = 0;
        for (Zone zone : facts.scenario().zones()) {
            if (region.isEmpty() || zone.region().equals(region)) {
                sum = sum.plus(facts.stateAtEnds(
                                Measures.SATISFACTION, m -> m.party().zone().equals(zone.id()))
                        .times(zone.population()));
                people += zone.population();
            }
        }
        return people == 0 ? facts.zero() : sum.times(1 / people);
    }
}
