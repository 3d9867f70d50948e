package io.tributary.workbench.cli;

import io.tributary.simulator.document.Language;
import io.tributary.simulator.scenario.Scenario;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The verb {@code check}: whether a scenario is valid, and every problem if it is not. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        header = {
            "Check a scenario and all its variants; tell every problem at once.",
            "",
            "Examples:",
            "  tributary check scenarios/spring-water",
            "  tributary check my-scenario.yaml --lang zh",
            ""
        })
final class CheckCommand implements Callable<Integer> {
    @Mixin
    private ScenarioOptions options = new ScenarioOptions();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        Scenario scenario = options.open().withValidVariants();
        String sizes = options.language == Language.ZH
                ? "有效：" + scenario.zones().size() + " 个区域，"
                        + scenario.partners().size() + " 个渠道商，"
                        + scenario.variants().size() + " 个方案"
                : "valid: " + scenario.zones().size() + " zones, "
                        + scenario.partners().size() + " partners, "
                        + scenario.variants().size() + " variants";
        spec.commandLine().getOut().println(scenario.scenario() + ": " + sizes);
        return ExitCode.DONE;
    }
}
