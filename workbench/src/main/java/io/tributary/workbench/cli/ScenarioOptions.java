package io.tributary.workbench.cli;

import io.tributary.simulator.document.Language;
import io.tributary.simulator.expect.Verification;
import io.tributary.simulator.scenario.Change;
import io.tributary.simulator.scenario.ScenarioReader;
import io.tributary.simulator.scenario.ScenarioSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The scenario that a command works on, and the changes that the command line makes to it. */
final class ScenarioOptions {
    @Parameters(paramLabel = "SCENARIO", description = "Scenario folder or file.")
    Path scenario = Path.of(".");

    @Option(
            names = "--set",
            paramLabel = "PATH=VALUE",
            description = "Change the scenario, for example --set run.replications=50. May be repeated.")
    List<String> settings = new ArrayList<>();

    @Option(names = "--lang", paramLabel = "en|zh", description = "Language of answers and messages (default: en).")
    Language language = Language.EN;

    /** The scenario's document as written. */
    ScenarioSource document() {
        return ScenarioReader.open(scenario, List.of(), Verification.READABLE);
    }

    /** The scenario's document with the command line's changes. */
    ScenarioSource open() {
        return ScenarioReader.open(scenario, changes(), Verification.READABLE);
    }

    /** The changes that the command line makes. */
    List<Change> changes() {
        List<Change> changes = new ArrayList<>();
        for (String setting : settings) {
            int equals = setting.indexOf('=');
            if (equals < 1) {
                throw new UserError(
                        "--set " + setting + " must be PATH=VALUE, for example --set run.replications=50",
                        "--set " + setting + " 的写法应为 路径=值，例如 --set run.replications=50");
            }
            changes.add(new Change(
                    setting.substring(0, equals).strip(),
                    "",
                    setting.substring(equals + 1).strip(),
                    "--set on the command line"));
        }
        return changes;
    }
}
