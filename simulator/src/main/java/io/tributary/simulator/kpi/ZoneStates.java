package io.tributary.simulator.kpi;

import io.tributary.simulator.geography.Zone;
import io.tributary.simulator.ledger.Party;
import java.util.Map;

/** States of zones, weighted with their people. */
public final class ZoneStates {
    private ZoneStates() {}

    /** A state at the ends of months; of all regions where none is named. */
    public static Series meanOverPeople(Facts facts, String measure, String region) {
        Series sum = facts.zero();
        double people = 0;
        Map<String, Series> byZone = facts.stateAtEndsBy(measure, Party::zone);
        for (Zone zone : facts.scenario().zones()) {
            if (region.isEmpty() || zone.region().equals(region)) {
                Series state = byZone.getOrDefault(zone.id(), facts.zero());
                sum = sum.plus(state.times(zone.population()));
                people += zone.population();
            }
        }
        return people == 0 ? facts.zero() : sum.times(1 / people);
    }
}
