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
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How well a batch uses a second core: 10,000 beer games with Poisson demand on one thread and on two, in turn, so that a
 * neighbour on the machine meets both; medians of wall and CPU time, and the share of linear scaling. Warmed up until the
 * compiler rests: while it works it fills the second core of a batch on one thread. With {@code heap} as the argument
 * instead, 100,000 small runs and the largest heap in use. See docs/performance.md.
 */
final class BatchBenchmark {
    private static final Path SCENARIOS = Path.of(System.getProperty("tributary.root", "."), "scenarios");
    private static final int GAMES = 10_000;
    private static final int ROUNDS = 5;
    private static final double NANOS = 1e9;
    private static final double MILLIS = 1e3;

    private BatchBenchmark() {}

    /** Share of a batch's wall time that the compiler may still take when it counts as resting. */
    private static final double RESTING = 0.01;

    private static final int WARM_UPS = 60;

    /** Steps of arithmetic that take a core about a second. */
    private static final long ARITHMETIC = 500_000_000;

    /** Words of a cache line, so that two threads never write to one. */
    private static final int LINE = 16;

    private static final long[] sink = new long[2 * LINE];

    /** Seconds on the clock, of all cores, of the thread that plans and gathers, and of the compiler. */
    private record Cost(double wall, double cpu, double alone, double compiler) {}

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
        int warmUps = 1;
        for (Cost cost = run(source, 2); cost.compiler() > RESTING * cost.wall() && warmUps < WARM_UPS; warmUps++) {
            cost = run(source, 1 + warmUps % 2);
        }
        System.out.printf(Locale.ROOT, "%d batches until the compiler rested%n", warmUps);
        Cost[][] costs = new Cost[2][ROUNDS];
        Cost[][] ceiling = new Cost[2][ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            for (int threads = 1; threads <= 2; threads++) {
                ceiling[threads - 1][round] = arithmetic(threads);
                costs[threads - 1][round] = run(source, threads);
            }
        }
        for (int threads = 1; threads <= 2; threads++) {
            System.out.printf(
                    Locale.ROOT,
                    "%d threads: wall %.2f s, CPU %.2f s, of it %.3f s before and after the threads, compiler %.2f s"
                            + " (medians of %d)%n",
                    threads,
                    median(costs[threads - 1], Cost::wall),
                    median(costs[threads - 1], Cost::cpu),
                    median(costs[threads - 1], Cost::alone),
                    median(costs[threads - 1], Cost::compiler),
                    ROUNDS);
        }
        System.out.printf(
                Locale.ROOT,
                "%.1f %% of linear scaling by wall time; a second thread takes %.1f %% more CPU%n",
                100 * median(costs[0], Cost::wall) / median(costs[1], Cost::wall) / 2,
                100 * (median(costs[1], Cost::cpu) / median(costs[0], Cost::cpu) - 1));
        System.out.printf(
                Locale.ROOT,
                "the machine itself, arithmetic in registers: %.1f %%; one thread %.2f s, two %.2f s%n",
                100 * median(ceiling[0], Cost::wall) / median(ceiling[1], Cost::wall) / 2,
                median(ceiling[0], Cost::wall),
                median(ceiling[1], Cost::wall));
    }

    /** What the machine makes of a second thread where nothing is shared: a fixed amount of arithmetic, in equal parts. */
    private static Cost arithmetic(int threads) {
        Cost before = now();
        IntStream.range(0, threads)
                .mapToObj(part -> new Thread(() -> sink[part * LINE] = mix(ARITHMETIC / threads)))
                .peek(Thread::start)
                .toList()
                .forEach(BatchBenchmark::join);
        Cost after = now();
        return new Cost(after.wall() - before.wall(), after.cpu() - before.cpu(), 0, 0);
    }

    private static long mix(long steps) {
        long word = 88_172_645_463_325_252L;
        for (long step = 0; step < steps; step++) {
            word ^= word << 13;
            word ^= word >>> 7;
            word ^= word << 17;
        }
        return word;
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
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
            Cost before = now();
            Campaign.run(source, folder, Campaign.Start.FRESH, new ThreadRunner(threads), Campaign.Told.NOBODY)
                    .close();
            Cost after = now();
            try (Stream<Path> all = Files.walk(folder)) {
                all.sorted(Comparator.reverseOrder())
                        .forEach(path -> path.toFile().delete());
            }
            return new Cost(
                    after.wall() - before.wall(),
                    after.cpu() - before.cpu(),
                    after.alone() - before.alone(),
                    after.compiler() - before.compiler());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Cost now() {
        return new Cost(
                System.nanoTime() / NANOS,
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime() / NANOS,
                ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / NANOS,
                ManagementFactory.getCompilationMXBean().getTotalCompilationTime() / MILLIS);
    }

    private static double median(Cost[] costs, ToDoubleFunction<Cost> part) {
        double[] sorted = Arrays.stream(costs).mapToDouble(part).sorted().toArray();
        return sorted[ROUNDS / 2];
    }
}
