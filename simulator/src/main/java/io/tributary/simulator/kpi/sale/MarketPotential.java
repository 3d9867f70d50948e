package io.tributary.simulator.kpi.sale;

import io.tributary.simulator.geography.Zone;
import io.tributary.simulator.kpi.Facts;
import io.tributary.simulator.kpi.Figure;
import io.tributary.simulator.kpi.Kpi;
import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.kpi.Series;
import io.tributary.simulator.market.Potential;
import java.util.List;
import java.util.Optional;

/**
 * How many people of a mean zone the market is worth: people times what income, density and industry make of their
 * demand; by region. Nothing where the scenario names no such factors.
 */
public record MarketPotential() implements Kpi {

    @Override
    public Figure figure() {
        return new Figure(
                "market.potential",
                "Market potential in people",
                "市场潜力（折算人口）",
                "people",
                Direction.NEITHER,
                Nature.STATE);
    }

    @Override
    public List<KpiValue> read(Facts facts) {
        Optional<Potential> potential = facts.scenario().potential();
        return potential.isEmpty() ? List.of() : facts.byRegion(id(), region -> people(facts, potential.get(), region));
    }

    private static Series people(Facts facts, Potential potential, String region) {
        double people = 0;
        for (Zone zone : facts.scenario().zones()) {
            people += region.isEmpty() || zone.region().equals(region) ? zone.population() * potential.factor(zone) : 0;
        }
        return facts.weeksByMonth().over(facts.weeksByMonth()).times(people);
    }
}
