package io.tributary.simulator.engine;

import io.tributary.simulator.kpi.Facts;
import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.kpi.catalogue.Kpis;
import io.tributary.simulator.ledger.Ledger;
import io.tributary.simulator.luck.Luck;
import io.tributary.simulator.scenario.Scenario;
import io.tributary.simulator.scenario.ScenarioReader;
import io.tributary.simulator.scenario.ScenarioSource;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;

/**
 * Whole runs of scenario files: CPU seconds per run-year of spring-water in counts with and without KPIs, and the time
 * of a thousand replications of the beer game with random demand. Prints digests of the ledgers and of all KPI values,
 * so that two builds can be compared. See docs/performance.md.
 */
final class RunYearBenchmark {
    private static final Path SCENARIOS = Path.of(System.getProperty("tributary.root", "."), "scenarios");
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int GAMES = 1000;

    private RunYearBenchmark() {}

    private record Cost(double median, double least) {}

    /** Takes the number of measured runs; 15 without an argument. */
    public static void main(String[] arguments) throws InterruptedException {
        int runs = arguments.length == 0 ? 15 : Integer.parseInt(arguments[0]);
        System.out.printf(Locale.ROOT, "JDK %s%n", Runtime.version());
        ScenarioSource water = source("spring-water");
        Scenario today = water.variant("today").scenario();
        printDigests("today", Simulation.of(today, today), today);
        Scenario oneLevel = water.variant("one_level_everywhere").scenario();
        printDigests("one_level_everywhere", Simulation.of(today, oneLevel), oneLevel);
        ScenarioSource game = source("beer-game");
        for (String name : List.of("benchmark", "human", "poisson")) {
            Scenario scenario = game.variant(name).scenario();
            printDigests(name, Simulation.of(scenario), scenario);
        }
        printYear(today, runs);
        printGames(game.variant("poisson").scenario());
    }

    private static ScenarioSource source(String folder) {
        return ScenarioReader.open(SCENARIOS.resolve(folder), List.of(), Kpis.ids());
    }

    private static void printDigests(String name, Simulation simulation, Scenario scenario) {
        for (int replication = 0; replication < 3; replication++) {
            Ledger ledger = simulation.run(new Luck(1, replication));
            long kpis = 0;
            for (KpiValue value : Kpis.read(new Facts(scenario, ledger))) {
                kpis = 31 * (31 * kpis + (value.kpi() + value.entity() + value.month()).hashCode())
                        + Double.doubleToRawLongBits(value.value());
            }
            System.out.printf(
                    Locale.ROOT, "%s %d: ledger %016x, KPIs %016x%n", name, replication, ledger.digest(), kpis);
        }
    }

    private static void printYear(Scenario scenario, int runs) {
        Simulation simulation = Simulation.of(scenario);
        Map<String, Object> kept = new HashMap<>();
        Cost run = cost(r -> kept.put("ledger", simulation.run(new Luck(1, r))), runs);
        Ledger ledger = (Ledger) kept.getOrDefault("ledger", simulation.run(new Luck(1, 0)));
        Cost kpis = cost(r -> kept.put("kpis", Kpis.read(new Facts(scenario, ledger))), runs);
        System.out.printf(
                Locale.ROOT,
                "spring-water: %d ledger lines, %d periods, peak heap %d MB%n"
                        + "CPU s per run: median %.3f, least %.3f; with all KPIs: median %.3f, least %.3f%n",
                ledger.chart().lines().size(),
                ledger.periods(),
                peakHeap() / 1_000_000,
                run.median(),
                run.least(),
                run.median() + kpis.median(),
                run.least() + kpis.least());
    }

    /** Median CPU seconds of this thread and the least of them; as many runs again go before to warm up. */
    private static Cost cost(IntConsumer work, int runs) {
        double[] seconds = new double[runs];
        for (int run = 0; run < 2 * runs; run++) {
            long start = THREADS.getCurrentThreadCpuTime();
            work.accept(run);
            seconds[run % runs] = (THREADS.getCurrentThreadCpuTime() - start) * 1e-9;
        }
        Arrays.sort(seconds);
        return new Cost(seconds[runs / 2], seconds[0]);
    }

    private static long peakHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }

    private static void printGames(Scenario scenario) throws InterruptedException {
        Simulation simulation = Simulation.of(scenario);
        for (int round = 0; round < 3; round++) {
            long cpu = cpu();
            long start = System.nanoTime();
            ExecutorService workers = Executors.newFixedThreadPool(2);
            for (int replication = 0; replication < GAMES; replication++) {
                Luck luck = new Luck(1, replication);
                workers.execute(() -> Kpis.read(new Facts(scenario, simulation.run(luck))));
            }
            workers.shutdown();
            if (!workers.awaitTermination(5, TimeUnit.MINUTES)) {
                throw new IllegalStateException("the games did not end");
            }
            System.out.printf(
                    Locale.ROOT,
                    "%d beer games with KPIs on 2 threads, round %d: wall %.2f s, CPU of the process %.2f s%n",
                    GAMES,
                    round + 1,
                    (System.nanoTime() - start) * 1e-9,
                    (cpu() - cpu) * 1e-9);
        }
    }

    private static long cpu() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos();
    }
}
