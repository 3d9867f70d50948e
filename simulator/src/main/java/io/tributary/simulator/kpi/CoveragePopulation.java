package io.tributary.simulator.kpi;

import io.tributary.simulator.geography.Zone;
import io.tributary.simulator.ledger.Measures;
import java.util.List;

/** People in zones where a partner supplies outlets within its service radius, divided by all people, at the month's end. */
record CoveragePopulation() implements Kpi {

    @Override
    public Figure figure() {
        return new Figure(
                "coverage.population", "Population within reach", "服务半径内人口占比", "share", Direction.UP, Nature.STATE);
    }

    @Override
    public List<KpiValue> read(Facts facts) {
        Series reached = facts.zero();
        double people = 0;
        for (Zone zone : facts.scenario().zones()) {
            Series stockists =
                    facts.stateAtEnds(Measures.STOCKISTS, m -> m.party().zone().equals(zone.id()));
            reached = reached.plus(stockists.reached(zone.population()));
            people += zone.population();
        }
        return (people == 0 ? facts.zero() : reached.times(1 / people)).values(id(), KpiValue.TOTAL);
    }
}
