package io.tributary.workbench.cli;

import io.tributary.simulator.document.Language;
import io.tributary.simulator.expect.Verified;
import io.tributary.workbench.report.TheoryPage;
import io.tributary.workbench.report.TheoryText;
import io.tributary.workbench.report.VerifyJson;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * The verb {@code verify}: whether scenarios give the values that they are expected to give, and whether a run comes out
 * the same when it is run again.
 */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        header = {
            "Check the values that scenarios are expected to give.",
            "",
            "Examples:",
            "  tributary verify scenarios/beer-game",
            "  tributary verify results                (a folder that simulate --out wrote: run it again, compare)",
            "  tributary verify results/report.html    (the same from the report alone)",
            "  tributary verify --theory",
            "  tributary verify --theory SPENGLER-LIN CHOI-91 --out theory",
            ""
        })
final class VerifyCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "FILE",
            arity = "0..*",
            description = "Scenario files or folders, run folders, reports; with --theory ids of results or cases.")
    private List<String> files = new ArrayList<>();

    @Option(names = "--theory", description = "The published results under scenarios/theory: all, or those named.")
    private boolean theory;

    @Mixin
    private VerifyOptions options = new VerifyOptions();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (files.isEmpty() && !theory) {
            throw new UserError(
                    "verify needs a scenario file or folder, a folder of results, or --theory",
                    "verify 需要情景文件或文件夹、结果文件夹，或 --theory");
        }
        Ticker ticker = new Ticker(spec.commandLine().getErr(), options.quiet, options.language, Said.VERIFIED);
        if (!theory && files.stream().map(Path::of).anyMatch(RunAgain::isRun)) {
            return new RunAgain(options, ticker, spec.commandLine().getOut())
                    .verify(files.stream().map(Path::of).toList());
        }
        List<Path> scenarios =
                theory ? TheoryFiles.find(files) : files.stream().map(Path::of).toList();
        List<Verified> verified = new Cases(options, ticker).verify(scenarios);
        return write(verified, ticker) ? ExitCode.DONE : ExitCode.NOT_MET;
    }

    /** Shows what was found; returns whether every value was met. */
    private boolean write(List<Verified> verified, Ticker ticker) {
        PrintWriter out = spec.commandLine().getOut();
        if (options.json) {
            out.println(VerifyJson.of(verified));
        } else {
            out.print(TheoryText.of(verified, options.language));
        }
        Optional<Path> folder = options.out;
        if (folder.isPresent()) {
            String page = TheoryPage.html(verified, Version.NUMBER, options.language);
            ResultFolder.writeTexts(
                    folder.get(), Map.of("theory.md", TheoryPage.markdown(verified, Language.EN), "theory.html", page));
            ticker.say(Said.WRITTEN.with(folder.get(), "theory.md, theory.html"));
        }
        return verified.stream().allMatch(v -> v.passed() == v.played());
    }
}
