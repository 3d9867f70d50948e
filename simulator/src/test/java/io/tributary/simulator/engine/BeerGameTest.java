package io.tributary.simulator.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tributary.simulator.kpi.Facts;
import io.tributary.simulator.kpi.Kpi;
import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.kpi.catalogue.Kpis;
import io.tributary.simulator.ledger.Ledger;
import io.tributary.simulator.luck.Luck;
import io.tributary.simulator.scenario.Scenario;
import io.tributary.simulator.scenario.ScenarioReader;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The beer game (Sterman 1989), played by the engine's own firms from the scenario file. */
class BeerGameTest {
    private static final Path FILE = Path.of(System.getProperty("tributary.root"), "scenarios", "beer-game");

    @Test
    void theBenchmarkUnderThePlayProtocolCosts204() {
        assertThat(costs(variant("benchmark"))).containsExactly(46.0, 50.0, 54.0, 54.0);
    }

    @Test
    void theSameRuleFromTheFirstWeekCosts180() {
        assertThat(costs(variant("from_week_one"))).containsExactly(36.0, 44.0, 52.0, 48.0);
    }

    @Test
    void stermansMeanSubjectsCost2479() {
        List<Double> costs = costs(variant("human"));
        assertThat(costs.get(0)).isCloseTo(280.2680060385315, within(1e-5));
        assertThat(costs.get(1)).isCloseTo(627.4080233246459, within(1e-5));
        assertThat(costs.get(2)).isCloseTo(885.6266848640348, within(1e-5));
        assertThat(costs.get(3)).isCloseTo(686.1749141934014, within(1e-5));
    }

    @Test
    void aThousandFuturesOfPoissonDemandAreAllDifferent() {
        Scenario scenario = variant("poisson");
        Simulation simulation = Simulation.of(scenario);
        Set<Long> digests = new HashSet<>();
        for (int replication = 0; replication < 1000; replication++) {
            digests.add(
                    simulation.run(new Luck(scenario.run().seed(), replication)).digest());
        }
        assertThat(digests).hasSize(1000);
    }

    private static Scenario variant(String name) {
        return ScenarioReader.open(FILE, List.of(), Kpis.ids()).variant(name).scenario();
    }

    private static List<Double> costs(Scenario scenario) {
        Ledger ledger = Simulation.of(scenario).run(new Luck(1, 0));
        Kpi kpi = Kpis.get("cost.inventory");
        List<KpiValue> values = kpi.read(new Facts(scenario, ledger));
        return List.of("retailer", "wholesaler", "distributor", "factory").stream()
                .map(firm -> values.stream()
                        .filter(v -> v.entity().equals(firm) && v.month() == KpiValue.WHOLE)
                        .findFirst()
                        .orElseThrow()
                        .value())
                .toList();
    }
}
