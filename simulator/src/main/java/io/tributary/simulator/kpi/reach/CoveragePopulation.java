package io.tributary.simulator.kpi.reach;

import io.tributary.simulator.geography.Zone;
import io.tributary.simulator.kpi.Facts;
import io.tributary.simulator.kpi.Figure;
import io.tributary.simulator.kpi.Kpi;
import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.kpi.Series;
import io.tributary.simulator.ledger.Measures;
import io.tributary.simulator.ledger.Party;
import java.util.List;
import java.util.Map;

/** People in zones where a partner supplies outlets within its service radius, divided by all people, at the month's end. */
public record CoveragePopulation() implements Kpi {

    @Override
    public Figure figure() {
        return new Figure(
                "coverage.population", "Population within reach", "服务半径内人口占比", "share", Direction.UP, Nature.STATE);
    }

    @Override
    public List<KpiValue> read(Facts facts) {
        Series reached = facts.zero();
        double people = 0;
        Map<String, Series> byZone = facts.stateAtEndsBy(Measures.STOCKISTS, Party::zone);
        for (Zone zone : facts.scenario().zones()) {
            Series stockists = byZone.getOrDefault(zone.id(), facts.zero());
            reached = reached.plus(stockists.reached(zone.population()));
            people += zone.population();
        }
        return (people == 0 ? facts.zero() : reached.times(1 / people)).values(id(), KpiValue.TOTAL);
    }
}
