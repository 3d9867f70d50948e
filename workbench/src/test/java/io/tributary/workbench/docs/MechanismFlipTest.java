package io.tributary.workbench.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.optimizer.recommendation.Recommender;
import io.tributary.optimizer.recommendation.SalesSurvey;
import io.tributary.simulator.engine.Simulation;
import io.tributary.simulator.kpi.Facts;
import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.kpi.catalogue.Kpis;
import io.tributary.simulator.ledger.Ledger;
import io.tributary.simulator.luck.Luck;
import io.tributary.simulator.scenario.Scenario;
import io.tributary.simulator.scenario.ScenarioReader;
import io.tributary.simulator.scenario.ScenarioSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Flips the switch of every mechanism that docs/mechanisms.md says works. Its scenario holds variants {@code mNNN_on}
 * (the switch with its effect), {@code mNNN_neutral} (the switch with parameters that do nothing) and, where the row has
 * prerequisites, {@code mNNN_off}; without that one the baseline is off. On moves the row's KPIs in at least one of three
 * futures; neutral leaves every bit of the ledger as it is.
 */
final class MechanismFlipTest {
    private static final Path ROOT = Path.of(System.getProperty("tributary.root", ".."));
    private static final int FUTURES = 3;
    private static final double GAP = 1e-4;

    private final Map<String, ScenarioSource> sources = new HashMap<>();

    @Test
    void everySwitchMovesItsKpiAndItsNeutralSettingNothing() {
        List<String> wrong = new ArrayList<>();
        for (MechanismTable.Shown shown : MechanismTable.in(ROOT).shown()) {
            wrong.addAll(problems(shown));
        }
        assertThat(wrong).isEmpty();
    }

    private List<String> problems(MechanismTable.Shown shown) {
        ScenarioSource source = sources.computeIfAbsent(
                shown.scenario(),
                folder -> ScenarioReader.open(ROOT.resolve("scenarios").resolve(folder), List.of(), Kpis.ids()));
        String row = "m%03d".formatted(shown.row());
        List<String> missing = new ArrayList<>();
        for (String variant : List.of(row + "_on", row + "_neutral")) {
            if (!source.variants().contains(variant)) {
                missing.add("row " + shown.row() + ": " + shown.scenario() + " has no variant " + variant);
            }
        }
        return missing.isEmpty() ? flipped(shown, source, row) : missing;
    }

    private static List<String> flipped(MechanismTable.Shown shown, ScenarioSource source, String row) {
        Scenario off = source.variants().contains(row + "_off") ? scenario(source, row + "_off") : baseline(source);
        Scenario on = scenario(source, row + "_on");
        Scenario neutral = scenario(source, row + "_neutral");
        List<String> wrong = new ArrayList<>();
        List<String> still = new ArrayList<>(shown.kpis());
        for (int future = 0; future < FUTURES; future++) {
            Ledger without = run(off, off, future);
            Map<String, Double> before = totals(off, without);
            Map<String, Double> after = totals(on, run(off, on, future));
            still.removeIf(kpi -> !before.getOrDefault(kpi, 0.0).equals(after.getOrDefault(kpi, 0.0)));
            if (run(off, neutral, future).digest() != without.digest()) {
                wrong.add("row " + shown.row() + ": the neutral setting changes the ledger of future " + future);
            }
        }
        still.forEach(kpi -> wrong.add("row " + shown.row() + ": the switch does not move " + kpi));
        return wrong;
    }

    /** A variant; under the solver's plan where it asks for one. */
    private static Scenario scenario(ScenarioSource source, String name) {
        ScenarioSource own = source.variant(name);
        Scenario asked = own.scenario();
        boolean solved = source.scenario().variants().stream()
                .filter(variant -> variant.name().equals(name))
                .anyMatch(variant ->
                        variant.plan().filter(ScenarioSource.OPTIMIZE::equals).isPresent());
        return solved
                ? own.with(
                                Recommender.recommend(asked, SalesSurvey.of(asked), GAP)
                                        .plan()
                                        .changes(),
                                "plan")
                        .scenario()
                : asked;
    }

    private static Scenario baseline(ScenarioSource source) {
        Scenario written = source.scenario();
        return written.variants().stream()
                .filter(variant -> variant.baseline())
                .findFirst()
                .map(variant -> source.variant(variant.name()).scenario())
                .orElse(written);
    }

    private static Ledger run(Scenario today, Scenario scenario, int future) {
        return Simulation.of(today, scenario).run(new Luck(scenario.run().seed(), future));
    }

    private static Map<String, Double> totals(Scenario scenario, Ledger ledger) {
        Map<String, Double> totals = new HashMap<>();
        for (KpiValue value : Kpis.read(new Facts(scenario, ledger))) {
            if (value.month() == KpiValue.WHOLE) {
                totals.merge(value.kpi(), value.value(), Double::sum);
            }
        }
        return totals;
    }
}
