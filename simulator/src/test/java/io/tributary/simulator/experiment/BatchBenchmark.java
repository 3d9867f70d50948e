package io.tributary.simulator.experiment;

import com.sun.management.OperatingSystemMXBean;
import io.tributary.simulator.design.Experiment;
import io.tributary.simulator.design.Keep;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * How well a batch uses a second core: 10,000 beer games with Poisson demand on one thread and on two, in turn, so that a
 * neighbour on the machine meets both; medians of wall and CPU time, and the share of linear scaling. With {@code heap}
 * as the argument instead, 100,000 small runs and the largest heap in use. See docs/performance.md.
 */
final class BatchBenchmark {
    private static final Path SCENARIOS = Path.of(System.getProperty("tributary.root", "."), "scenarios");
    private static final int GAMES = 10_000;
    private static final int ROUNDS = 5;
    private static final double NANOS = 1e9;

    private BatchBenchmark() {}

    private record Cost(double wall, double cpu) {}

    /** Takes the number of games, 10,000 without an argument; or {@code heap}. */
    public static void main(String[] arguments) {
        System.out.printf(Locale.ROOT, "JDK %s%n", Runtime.version());
        if (arguments.length > 0 && arguments[0].equals("heap")) {
            Cost cost = run(source(10 * GAMES), 2);
            System.out.printf(
                    Locale.ROOT,
                    "%d runs within a heap of at most %d MB: wall %.2f s, CPU %.2f s%n",
                    10 * GAMES,
                    Runtime.getRuntime().maxMemory() >> 20,
                    cost.wall(),
                    cost.cpu());
            return;
        }
        scaling(source(arguments.length == 0 ? GAMES : Integer.parseInt(arguments[0])));
    }

    private static void scaling(ExperimentSource source) {
        run(source, 2);
        Cost[][] costs = new Cost[2][ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            for (int threads = 1; threads <= 2; threads++) {
                costs[threads - 1][round] = run(source, threads);
            }
        }
        for (int threads = 1; threads <= 2; threads++) {
            System.out.printf(
                    Locale.ROOT,
                    "%d threads: wall %.2f s, CPU %.2f s (medians of %d)%n",
                    threads,
                    median(costs[threads - 1], true),
                    median(costs[threads - 1], false),
                    ROUNDS);
        }
        System.out.printf(
                Locale.ROOT,
                "%.1f %% of linear scaling by wall time; a second thread takes %.1f %% more CPU%n",
                100 * median(costs[0], true) / median(costs[1], true) / 2,
                100 * (median(costs[1], false) / median(costs[0], false) - 1));
    }

    private static ExperimentSource source(int games) {
        Experiment experiment = Experiment.called("Beer games")
                .compare("poisson")
                .measure("cost.inventory")
                .keeping(Keep.TOTALS)
                .replicate(games / 2);
        return ExperimentSource.of(SCENARIOS.resolve("beer-game"), experiment, List.of());
    }

    private static Cost run(ExperimentSource source, int threads) {
        try {
            Path folder = Files.createTempDirectory("tributary-batch-");
            OperatingSystemMXBean process = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
            long wall = System.nanoTime();
            long cpu = process.getProcessCpuTime();
            Campaign.run(source, folder, Campaign.Start.FRESH, new ThreadRunner(threads), Campaign.Told.NOBODY)
                    .close();
            Cost cost = new Cost((System.nanoTime() - wall) / NANOS, (process.getProcessCpuTime() - cpu) / NANOS);
            try (Stream<Path> all = Files.walk(folder)) {
                all.sorted(Comparator.reverseOrder())
                        .forEach(path -> path.toFile().delete());
            }
            return cost;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double median(Cost[] costs, boolean wall) {
        double[] sorted = Arrays.stream(costs)
                .mapToDouble(cost -> wall ? cost.wall() : cost.cpu())
                .sorted()
                .toArray();
        return sorted[ROUNDS / 2];
    }
}
