package io.tributary.simulator.kpi;

import io.tributary.simulator.geography.Zone;
import io.tributary.simulator.ledger.Measures;
import java.util.ArrayList;
import java.util.List;

/** Satisfaction of our customers from 0 to 100, zones weighted with their people, at the month's end. */
record CustomerSatisfaction() implements Kpi {

    @Override
    public String id() {
        return "satisfaction.customer";
    }

    @Override
    public String en() {
        return "Customer satisfaction";
    }

    @Override
    public String zh() {
        return "顾客满意度";
    }

    @Override
    public String unit() {
        return "index";
    }

    @Override
    public Direction direction() {
        return Direction.UP;
    }

    @Override
    public Nature nature() {
        return Nature.STATE;
    }

    @Override
    public List<KpiValue> read(Facts facts) {
        List<KpiValue> values = new ArrayList<>(in(facts, "").values(id(), KpiValue.TOTAL));
        for (String region : facts.regions()) {
            values.addAll(in(facts, region).values(id(), region));
        }
        return values;
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
