package io.tributary.simulator.engine;

import io.tributary.simulator.luck.Luck;
import io.tributary.simulator.market.NaiveMarket;
import io.tributary.simulator.scenario.Scenario;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.ToDoubleFunction;

/**
 * The benchmark scenarios base and full as whole processes: each size runs in a JVM of its own with 1 GiB of heap. Prints
 * CPU nanoseconds per consumer-week of the whole model with its firms, bytes per consumer, wall time, peak heap and peak
 * resident memory, the naive MASON model of the same sitting, and how cost grows: slopes of log CPU over log size. See
 * docs/performance.md.
 *
 * <p>Arguments: none for all, or the names of sections: figures, consumers, zones, offers, firms, weeks, threads, naive.
 */
final class CountryBenchmark {
    private static final long MILLION = 1_000_000;

    private CountryBenchmark() {}

    /**
     * What a run cost.
     *
     * @param cpu CPU seconds of the process during the run, all threads
     * @param wall seconds
     * @param all CPU seconds of the whole process, with its start and warm-up
     * @param bytes memory of the consumers' states
     * @param heap peak heap in bytes, garbage included
     * @param resident peak resident memory in bytes; 0 where the system does not tell
     * @param digest digest of the ledger
     */
    private record Cost(double cpu, double wall, double all, long bytes, long heap, long resident, String digest) {}

    /** Without arguments everything is measured; see above. */
    public static void main(String[] arguments) throws IOException {
        List<String> asked = List.of(arguments);
        if (!asked.isEmpty() && asked.get(0).equals("one")) {
            measure(CountryCase.parse(asked.get(1)));
            return;
        }
        System.out.printf(
                Locale.ROOT,
                "JDK %s, %d processors%n%s%n",
                Runtime.version(),
                Runtime.getRuntime().availableProcessors(),
                "scenario,population,consumers,zones,distributors,skus,weeks,threads");
        for (Section section : Section.values()) {
            if (asked.isEmpty() || asked.contains(section.name().toLowerCase(Locale.ROOT))) {
                section.print();
            }
        }
    }

    /** A part of the benchmark. */
    private enum Section {
        FIGURES {
            @Override
            void print() throws IOException {
                for (String population : List.of("individuals", "counts")) {
                    for (String scenario : List.of("base", "full")) {
                        report(CountryCase.of(scenario, population, MILLION, 1));
                        report(CountryCase.of(scenario, population, 10 * MILLION, 1));
                    }
                }
                report(CountryCase.of("base", "individuals", 10 * MILLION, 2));
                report(CountryCase.of("full", "individuals", 10 * MILLION, 2));
                report(CountryCase.of("base", "counts", 1400 * MILLION, 1));
                report(CountryCase.of("full", "counts", 1400 * MILLION, 1));
            }
        },
        CONSUMERS {
            @Override
            void print() throws IOException {
                CountryCase base = CountryCase.of("base", "individuals", MILLION, 1);
                slope("consumers", new int[] {1, 2, 4, 8, 16}, n -> base.withConsumers(n * MILLION));
            }
        },
        ZONES {
            @Override
            void print() throws IOException {
                CountryCase base = CountryCase.of("base", "counts", 140 * MILLION, 1);
                slope("zones", new int[] {43, 87, 174, 349}, base::withZones);
            }
        },
        OFFERS {
            @Override
            void print() throws IOException {
                CountryCase base = CountryCase.of("base", "counts", 1400 * MILLION, 1);
                slope("products, each in 3 formats", new int[] {4, 8, 16, 32}, base::withSkus);
            }
        },
        FIRMS {
            @Override
            void print() throws IOException {
                CountryCase base = CountryCase.of("base", "counts", 1400 * MILLION, 1);
                slope("distributors", new int[] {43, 87, 174, 349}, base::withDistributors);
            }
        },
        WEEKS {
            @Override
            void print() throws IOException {
                CountryCase base = CountryCase.of("base", "individuals", MILLION, 1);
                slope("weeks", new int[] {26, 52, 104, 208}, base::withWeeks);
            }
        },
        THREADS {
            @Override
            void print() throws IOException {
                for (int threads : new int[] {1, 2, 4}) {
                    report(CountryCase.of("base", "individuals", 10 * MILLION, threads));
                }
            }
        },
        NAIVE {
            @Override
            void print() {
                double nanos = NaiveMarket.cpuNanos((int) MILLION, 12, 0.48, 12);
                System.out.printf(
                        Locale.ROOT,
                        "naive MASON model, one Steppable per consumer, 1 million, 12 offers: %.1f ns CPU per"
                                + " consumer-week%n",
                        nanos);
            }
        };

