package io.tributary.simulator.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.kpi.catalogue.Kpis;
import io.tributary.simulator.scenario.Scenario;
import io.tributary.simulator.scenario.ScenarioReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Variants that meet the same luck are compared more sharply than variants that do not. */
final class CommonLuckTest {
    private static final String KPI = "sales.sell_out.units";

    private static StudyResult study() {
        Path file = Path.of(System.getProperty("tributary.root", ".."))
                .resolve("simulator/src/test/resources/engine/small-market/scenario.yaml");
        var source = ScenarioReader.open(file, List.of(), Kpis.ids());
        Scenario today = source.variant("today").scenario();
        Scenario shorter = source.variant("shorter").scenario();
        return Study.run(
                new StudyPlan(
                        today,
                        "test",
                        List.of(
                                new StudyPlan.Variation("today", true, today, Optional.empty()),
                                new StudyPlan.Variation("shorter", false, shorter, Optional.empty())),
                        7,
                        40,
                        2),
                (done, all) -> {});
    }

    @Test
    void theRatioIsTheSumOfBothVariancesOverThatOfThePairedDifference() {
        StudyResult study = study();
        double[][] values = new double[3][40];
        for (RunResult run : study.runs()) {
            values[run.variant()][run.replication()] = run.values().stream()
                    .filter(v ->
                            v.kpi().equals(KPI) && v.entity().equals(KpiValue.TOTAL) && v.month() == KpiValue.WHOLE)
                    .mapToDouble(KpiValue::value)
                    .sum();
        }
        for (int i = 0; i < 40; i++) {
            values[2][i] = values[1][i] - values[0][i];
        }
        double expected = (variance(values[0]) + variance(values[1])) / variance(values[2]);
        double found = CommonLuck.varianceReduction(
                        study.variants().get(0), study.variants().get(1), KPI)
                .orElseThrow();
        assertThat(found).isCloseTo(expected, within(1e-6 * expected));
        assertThat(found).isGreaterThan(1.5);
    }

    @Test
    void theBaselineAgainstItselfHasNoRatio() {
        VariantResult today = study().variants().get(0);
        assertThat(CommonLuck.varianceReduction(today, today, KPI)).isEmpty();
    }

    private static double variance(double[] values) {
        double mean = Statistics.mean(values);
        double sum = 0;
        for (double value : values) {
            sum += (value - mean) * (value - mean);
        }
        return sum / (values.length - 1);
    }
}
