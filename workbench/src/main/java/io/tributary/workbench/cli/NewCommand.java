package io.tributary.workbench.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The verb {@code new}: something to begin with. */
@Command(
        name = "new",
        mixinStandardHelpOptions = true,
        header = {
            "Make something to begin with: the zones of a country.",
            "",
            "Example:",
            "  tributary new geography --country CN --min-population 100000 > zones.csv",
            ""
        },
        synopsisSubcommandLabel = "geography",
        subcommands = NewGeographyCommand.class)
final class NewCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
