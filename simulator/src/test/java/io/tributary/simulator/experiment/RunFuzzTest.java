package io.tributary.simulator.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import io.tributary.simulator.document.Language;
import io.tributary.simulator.engine.NoEquilibrium;
import io.tributary.simulator.engine.OutOfRange;
import io.tributary.simulator.kpi.catalogue.Kpis;
import io.tributary.simulator.scenario.Change;
import io.tributary.simulator.scenario.InvalidScenario;
import io.tributary.simulator.scenario.Scenario;
import io.tributary.simulator.scenario.ScenarioFuzz;
import io.tributary.simulator.scenario.ScenarioReader;
import io.tributary.simulator.scenario.ScenarioSource;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Spoiled scenarios that are still valid also run: one replication of every variant, read by all KPIs and targets. Runs
 * are capped in length only, by the same changes as {@code --set time.length=6} and {@code --set time.warm_up=4}, where
 * the spoiled file asks for more than {@value #WEEKS} weeks of either.
 */
class RunFuzzTest {
    private static final int WEEKS = 20;
    private static final double SECONDS = 5;

    @TempDir
    private Path folder = Path.of("");

    /** What may become of a spoiled scenario, and what must not. */
    private enum Outcome {
        REFUSED,
        RAN,
        NO_EQUILIBRIUM,
        OUT_OF_RANGE
    }

    private final List<String> broken = new ArrayList<>();

    @Test
    void everyBaseRunsUnspoiled() throws IOException {
        for (FuzzBase base : FuzzBase.all()) {
            base.copyTo(folder);
            ScenarioSource source = ScenarioReader.open(folder, List.of(), Kpis.ids());
            assertThat(Study.run(plan(source), (done, of) -> {}).variants())
                    .as(base.name())
                    .isNotEmpty();
        }
    }

    @Test
    void twoHundredSpoiledScenariosRunOrAreRefused() throws IOException {
        spoilAndRun(0, 200);
    }

    @Test
    @Tag("slow")
    void tenThousandSpoiledScenariosRunOrAreRefused() throws IOException {
        spoilAndRun(1_000_000, 10_000);
    }

    private void spoilAndRun(int firstSeed, int times) throws IOException {
        List<FuzzBase> bases = FuzzBase.all();
        TreeMap<Outcome, Integer> outcomes = new TreeMap<>();
        for (int i = 0; i < times; i++) {
            FuzzBase base = bases.get(i % bases.size());
            base.copyTo(folder);
            List<String> files = List.copyOf(base.files().keySet());
            String file = files.get(i % 3 == 0 ? i / 3 % files.size() : 0);
            ScenarioFuzz fuzz = new ScenarioFuzz(firstSeed + i);
            String text = base.files().getOrDefault(file, "");
            Files.write(folder.resolve(file), i % 4 == 0 ? fuzz.spoil(text) : fuzz.push(text));
            String seed = "seed " + (firstSeed + i) + ", " + base.name() + "/" + file;
            tryOut(seed).ifPresent(outcome -> outcomes.merge(outcome, 1, Integer::sum));
        }
        assertThat(broken).isEmpty();
        assertThat(outcomes.getOrDefault(Outcome.RAN, 0)).isGreaterThan(times / 10);
        assertThat(outcomes.getOrDefault(Outcome.REFUSED, 0)).isGreaterThan(times / 10);
    }

    private Optional<Outcome> tryOut(String seed) {
        double start = cpuSeconds();
        try {
            return Optional.of(run());
        } catch (RuntimeException | Error e) {
            broken.add(seed + ": " + e + place(e));
            return Optional.empty();
        } finally {
            double seconds = cpuSeconds() - start;
            if (seconds > SECONDS) {
                broken.add(seed + ": took " + seconds + " CPU seconds");
            }
        }
    }

    /** CPU time of the whole process, so that what else the machine does counts for nothing. */
    private static double cpuSeconds() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() / 1e9;
    }

    private static String place(Throwable thrown) {
        Throwable cause = thrown;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        StringBuilder lines = new StringBuilder();
        StackTraceElement[] trace = cause.getStackTrace();
        for (int i = 0; i < Math.min(6, trace.length); i++) {
            lines.append("\n    at ").append(trace[i]);
        }
        return lines.toString();
    }

    private Outcome run() {
        try {
            ScenarioSource source = ScenarioReader.open(folder, List.of(), Kpis.ids());
            Scenario scenario = source.withValidVariants();
            StudyResult result = Study.run(plan(capped(source, scenario)), (done, of) -> {});
            for (VariantResult variant : result.variants()) {
                assertThat(variant.kpis())
                        .isNotEmpty()
                        .allMatch(kpi -> Double.isFinite(kpi.estimate().mean()), "is a number");
            }
            return Outcome.RAN;
        } catch (InvalidScenario e) {
            assertThat(e.problems()).isNotEmpty();
            assertReadable(e.in(Language.EN) + e.in(Language.ZH));
            return Outcome.REFUSED;
        } catch (NoEquilibrium e) {
            return Outcome.NO_EQUILIBRIUM;
        } catch (OutOfRange e) {
            assertReadable(String.valueOf(e.getMessage()));
            return Outcome.OUT_OF_RANGE;
        }
    }

    private static void assertReadable(String message) {
        assertThat(message).doesNotContain("Exception", "java.", "{0}");
    }

    private static ScenarioSource capped(ScenarioSource source, Scenario scenario) {
        List<Change> caps = new ArrayList<>();
        if (scenario.time().length() > WEEKS) {
            caps.add(new Change("time.length", "", "6", ""));
        }
        if (scenario.time().warmUp() > WEEKS) {
            caps.add(new Change("time.warm_up", "", "4", ""));
        }
        return caps.isEmpty() ? source : source.with(caps);
    }

    private static StudyPlan plan(ScenarioSource source) {
        Scenario scenario = source.withValidVariants();
        List<StudyPlan.Variation> variations = new ArrayList<>();
        scenario.variants()
                .forEach(v -> variations.add(new StudyPlan.Variation(
                        v.name(), v.baseline(), source.variant(v.name()).scenario(), Optional.empty())));
        if (variations.isEmpty()) {
            variations.add(new StudyPlan.Variation("only", true, scenario, Optional.empty()));
        }
        return new StudyPlan(scenario, "", variations, scenario.run().seed(), 1, 1);
    }
}
