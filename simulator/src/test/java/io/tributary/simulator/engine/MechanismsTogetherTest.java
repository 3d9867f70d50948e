package io.tributary.simulator.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import io.tributary.simulator.kpi.Facts;
import io.tributary.simulator.kpi.catalogue.Kpis;
import io.tributary.simulator.ledger.Account;
import io.tributary.simulator.ledger.ChartOfAccounts;
import io.tributary.simulator.ledger.Kind;
import io.tributary.simulator.ledger.Ledger;
import io.tributary.simulator.luck.Draws;
import io.tributary.simulator.luck.Luck;
import io.tributary.simulator.scenario.InvalidScenario;
import io.tributary.simulator.scenario.Scenario;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Any mechanisms may be on together: random parts of the scenario in which all are, and random variants of the mechanisms'
 * own scenarios on top of each other. In every period of every run goods and money are conserved. The engine checks after each
 * period that the books hold what agents count; here the books are added up once more by themselves.
 */
class MechanismsTogetherTest {
    private static final Path SCENARIOS =
            Path.of(System.getProperty("tributary.root")).resolve("scenarios");

    /** Where the choice of mechanisms comes from: one key for each case. */
    private static final long SEED = 0x20270104L;

    @TempDir
    private Path folder = Path.of("");

    private int ran;

    @Test
    void randomPartsOfEverythingConserveGoodsAndMoney() {
        tryParts(0, 1000, 12);
        assertThat(ran).isGreaterThan(3);
    }

    @Test
    void randomVariantsOnTopOfEachOtherConserveGoodsAndMoney() throws IOException {
        tryVariants(0, 1000, 12);
        assertThat(ran).isGreaterThan(10);
    }

    @Test
    @Tag("slow")
    void manyMoreCombinationsConserveGoodsAndMoney() throws IOException {
        tryParts(10_000, 300, 600);
        tryVariants(10_000, 1000, 600);
        assertThat(ran).isGreaterThan(800);
    }

    /** Cases until there were enough, or until the CPU seconds are spent; the first ones are always the same. */
    private void tryParts(int first, int cases, double seconds) {
        double end = cpuSeconds() + seconds;
        for (int i = first; i < first + cases && cpuSeconds() < end; i++) {
            String name = "case " + i;
            Draws draws = new Draws(SEED, i);
            String text = part(draws, 0.1 + 0.6 * draws.nextDouble());
            tryOut(name, draws, () -> Everything.small(folder, text, "time.length", "12", "time.warm_up", "4"));
        }
    }

    /** The scenario's text without some of its blocks, entries of blocks and contract terms. */
    private static String part(Draws draws, double left) {
        List<String> lines = new ArrayList<>();
        boolean skips = false;
        String block = "";
        for (String line : Everything.text().lines().toList()) {
            block = line.matches("\\S.*") ? line : block;
            boolean isBlock = line.matches("[a-z_]+:.*") && !line.matches(NEEDED);
            boolean isEntry = line.matches("  [a-z_]+: .*") || line.matches("      - [a-z_]+: .*");
            boolean isGone = (isBlock || isEntry) && !block.startsWith("data:") && draws.nextDouble() < left;
            skips = line.matches("\\S.*") ? isBlock && isGone : skips;
            if (!skips && !(isEntry && isGone)) {
                lines.add(line);
            }
        }
        return String.join("\n", lines)
                .replaceAll("    terms:\n(?!      -)", "")
                .replaceAll("(?m)^[a-z_]+:\n(?! )", "");
    }

    private static final String NEEDED =
            "(scenario|name_zh|money|time|data|skus|firms|links|formats|segments|run|consumers|logistics|channel_length):.*";

    private void tryVariants(int first, int cases, double seconds) throws IOException {
        List<MechanismRuns> sections = sections();
        double end = cpuSeconds() + seconds;
        for (int i = first; i < first + cases && cpuSeconds() < end; i++) {
            Draws draws = new Draws(SEED + 1, i);
            MechanismRuns section = sections.get((draws.nextInt() & 0xFFFF) % sections.size());
            Map<String, String> settings = new LinkedHashMap<>();
            double part = draws.nextDouble();
            section.today().variants().forEach(variant -> {
                if (!variant.name().endsWith("_neutral") && variant.plan().isEmpty() && draws.nextDouble() < part) {
                    settings.putAll(variant.changes());
                }
            });
            settings.putAll(Map.of("time.length", "12", "time.warm_up", "4"));
            String name = "case " + i + " of " + section.folder().getFileName() + ' ' + settings.keySet();
            tryOut(name, draws, () -> section.with(settings));
        }
    }

    private static List<MechanismRuns> sections() throws IOException {
        try (Stream<Path> folders = Files.list(SCENARIOS.resolve("mechanisms"))) {
            return folders.filter(Files::isDirectory)
                    .map(MechanismRuns::new)
                    .filter(section -> section.today().time().warmUp() > 0)
                    .sorted((a, b) -> a.folder().compareTo(b.folder()))
                    .collect(Collectors.toList());
        }
    }

    private void tryOut(String name, Draws draws, Supplier<Scenario> reader) {
        Scenario scenario;
        try {
            scenario = reader.get();
        } catch (InvalidScenario e) {
            return; // The scenario says that these do not go together.
        }
        Simulation simulation = Simulation.of(scenario);
        Luck luck = new Luck(scenario.run().seed(), draws.nextInt() & 0xFF);
        Ledger whole = simulation.run(luck, 1 + (draws.nextInt() & 1));
        mustConserve(name, scenario, whole);
        int period = 1 + (int) (draws.nextDouble() * (scenario.time().periods() - 1));
        assertThat(simulation.resume(simulation.until(period, luck, 1), 1).digest())
                .as("%s split after %s periods", name, period)
                .isEqualTo(whole.digest());
        assertThat(Kpis.read(new Facts(scenario, whole)))
                .as(name)
                .allMatch(value -> Double.isFinite(value.value()), "is a number");
        ran++;
    }

    /** In no period does anybody have less than nothing: what was not made, bought or brought back can not go out. */
    private static void mustConserve(String name, Scenario scenario, Ledger ledger) {
        List<ChartOfAccounts.Line> lines = ledger.chart().lines();
        List<Account> accounts = ledger.chart().accounts();
        Map<String, Map<Integer, Long>> held = new TreeMap<>();
        scenario.skus().forEach(sku -> held.put(sku.id(), new TreeMap<>()));
        for (int period = 0; period < ledger.periods(); period++) {
            for (int line = 0; line < lines.size(); line++) {
                ChartOfAccounts.Line l = lines.get(line);
                long amount = ledger.amount(line, period);
                if (amount != 0 && l.kind().book() == Kind.Book.GOODS) {
                    Map<Integer, Long> ofSku = Objects.requireNonNull(held.get(l.sku()));
                    ofSku.merge(l.from(), -amount, Long::sum);
                    ofSku.merge(l.to(), amount, Long::sum);
                }
            }
            for (Map.Entry<String, Map<Integer, Long>> sku : held.entrySet()) {
                assertThat(sku.getValue())
                        .as("%s: %s after period %s", name, sku.getKey(), period)
                        .allSatisfy((account, units) -> assertThat(units)
                                .as("%s", accounts.get(account))
                                .satisfies(u -> assertThat(u >= 0 || isOutside(accounts.get(account)))
                                        .isTrue()));
            }
        }
    }

    private static boolean isOutside(Account account) {
        return account.place() == Account.Place.OUTSIDE;
    }

    private static double cpuSeconds() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() / 1e9;
    }
}
