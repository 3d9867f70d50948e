package io.tributary.simulator.market;

import io.tributary.simulator.luck.Luck;
import io.tributary.simulator.luck.Purpose;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One week of a consumer market in the base state (last brand only), 8 offers of 8 brands, 100 cells, on one thread:
 * individuals, counts, and the naive MASON model beside them. JMH gives wall time per week; {@link #main} gives CPU
 * time per consumer and week, which a busy machine disturbs less, and memory. See docs/performance.md.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3)
@Measurement(iterations = 5)
public class PopulationBenchmark {

    private static final int OFFERS = 8;
    private static final int CELLS = 100;
    private static final double NEED = 0.8;
    private static final double LOYALTY = 1;
    private static final int MILLION = 1_000_000;

    /** A million individuals. */
    @State(Scope.Thread)
    public static class Individuals {
        private final Market market = new Market();

        @Setup(Level.Trial)
        public void start() {
            market.start(Consumers.Mode.INDIVIDUALS, MILLION);
        }
    }

    /** Ten million consumers as counts. */
    @State(Scope.Thread)
    public static class Counts {
        private final Market market = new Market();

        @Setup(Level.Trial)
        public void start() {
            market.start(Consumers.Mode.COUNTS, 10 * MILLION);
        }
    }

    /** A million agents on the schedule of MASON. */
    @State(Scope.Thread)
    public static class Naive {
        private final NaiveMarket market = naive();

        @Setup(Level.Trial)
        public void start() {
            market.start();
        }
    }

    private static NaiveMarket naive() {
        return new NaiveMarket(MILLION, utilities(), NEED, LOYALTY);
    }

    private static double[] utilities() {
        double[] utilities = new double[OFFERS];
        Arrays.setAll(utilities, offer -> 0.5 - 0.2 * offer);
        return utilities;
    }

    @Benchmark
    public long aMillionIndividuals(Individuals individuals) {
        return individuals.market.week();
    }

    @Benchmark
    public long tenMillionAsCounts(Counts counts) {
        return counts.market.week();
    }

    @Benchmark
    public long aMillionNaiveAgents(Naive naive) {
        naive.market.schedule.step(naive.market);
        return naive.market.bought(0);
    }

    /** A population with its offers. */
    private static final class Market {
        private final Luck luck = new Luck(42, 0);
        private final ChoiceTable table = new ChoiceTable(OFFERS, OFFERS);
        private final long[] bought = new long[OFFERS];
        private Population population = Population.of(Consumers.Mode.COUNTS, new long[0], 0);
        private int tick;

        void start(Consumers.Mode mode, long consumers) {
            long[] cells = new long[CELLS];
            Arrays.fill(cells, consumers / CELLS);
            population = Population.of(mode, cells, OFFERS);
        }

        long week() {
            for (int cell = 0; cell < CELLS; cell++) {
                table.reset(1, Logit.loyaltyFactor(LOYALTY));
                for (int offer = 0; offer < OFFERS; offer++) {
                    table.add(Logit.weight(0.5 - 0.2 * offer, 1), offer);
                }
                population.shop(cell, NEED, table, luck.key(Purpose.CONSUMER_CHOICE, cell), tick, bought);
            }
            tick++;
            return bought[0];
        }
    }

    /** Prints CPU nanoseconds per consumer-week (median of the weeks) and bytes per consumer. */
    public static void main(String[] arguments) {
        System.out.printf(Locale.ROOT, "JDK %s%n", Runtime.version());
        for (int millions : new int[] {1, 10}) {
            print("individuals", Consumers.Mode.INDIVIDUALS, millions);
        }
        for (int millions : new int[] {10, 1400}) {
            print("counts", Consumers.Mode.COUNTS, millions);
        }
        printNaive();
    }

    private static void print(String name, Consumers.Mode mode, int millions) {
        Market market = new Market();
        market.start(mode, (long) millions * MILLION);
        double consumers = (double) millions * MILLION;
        double nanos = median(market::week, mode == Consumers.Mode.COUNTS ? 2000 : 60) / consumers;
        print(name, millions, nanos, market.population.bytes() / consumers);
    }

    private static void printNaive() {
        long before = usedHeap();
        NaiveMarket market = naive();
        market.start();
        double nanos = median(() -> market.schedule.step(market) ? 1 : 0, 10) / MILLION;
        print("naive MASON agents", 1, nanos, (usedHeap() - before) / (double) MILLION);
        market.finish();
    }

    private static void print(String name, int millions, double nanos, double bytes) {
        System.out.printf(
                Locale.ROOT,
                "%-20s %5d million  %10.4f ns CPU per consumer-week  %9.5f bytes%n",
                name,
                millions,
                nanos,
                bytes);
    }

    /** Median CPU time of a week in nanoseconds; the first third of the weeks warms up. */
    private static double median(LongSupplier week, int weeks) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long[] times = new long[weeks];
        long used = 0;
        for (int i = 0; i < weeks; i++) {
            long start = threads.getCurrentThreadCpuTime();
            used ^= week.getAsLong();
            times[i] = threads.getCurrentThreadCpuTime() - start;
        }
        if (used == Long.MIN_VALUE) {
            throw new IllegalStateException("The market sold nothing.");
        }
        long[] measured = Arrays.copyOfRange(times, weeks / 3, weeks);
        Arrays.sort(measured);
        return measured[measured.length / 2];
    }

    private static long usedHeap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
