package io.tributary.workbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The verb verify: what it prints, what it writes, and how it ends. */
final class VerifyTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void aScenarioThatGivesWhatItExpectsEndsWell() {
        Screen screen = Screen.of("verify", Screen.BEER, "--quiet");
        assertThat(screen.code()).as(screen.err()).isEqualTo(ExitCode.DONE);
        assertThat(screen.out())
                .contains("The beer game", "cost.inventory(retailer)", "10 of 10 expected values met, in 1 scenario");
        assertThat(screen.out().lines()).allMatch(line -> line.length() <= 80);
        assertThat(screen.err()).isEmpty();
    }

    @Test
    void aValueThatIsNotMetEndsWithSixAndSaysWhy() throws IOException {
        Screen screen = Screen.of("verify", beer("- {kpi: cost.inventory, value: 203}"), "--quiet");
        assertThat(screen.code()).isEqualTo(6);
        assertThat(screen.out()).contains("NOT MET", "off by 1, allowed are 0.000203", "0 of 1 expected values met");
        Screen zh = Screen.of("verify", beer("- {kpi: cost.inventory, value: 203}"), "--quiet", "--lang", "zh");
        assertThat(zh.out()).contains("啤酒游戏", "不符", "偏差 1").doesNotContain("NOT MET");
    }

    @Test
    void theJsonHasThePublishedKeys() throws IOException {
        String items = "- {kpi: cost.inventory, value: 204}\n  - {kpi: cost.inventory, value: 1, kind: reference}";
        String json = Screen.of("verify", beer(items), "--quiet", "--json").out();
        String one = "\\{\"id\":\"The beer game\",\"name\":\"cost.inventory\",\"expected\":[^,]+,\"obtained\":[^,]+,"
                + "\"tolerance\":[^,]+,\"standard_error\":0,\"passed\":true,\"kind\":\"(run|reference)\"}";
        String whole = "\\{\"cases\":\\[" + one + "," + one + "\\],\"passed\":1,\"failed\":0,\"kinds\":\\["
                + "\\{\"kind\":\"run\",\"passed\":1,\"failed\":0},.*\\{\"kind\":\"other-variant\",.*\\]}\\s*";
        assertThat(Pattern.matches(whole, json)).as(json).isTrue();
    }

    @Test
    void wrongItemsOfAllFilesAreToldTogether() throws IOException {
        String good = beer("- {kpi: cost.inventori, value: 1}");
        Path other = folder.resolve("other.yaml");
        Files.copy(Path.of(good), other);
        Screen screen = Screen.of("verify", good, other.toString(), "--quiet");
        assertThat(screen.code()).isEqualTo(ExitCode.INVALID_INPUT);
        assertThat(screen.err().lines()).hasSize(2).allMatch(line -> line.contains("cost.inventory"));
        assertThat(screen.out()).isEmpty();
        Screen missing = Screen.of("verify", folder.resolve("none.yaml").toString());
        assertThat(missing.code()).isEqualTo(ExitCode.INVALID_INPUT);
        assertThat(missing.err()).contains("none.yaml", "does not exist");
    }

    @Test
    void threadsDoNotChangeAByte() throws IOException {
        String file = beer("- {kpi: cost.inventory, variant: poisson, value: 1, z: 4}");
        String one = Screen.of("verify", file, Screen.BEER, "--json", "--threads", "1")
                .out();
        String four = Screen.of("verify", file, Screen.BEER, "--json", "--threads", "4")
                .out();
        assertThat(one).isEqualTo(four).contains("\"id\":\"The beer game\"");
    }

    @Test
    void thePagesAreWrittenAndEscaped() throws IOException {
        String item = "- {name: \"<script>alert(1)</script> | *x*\", kpi: cost.inventory, value: 204}";
        Path out = folder.resolve("out");
        Screen screen = Screen.of("verify", beer(item), "--out", out.toString());
        assertThat(screen.code()).as(screen.err()).isEqualTo(ExitCode.DONE);
        assertThat(screen.err()).contains("verified 1 of 1 scenarios", "theory.html");
        assertThat(Files.readString(out.resolve("theory.html")))
                .contains("Expected values", "预期值核对")
                .doesNotContain("<script>alert");
        assertThat(Files.readString(out.resolve("theory.md")))
                .contains("\\<script\\>alert(1)\\</script\\> \\| \\*x\\*", "| run | 204 | 204 |");
    }

    @Test
    void theoryCasesAreFoundBesideTheLauncher() throws IOException {
        Path cases = Files.createDirectories(folder.resolve("scenarios/theory/beer"));
        Files.copy(Path.of(beer("- {kpi: cost.inventory, value: 204}")), cases.resolve("2.yaml"));
        Files.copy(Path.of(beer("- {kpi: cost.inventory, value: 204}")), cases.resolve("10.yaml"));
        System.setProperty(TheoryFiles.HOME, folder.toString());
        try {
            assertThat(Screen.of("verify", "--theory", "--quiet").out()).contains("2 of 2 expected values met");
            assertThat(Screen.of("verify", "--theory", "BEER.10", "--quiet").out())
                    .contains("1 of 1");
            Screen wrong = Screen.of("verify", "--theory", "BEAR");
            assertThat(wrong.code()).isEqualTo(ExitCode.INVALID_INPUT);
            assertThat(wrong.err()).contains("BEAR", "Maybe you meant beer");
        } finally {
            System.clearProperty(TheoryFiles.HOME);
        }
    }

    @Test
    void verifyNeedsSomethingToVerify() {
        Screen screen = Screen.of("verify");
        assertThat(screen.code()).isEqualTo(ExitCode.INVALID_INPUT);
        assertThat(screen.err()).contains("--theory");
    }

    private String beer(String items) throws IOException {
        String text = Files.readString(Path.of(Screen.BEER, "scenario.yaml"));
        String other = text.substring(0, text.indexOf("\nexpect:")) + "\nexpect:\n  " + items + "\n";
        return Files.writeString(folder.resolve("scenario.yaml"), other).toString();
    }
}
