package io.tributary.simulator.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.simulator.channel.Assignment;
import io.tributary.simulator.channel.Partner;
import io.tributary.simulator.engine.Simulation;
import io.tributary.simulator.kpi.Facts;
import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.kpi.catalogue.Kpis;
import io.tributary.simulator.luck.Luck;
import io.tributary.simulator.scenario.Scenario;
import io.tributary.simulator.scenario.ScenarioReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a stress test that lets partners fail leaves as it was. */
class PartnersThatFailTest {
    private static final Path SCENARIOS =
            Path.of(System.getProperty("tributary.root", "..")).resolve("scenarios");
    /** Months before that of the failures of the shipped example. */
    private static final int BEFORE = 5;

    private static final Luck LUCK = new Luck(5, 3);

    private static Facts facts(Scenario today, Scenario scenario) {
        Simulation simulation = Simulation.of(today, scenario);
        Facts facts = new Facts(scenario, simulation.run(LUCK));
        assertThat(simulation.remarks()).isEmpty();
        return facts;
    }

    private static List<KpiValue> months(String kpi, Facts facts, int months) {
        return Kpis.get(kpi).read(facts).stream()
                .filter(value -> value.month() != KpiValue.WHOLE && value.month() < months)
                .toList();
    }

    /** A failure that a stress test adds changes nothing before its date, also not the state in which the run begins. */
    @ParameterizedTest
    @CsvSource({"1, 0", "1, 1", "2, 0", "2, 1", "3, 0", "3, 1"})
    void untilPartnersFailTheRunIsThePlans(int row, int variant) {
        ExperimentSource source = ExperimentReader.open(
                SCENARIOS.resolve("risk-runs"), Optional.empty(), List.of(), experiment -> experiment);
        Scenario today = source.scenarios(0).get(source.baseline());
        Scenario planned = source.scenarios(0).get(variant);
        Scenario failing = source.scenarios(row).get(variant);
        Facts plan = facts(today, planned);
        Facts fact = facts(today, failing);
        for (String kpi : List.of("sales.sell_out.units", "sales.sell_in.units", "stock.on_hand", "profit")) {
            assertThat(months(kpi, plan, BEFORE)).isNotEmpty();
            assertThat(months(kpi, fact, BEFORE)).isEqualTo(months(kpi, plan, BEFORE));
        }
        assertThat(months("sales.sell_out.units", fact, BEFORE + 3))
                .isNotEqualTo(months("sales.sell_out.units", plan, BEFORE + 3));
    }

    @Test
    void areasThatNobodyServesAreNoPartners() {
        Scenario scenario =
                ScenarioReader.read(SCENARIOS.resolve("servo-drives").resolve("selection"), List.of());
        assertThat(scenario.network()).anyMatch(assignment -> !assignment.isServed());
        assertThat(Stress.bySize(scenario))
                .isNotEmpty()
                .doesNotContain(Assignment.NOBODY)
                .isSubsetOf(scenario.partners().stream().map(Partner::id).toList());
    }
}
