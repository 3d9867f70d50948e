package io.tributary.simulator.kpi;

import io.tributary.simulator.geography.Zone;

/** States of zones, weighted with their people. */
final class ZoneStates {
    private ZoneStates() {}

    /** A state at the ends of months; of all regions where none is named. */
    static Series meanOverPeople(Facts facts, String measure, String region) {
        Series sum = facts.zero();
        double people = 0;
        for (Zone zone : facts.scenario().zones()) {
            if (region.isEmpty() || zone.region().equals(region)) {
                sum = sum.plus(facts.stateAtEnds(measure, m -> m.party().zone().equals(zone.id()))
                        .times(zone.population()));
                people += zone.population();
            }
        }
        return people == 0 ? facts.zero() : sum.times(1 / people);
    }
}
