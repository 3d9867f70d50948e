package io.tributary.workbench.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class TerminalTextTest {

    @Test
    void aChineseCharacterIsTwoColumnsWide() {
        assertThat(TerminalText.width("coverage")).isEqualTo(8);
        assertThat(TerminalText.width("铺货率 30 %")).isEqualTo(11);
        assertThat(TerminalText.padded("渠道", 6)).isEqualTo("渠道  ");
        assertThat(TerminalText.right("91 %", 6)).isEqualTo("  91 %");
    }

    @Test
    void englishBreaksAtSpaces() {
        assertThat(TerminalText.wrap("partners order goods", 14)).containsExactly("partners order", "goods");
    }

    @Test
    void chineseBreaksBetweenCharactersButNotBeforeAFullStop() {
        assertThat(TerminalText.wrap("渠道方案比较。", 12)).containsExactly("渠道方案比", "较。");
        assertThat(TerminalText.wrap("渠道方案比较。", 14)).containsExactly("渠道方案比较。");
    }

    @Test
    void aWordThatIsTooLongKeepsItsOwnLine() {
        assertThat(TerminalText.wrap("a coverage.numeric b", 8)).containsExactly("a", "coverage.numeric", "b");
    }
}
