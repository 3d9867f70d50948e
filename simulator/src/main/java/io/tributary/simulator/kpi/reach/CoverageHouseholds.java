package io.tributary.simulator.kpi.reach;

import io.tributary.simulator.geography.Zone;
import io.tributary.simulator.kpi.Facts;
import io.tributary.simulator.kpi.Figure;
import io.tributary.simulator.kpi.Kpi;
import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.kpi.Series;
import io.tributary.simulator.ledger.Kind;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Share of households in which somebody buys ours in a week, mean over the weeks: 1 - (1 - p)^n with p buyers per person and
 * week of the zone and n people per household, who buy independently of each other (assumption).
 */
public record CoverageHouseholds() implements Kpi {

    @Override
    public Figure figure() {
        return new Figure(
                "coverage.households", "Household penetration, weekly", "家庭周渗透率", "share", Direction.UP, Nature.FLOW);
    }

    @Override
    public List<KpiValue> read(Facts facts) {
        double size = facts.scenario().consumers().householdSize();
        Series reached = facts.zero();
        double people = 0;
        Map<String, Series> sold = facts.flowBy(
                Kind.SALE,
                p -> facts.isOurs(p.sku()) ? Optional.of(p.to().party().zone()) : Optional.empty());
        for (Zone zone : facts.scenario().zones()) {
            Series buyers = sold.getOrDefault(zone.id(), facts.zero());
            Series share = buyers.over(facts.weeksByMonth().times(zone.population()));
            reached = reached.plus(share.each(p -> 1 - StrictMath.pow(Math.max(0, 1 - p), size))
                    .times(zone.population()));
            people += zone.population();
        }
        return people == 0 ? List.of() : reached.times(1 / people).values(id(), KpiValue.TOTAL);
    }
}
