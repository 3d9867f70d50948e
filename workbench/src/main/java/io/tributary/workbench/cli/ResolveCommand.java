package io.tributary.workbench.cli;

import io.tributary.simulator.scenario.Resolve;
import io.tributary.simulator.scenario.ScenarioSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The verb {@code resolve}: the scenario flattened, with where each value came from. */
@Command(
        name = "resolve",
        mixinStandardHelpOptions = true,
        header = {
            "Print the scenario after includes, tables and changes, and where each value came from.",
            "",
            "Examples:",
            "  tributary resolve scenarios/spring-water",
            "  tributary resolve scenarios/spring-water --variant one_level_everywhere",
            ""
        })
final class ResolveCommand implements Callable<Integer> {
    @Mixin
    private ScenarioOptions options = new ScenarioOptions();

    @Option(names = "--variant", paramLabel = "NAME", description = "The variant to print.")
    private Optional<String> variant = Optional.empty();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        ScenarioSource source = options.open();
        ScenarioSource wanted = variant.map(name -> source.variant(name).with(options.changes()))
                .orElse(source);
        wanted.scenario();
        spec.commandLine().getOut().print(Resolve.of(wanted));
        return ExitCode.DONE;
    }
}
