package io.tributary.workbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The verb experiment on a scenario that describes its own grid. */
final class OwnExperimentTest {
    private static final String LENGTH = "../scenarios/channel-length";
    private static final String ONE_REGION =
            "curves.panels={name: Region, name_zh: 地区, levels: [{label: Coast, label_zh: 沿海}]}";
    private static final String TWO_LINES =
            "curves.lines={name: Demand, levels: [{label: linear, label_zh: 线性}, {label: steep, changes:"
                    + " {\"demand[0].form\": {linear: {a: 1000, b: 20}}}}]}";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private static Screen length(String... more) {
        java.util.List<String> words = new java.util.ArrayList<>(
                java.util.List.of("experiment", LENGTH, "--quiet", "--set", ONE_REGION, "--set", TWO_LINES));
        words.addAll(java.util.List.of(more));
        return Screen.of(words.toArray(String[]::new));
    }

    @Test
    void theCurvesFitATerminalInBothLanguages() {
        Screen en = length();
        assertThat(en.code()).as(en.err()).isZero();
        assertThat(en.out()).contains("Shelf price (CNY)", "60.00     80.00     90.00     95.00", "100.0      75.0");
        assertThat(en.out().lines()).allMatch(line -> line.length() <= 80);
        Screen zh = length("--lang", "zh");
        assertThat(zh.out()).contains("终端价格 (CNY)", "线性", "沿海").doesNotContain("Shelf price");
        assertThat(zh.out().lines())
                .allMatch(line -> line.codePoints().map(c -> c > 0x2e00 ? 2 : 1).sum() <= 80);
    }

    @Test
    void theFilesSayTheSameAsTheScreenWhateverTheThreads() throws IOException {
        Path one = folder.resolve("one");
        Path four = folder.resolve("four");
        assertThat(length("--out", one.toString(), "--threads", "1").code()).isZero();
        Screen screen = length("--out", four.toString(), "--threads", "4", "--json");
        for (String file : java.util.List.of("curves.csv", "curves.json", "report.html")) {
            assertThat(four.resolve(file)).hasSameBinaryContentAs(one.resolve(file));
        }
        assertThat(screen.out()).isEqualTo(Files.readString(one.resolve("curves.json")));
        assertThat(Files.readString(one.resolve("curves.csv")))
                .startsWith("panel,line,along,name,read,value,standard_error,reason\nCoast,linear,0,Shelf price,")
                .contains("Coast,linear,1,Channel efficiency,efficiency.channel,0.75,0,");
        assertThat(Files.readString(one.resolve("report.html"))).contains("\"form\":\"curve\"", "渠道效率");
    }

    @Test
    void aScenarioWithoutAGridAsksForFactors() {
        Screen screen = Screen.of("experiment", Screen.BEER, "--quiet");
        assertThat(screen.code()).isEqualTo(ExitCode.INVALID_INPUT);
        assertThat(screen.err()).contains("experiments", "--factor");
    }
}