        abstract void print() throws IOException;
    }

    /** Measures in this process: a smaller run first, so that the code is compiled. */
    private static void measure(CountryCase size) throws IOException {
        CountryCase small =
                size.withConsumers(Math.min(size.consumers(), MILLION)).withWeeks(26);
        Simulation.of(small.read()).run(new Luck(1, 0), size.threads());
        Scenario scenario = size.read();
        Simulation simulation = Simulation.of(scenario);
        long cpu = cpu();
        long wall = System.nanoTime();
        String digest =
                Long.toHexString(simulation.run(new Luck(1, 1), size.threads()).digest());
        wall = System.nanoTime() - wall;
        cpu = cpu() - cpu;
        long bytes = new World(scenario, scenario, Optional.empty(), new Luck(1, 1))
                .market
                .orElseThrow()
                .bytes();
        System.out.printf(
                Locale.ROOT,
                "%f %f %f %d %d %d %s%n",
                cpu * 1e-9,
                wall * 1e-9,
                cpu() * 1e-9,
                bytes,
                peakHeap(),
                peakResident(),
                digest);
    }

    private static Cost report(CountryCase size) throws IOException {
        Cost cost = fork(size);
        double weeks = (double) size.consumers() * size.weeks();
        System.out.printf(
                Locale.ROOT,
                "%-52s %9.4f ns CPU per consumer-week, %8.5f bytes; run: CPU %6.2f s, wall %6.2f s;"
                        + " process: CPU %6.2f s, heap %4d MB, resident %4d MB; ledger %s%n",
                size.text(),
                cost.cpu() * 1e9 / weeks,
                cost.bytes() / (double) size.consumers(),
                cost.cpu(),
                cost.wall(),
                cost.all(),
                cost.heap() / MILLION,
                cost.resident() / MILLION,
                cost.digest());
        return cost;
    }

    private static Cost fork(CountryCase size) throws IOException {
        String java = ProcessHandle.current().info().command().orElse("java");
        Process process = new ProcessBuilder(
                        java,
                        "-Xmx1g",
                        "-XX:+UseSerialGC",
                        "-Dtributary.root=" + System.getProperty("tributary.root", "."),
                        "-cp",
                        System.getProperty("java.class.path"),
                        CountryBenchmark.class.getName(),
                        "one",
                        size.text())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).trim();
        String[] part = text.split(" ", -1);
        if (part.length != 7) {
            throw new IllegalStateException(size.text() + " gave no figures: " + text);
        }
        return new Cost(
                Double.parseDouble(part[0]),
                Double.parseDouble(part[1]),
                Double.parseDouble(part[2]),
                Long.parseLong(part[3]),
                Long.parseLong(part[4]),
                Long.parseLong(part[5]),
                part[6]);
    }

    /** Least-squares slope of log CPU over log size: 1 is linear growth. */
    private static void slope(String what, int[] sizes, IntFunction<CountryCase> size) throws IOException {
        List<double[]> points = new ArrayList<>();
        for (int n : sizes) {
            points.add(new double[] {Math.log(n), Math.log(report(size.apply(n)).cpu())});
        }
        double x = mean(points, point -> point[0]);
        double y = mean(points, point -> point[1]);
        double slope = mean(points, point -> (point[0] - x) * (point[1] - y))
                / mean(points, point -> (point[0] - x) * (point[0] - x));
        System.out.printf(Locale.ROOT, "CPU grows with %s to the power %.2f%n", what, slope);
    }

    private static double mean(List<double[]> points, ToDoubleFunction<double[]> value) {
        return points.stream().mapToDouble(value).average().orElseThrow();
    }

    private static long cpu() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos();
    }

    private static long peakHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }

    private static long peakResident() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> 1024 * Long.parseLong(line.replaceAll("[^0-9]", "")))
                .findFirst()
                .orElse(0);
    }
}
