package io.tributary.simulator.engine;

import io.tributary.simulator.kpi.Facts;
import io.tributary.simulator.kpi.catalogue.Kpis;
import io.tributary.simulator.ledger.Ledger;
import io.tributary.simulator.luck.Luck;
import io.tributary.simulator.scenario.Scenario;
import io.tributary.simulator.scenario.ScenarioReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * A year of the spring-water market with every mechanism on and five million individuals. Prints
 * wall and CPU time of reading, running and reading the KPIs, in a JVM that has run nothing before, and the digest of the ledger.
 * See docs/performance.md.
 */
final class EverythingBenchmark {
    private static final Path FOLDER =
            Path.of(System.getProperty("tributary.root", "."), "simulator/src/test/resources/benchmarks/everything");

    private EverythingBenchmark() {}

    /** Takes the number of threads, 2 without an argument, and the number of runs, 1 without an argument. */
    public static void main(String[] arguments) {
        int threads = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 2;
        int runs = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1;
        for (int run = 0; run < runs; run++) {
            long start = System.nanoTime();
            long cpu = cpu();
            Scenario scenario =
                    ScenarioReader.open(FOLDER, List.of(), Kpis.ids()).scenario();
            Ledger ledger = Simulation.of(scenario).run(new Luck(scenario.run().seed(), 0), threads);
            int figures = Kpis.read(new Facts(scenario, ledger)).size();
            System.out.printf(
                    Locale.ROOT,
                    "%d threads: wall %.1f s, CPU %.1f s, %d lines, %d values of KPIs, ledger %016x%n",
                    threads,
                    (System.nanoTime() - start) * 1e-9,
                    (cpu() - cpu) * 1e-9,
                    ledger.chart().lines().size(),
                    figures,
                    ledger.digest());
        }
    }

    private static long cpu() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos();
    }
}
