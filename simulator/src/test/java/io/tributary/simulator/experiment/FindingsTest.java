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
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/** Findings over futures in which not the same things happen. */
final class FindingsTest {
    private static final int FUTURES = 8;

    /** A region pays back in some futures and not in others, so that not every run has the figure of every month. */
    @Test
    void aFigureThatOnlySomeFuturesHaveIsNothingInTheOthers() {
        Path file = Path.of(System.getProperty("tributary.root", ".."))
                .resolve("scenarios/mechanisms/expansion/scenario.yaml");
        var source = ScenarioReader.open(file, List.of(), Kpis.ids());
        Scenario today = source.scenario();
        Scenario on = source.variant("m036_on").scenario();
        List<StudyPlan.Variation> both = List.of(
                new StudyPlan.Variation("today", true, today, Optional.empty()),
                new StudyPlan.Variation("m036_on", false, on, Optional.empty()));
        StudyResult study = Study.run(new StudyPlan(today, "test", both, 20270111, FUTURES, 2), (done, all) -> {});
        List<RunResult> runs =
                study.runs().stream().filter(run -> run.variant() == 1).toList();
        assertThat(runs.stream().map(run -> run.values().size()).distinct().count())
                .as("kinds of runs")
                .isGreaterThan(1);
        for (KpiEstimate estimate : study.variants().get(1).kpis()) {
            double mean =
                    runs.stream().flatMapToDouble(run -> values(run, estimate)).sum() / FUTURES;
            assertThat(estimate.estimate().mean())
                    .as("%s of %s in month %s", estimate.kpi(), estimate.entity(), estimate.month())
                    .isCloseTo(mean, within(1e-9 * (1 + Math.abs(mean))));
        }
    }

    private static DoubleStream values(RunResult run, KpiEstimate estimate) {
        return run.values().stream()
                .filter(value -> value.kpi().equals(estimate.kpi())
                        && value.entity().equals(estimate.entity())
                        && value.month() == estimate.month())
                .mapToDouble(KpiValue::value);
    }
}
