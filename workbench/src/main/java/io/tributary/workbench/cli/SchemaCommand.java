package io.tributary.workbench.cli;

import io.tributary.simulator.scenario.SchemaWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The verb {@code schema}: the JSON schema of scenario files, for editors. */
@Command(
        name = "schema",
        mixinStandardHelpOptions = true,
        header = {
            "Print the JSON schema of scenario files, for completion and hover in editors.",
            "",
            "Example:",
            "  tributary schema > scenarios/schema/scenario.schema.json",
            ""
        })
final class SchemaCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().getOut().print(SchemaWriter.text());
        return ExitCode.DONE;
    }
}
