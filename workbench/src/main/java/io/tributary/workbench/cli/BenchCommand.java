package io.tributary.workbench.cli;

import io.tributary.optimizer.facility.exact.Rival;
import io.tributary.optimizer.facility.search.Limit;
import io.tributary.simulator.document.Language;
import io.tributary.workbench.bench.BenchTable;
import io.tributary.workbench.bench.Catalogue;
import io.tributary.workbench.bench.Harness;
import io.tributary.workbench.bench.Instance;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The verb {@code bench}: the optimizer against published instances with known best values. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        header = {
            "Measure the optimizer on published instances: value, bound and gap to the best value known.",
            "",
            "Examples:",
            "  tributary bench --instances FOLDER --time 30s --out results.jsonl",
            "  tributary bench --instances FOLDER --family pmed --json",
            "  tributary bench --instances FOLDER --family copmp --reference highs --beside highs --beside cp-sat",
            "  tributary bench --scale --time 60s",
            ""
        })
final class BenchCommand implements Callable<Integer> {
    private static final Pattern TIME = Pattern.compile("(\\d+(?:\\.\\d+)?) ?(ms|s|min|m)?");

    @Option(names = "--instances", paramLabel = "DIR", description = "Folder of instances with its table optima.csv.")
    private Path instances = Path.of("");

    @Option(
            names = "--scale",
            description = "Instead of a folder: made-up instances of 10,000 zones, which need no files.")
    private boolean scale;

    @Option(names = "--time", paramLabel = "TIME", description = "Wall time per instance, such as 30s (the default).")
    private String time = "30s";

    @Option(
            names = "--moves",
            paramLabel = "N",
            description = "Moves per instance instead of a time: the same result on every machine.")
    private Optional<Long> moves = Optional.empty();

    @Option(
            names = "--family",
            paramLabel = "NAME",
            description = "Only this family, or families below it. May be repeated.")
    private List<String> families = new ArrayList<>();

    @Option(names = "--instance", paramLabel = "NAME", description = "Only this instance. May be repeated.")
    private List<String> names = new ArrayList<>();

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "File to which results are appended as they come; a later run goes on with the rest.")
    private Optional<Path> out = Optional.empty();

    @Option(
            names = "--beside",
            paramLabel = "SOLVER",
            description = "Also run another solver on the same instances with the same limit: highs, cp-sat. May be"
                    + " repeated.")
    private List<String> beside = new ArrayList<>();

    @Option(
            names = "--reference",
            paramLabel = "SOLVER",
            description = "Solver that gives a best value where optima.csv has none: highs or cp-sat.")
    private Optional<String> reference = Optional.empty();

    @Option(
            names = "--reference-time",
            paramLabel = "TIME",
            description = "Time of that solver per instance (default: 10min).")
    private String referenceTime = "10min";

    @Option(names = "--json", description = "Print the table as JSON.")
    private boolean json;

    @Option(names = "--quiet", description = "No line per instance.")
    private boolean quiet;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Ticker ticker = new Ticker(spec.commandLine().getErr(), quiet, Language.EN);
        double seconds = seconds(time);
        Catalogue catalogue = catalogue();
        List<Instance> chosen =
                catalogue.instances().stream().filter(this::isWanted).toList();
        if (chosen.isEmpty()) {
            throw new UserError(
                    "No instance of " + instances + " has the family or name asked for. It has the families "
                            + families(catalogue),
                    instances + " 中没有所要求的类别或名称。可用类别: " + families(catalogue));
        }
        Harness harness = new Harness(
                catalogue,
                () -> moves.map(Limit::moves).orElseGet(() -> Limit.seconds(seconds)),
                moves.map(n -> n + " moves").orElse(time),
                ticker::say,
                new Harness.Others(
                        beside.stream().map(BenchCommand::solver).toList(),
                        seconds,
                        reference.map(BenchCommand::solver),
                        seconds(referenceTime)));
        BenchTable table = run(harness, chosen);
        PrintWriter screen = spec.commandLine().getOut();
        if (json) {
            screen.println(table.json());
        } else {
            table.text().forEach(screen::println);
        }
        return table.isSound() ? ExitCode.DONE : ExitCode.DEFECT;
    }

    private static Rival.Solver solver(String name) {
        return Arrays.stream(Rival.Solver.values())
                .filter(solver -> solver.title().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new UserError(
                        name + " is no solver to compare with. Solvers are highs and cp-sat.",
                        name + " 不是可比较的求解器。可选 highs 与 cp-sat。"));
    }

    private BenchTable run(Harness harness, List<Instance> chosen) throws IOException {
        try {
            return harness.run(chosen, out);
        } catch (IllegalArgumentException e) {
            throw new UserError(String.valueOf(e.getMessage()), String.valueOf(e.getMessage()));
        }
    }

    private Catalogue catalogue() {
        if (scale) {
            return Catalogue.ofScale();
        }
        try {
            return Catalogue.of(instances);
        } catch (IOException | IllegalArgumentException e) {
            throw new UserError(
                    "--instances: " + e.getMessage() + ". Name a folder of published instances.",
                    "--instances: " + e.getMessage() + "。请指定存放算例的文件夹。");
        }
    }

    private static String families(Catalogue catalogue) {
        return String.join(
                ", ",
                catalogue.instances().stream().map(Instance::family).distinct().toList());
    }

    private boolean isWanted(Instance instance) {
        boolean family = families.isEmpty()
                || families.stream()
                        .anyMatch(wanted -> instance.family().equals(wanted)
                                || instance.family().startsWith(wanted + "/"));
        return family && (names.isEmpty() || names.contains(instance.name()));
    }

    private static double seconds(String text) {
        Matcher matcher = TIME.matcher(text.strip());
        if (!matcher.matches()) {
            throw new UserError(
                    "--time " + text + " is no time. Write 30s, 500ms or 10min.",
                    "--time " + text + " 不是有效时间。请写成 30s、500ms 或 10min。");
        }
        double number = Double.parseDouble(matcher.group(1));
        return switch (String.valueOf(matcher.group(2))) {
            case "ms" -> number / 1000;
            case "min", "m" -> 60 * number;
            default -> number;
        };
    }
}
