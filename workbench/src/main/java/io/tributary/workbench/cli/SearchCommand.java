package io.tributary.workbench.cli;

import io.tributary.optimizer.search.PolicyResult;
import io.tributary.optimizer.search.PolicySearch;
import io.tributary.simulator.document.Language;
import io.tributary.workbench.report.PolicyText;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The verb {@code search}: the best levers of a scenario, judged by runs. */
@Command(
        name = "search",
        mixinStandardHelpOptions = true,
        header = {
            "Search the best values of a scenario's levers by running it, and test the winner in fresh futures.",
            "",
            "Examples:",
            "  tributary search my-scenario/policy.yaml",
            "  tributary search my-scenario/policy.yaml --out found",
            ""
        },
        footer = {"", "docs/policy-search.md has the grammar of the file."})
final class SearchCommand implements Callable<Integer> {
    private static final int MOST_THREADS = 256;

    @Parameters(paramLabel = "FILE", description = "Policy file.")
    private Path file = Path.of("");

    @Option(names = "--threads", paramLabel = "T", description = "Worker threads (default: all cores).")
    private Optional<Integer> threads = Optional.empty();

    @Option(names = "--out", paramLabel = "DIR", description = "Folder for policy.json.")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--json", description = "Print the result as JSON.")
    private boolean json;

    @Option(names = "--quiet", description = "No hints.")
    private boolean quiet;

    @Option(names = "--lang", paramLabel = "en|zh", description = "Language of answers and messages (default: en).")
    private Language language = Language.EN;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        int workers = threads.orElse(Runtime.getRuntime().availableProcessors());
        if (workers < 1 || workers > MOST_THREADS) {
            throw new UserError(
                    "--threads is " + workers + " but must lie in 1 to " + MOST_THREADS,
                    "--threads 为 " + workers + ",必须在 1 到 " + MOST_THREADS + " 之间");
        }
        PolicySearch search = PolicySearch.open(file);
        PolicyResult result = search.run(workers);
        String title = search.policy().policy();
        spec.commandLine()
                .getOut()
                .print(json ? PolicyText.json(title, result) + "\n" : PolicyText.of(title, result, language));
        if (out.isPresent()) {
            ResultFolder.writeTexts(out.get(), Map.of("policy.json", PolicyText.json(title, result) + "\n"));
            if (!quiet) {
                spec.commandLine().getErr().println("written to " + out.get() + ": policy.json");
            }
        }
        boolean missed = result.reached().isPresent() && !result.reached().get().isReached();
        return missed ? ExitCode.NOT_REACHED : ExitCode.DONE;
    }
}
