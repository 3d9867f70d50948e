package io.tributary.workbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The verb experiment with a file: run, sealed, resumed, told. */
class ExperimentFileTest {
    private static final String STOCK = "../scenarios/beer-game/stock.yaml";

    @TempDir
    private Path folder;

    @Test
    void anExperimentIsRunSealedAndResumedToTheSameDigest() throws IOException {
        String out = folder.resolve("out").toString();
        Screen first = Screen.of("experiment", STOCK, "--out", out, "--workers", "2", "--json");
        assertThat(first.code()).as(first.err()).isZero();
        assertThat(first.out()).contains("\"runs\":100,", "\"morris\":[", "\"mu_star\":");
        assertThat(first.err()).contains("100 of 100 runs done");
        assertThat(folder.resolve("out")).isDirectoryContaining("glob:**/facts.parquet");
        List<String> facts = Files.readAllLines(folder.resolve("out/facts.csv"));
        assertThat(facts.get(0)).isEqualTo("run,entity,month,kpi,value");
        assertThat(facts.get(1)).startsWith("0,total,-1,cost.inventory,");

        Screen again = Screen.of("experiment", STOCK, "--out", out, "--json");
        assertThat(again.code()).isEqualTo(ExitCode.INVALID_INPUT);
        assertThat(again.err()).contains("--resume");

        Screen resumed = Screen.of("experiment", STOCK, "--out", out, "--resume", "--json");
        assertThat(resumed.err()).contains("100 committed runs found");
        assertThat(resumed.out()).isEqualTo(first.out());
    }

    @Test
    void theSummaryFitsEightyColumnsAndSpeaksBothLanguages() {
        Screen english = Screen.of("experiment", STOCK, "--quiet");
        assertThat(english.err()).isEmpty();
        assertThat(english.out().lines()).allMatch(line -> line.length() <= 80);
        assertThat(english.out()).contains("mu*", "matters most", "Pareto front");
        Screen chinese = Screen.of("experiment", STOCK, "--quiet", "--lang", "zh");
        assertThat(chinese.out()).contains("影响最大", "帕累托前沿");
    }

    @Test
    void stressTestsAreToldAsTextAsPageAndAsJson() throws IOException {
        String risks = "../scenarios/risk-runs";
        String out = folder.resolve("risks").toString();
        Screen json = Screen.of("experiment", risks, "--replications", "2", "--out", out, "--quiet", "--json");
        assertThat(json.code()).as(json.err()).isZero();
        assertThat(json.out())
                .contains("\"risks\":[{\"stress\":\"Largest partner fails\",\"row\":1", "\"worst_tenth\":");
        assertThat(Files.readString(folder.resolve("risks/report.html"))).contains("风险测试", "最大两家倒闭", "as planned");
        Screen text = Screen.of("experiment", risks, "--replications", "2", "--quiet");
        assertThat(text.out()).contains("Risk runs", "Leaf Tea: Profit", "Worst tenth");
        assertThat(text.out().lines()).allMatch(line -> line.length() <= 80);
    }

    @Test
    void aFileThatIsNoExperimentIsToldWithoutAStackTrace() {
        Screen missing = Screen.of("experiment", folder.resolve("none.yaml").toString());
        assertThat(missing.code()).isEqualTo(ExitCode.INVALID_INPUT);
        assertThat(missing.err()).contains("none.yaml The file does not exist");
        Screen scenario = Screen.of("experiment", Screen.BEER);
        assertThat(scenario.code()).isEqualTo(ExitCode.INVALID_INPUT);
        assertThat(scenario.err()).contains("holds no experiments", "--factor");
    }
}
