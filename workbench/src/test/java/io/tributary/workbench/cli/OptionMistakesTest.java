package io.tributary.workbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class OptionMistakesTest {
    private static void refused(Screen screen, String... lines) {
        assertThat(screen.code()).as(screen.err()).isEqualTo(ExitCode.INVALID_INPUT);
        assertThat(screen.err().lines()).containsExactly(lines);
        assertThat(screen.out()).isEmpty();
    }

    @Test
    void anUnknownOptionIsToldWithTheNearestOneAndItsValueIsNoMistake() {
        refused(
                Screen.of("optimize", Screen.TOWN, "--tme", "5"),
                "--tme is no option. Maybe you meant --time.",
                "See tributary optimize --help.");
        refused(
                Screen.of("optimize", Screen.TOWN, "--tme=5", "--lang", "zh"),
                "没有选项 --tme=5。您是否想写 --time？",
                "用法见 tributary optimize --help。");
    }

    @Test
    void anUnknownCommandIsToldWithTheNearestOne() {
        refused(
                Screen.of("optimise", Screen.TOWN),
                "optimise is no command. Maybe you meant optimize.",
                "See tributary --help.");
    }

    @Test
    void aValueOfTheWrongKindIsToldWithWhatIsAllowed() {
        refused(
                Screen.of("optimize", Screen.TOWN, "--time", "abc"),
                "--time is abc but must be a number.",
                "See tributary optimize --help.");
        refused(
                Screen.of("optimize", Screen.TOWN, "--front", "2.5", "--lang=zh"),
                "--front 为 2.5，但必须是整数。",
                "用法见 tributary optimize --help。");
        refused(
                Screen.of("check", Screen.TOWN, "--lang", "fr"),
                "--lang is fr but must be one of en, zh.",
                "See tributary check --help.");
    }

    @Test
    void whatIsMissingAndWhatIsTooMuchIsNamed() {
        refused(Screen.of("check"), "SCENARIO is missing.", "See tributary check --help.");
        refused(
                Screen.of("optimize", Screen.TOWN, "--time"),
                "--time needs a value.",
                "See tributary optimize --help.");
        refused(
                Screen.of("check", Screen.TOWN, "more"),
                "more is one argument too many.",
                "See tributary check --help.");
    }
}
