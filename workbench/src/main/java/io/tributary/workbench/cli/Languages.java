package io.tributary.workbench.cli;

import io.tributary.simulator.document.Language;
import picocli.CommandLine.ParseResult;

/** Finds out in which language the user wants to be told. */
final class Languages {
    private Languages() {}

    /** The language that the command line asks for; English where it asks for none. */
    static Language of(ParseResult parsed) {
        ParseResult command = parsed;
        while (command.hasSubcommand()) {
            command = command.subcommand();
        }
        return command.matchedOptionValue("--lang", Language.EN);
    }
}
