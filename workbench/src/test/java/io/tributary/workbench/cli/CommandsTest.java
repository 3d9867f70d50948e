package io.tributary.workbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.simulator.scenario.Fingerprint;
import io.tributary.simulator.scenario.ScenarioReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CommandsTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private static Screen done(Screen screen) {
        assertThat(screen.code()).as(screen.err()).isEqualTo(ExitCode.DONE);
        return screen;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "simulate",
                "optimize",
                "audit",
                "explain",
                "compare",
                "experiment",
                "verify",
                "check",
                "resolve",
                "schema"
            })
    void helpStartsWithExamples(String verb) {
        String help = done(Screen.of(verb, "--help")).out();
        assertThat(help.lines().limit(5).toList()).anyMatch(line -> line.startsWith("Example"));
        assertThat(help.indexOf("  tributary " + verb)).isLessThan(help.indexOf("Usage:"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"beer-game", "two-shops", "spring-water"})
    void everyShippedScenarioIsValid(String name) {
        done(Screen.of("check", "../scenarios/" + name));
    }

    @Test
    void newGeographyPrintsZonesThatAScenarioReads() throws IOException {
        String zones = done(Screen.of("new", "geography", "--country", "cn", "--min-population", "5000000"))
                .out();
        assertThat(zones).startsWith("id,name,region,population,lat,lon,outlets\nC1796236,Shanghai,CN-23,22315474,");
        Path file = folder.resolve("zones.csv");
        done(Screen.of("new", "geography", "--country", "cn", "--min-population", "5000000", "--out", file.toString()));
        assertThat(file).hasContent(zones);
    }

    @Test
    void newGeographyRefusesWhatItHasNot() {
        Screen unknown = Screen.of("new", "geography", "--country", "QQ");
        assertThat(unknown.code()).isEqualTo(ExitCode.INVALID_INPUT);
        assertThat(unknown.err()).contains("--country is QQ");
        Screen small = Screen.of("new", "geography", "--country", "CN", "--min-population", "10", "--lang", "zh");
        assertThat(small.code()).isEqualTo(ExitCode.INVALID_INPUT);
        assertThat(small.err()).contains("城市表");
    }

    @Test
    void schemaIsTheCommittedOne() throws IOException {
        String committed = Files.readString(Path.of("../scenarios/schema/scenario.schema.json"));
        assertThat(done(Screen.of("schema")).out()).isEqualTo(committed.replace("\r\n", "\n"));
    }

    @Test
    void simulatePrintsThePublishedObjectAndNothingElse() {
        String out = done(Screen.of("simulate", Screen.TOWN, "--json")).out();
        String kpi = "\\{\"kpi\":\"[^\"]+\",\"entity\":\"[^\"]+\",\"mean\":[^,]+,\"low\":[^,]+,\"high\":[^,]+,"
                + "\"unit\":\"[^\"]*\"}";
        String target = "\\{\"kpi\":\"[^\"]+\",\"probability\":[^,]+,\"low\":[^,]+,\"high\":[^,]+}";
        String variant = "\\{\"name\":\"[^\"]+\",\"baseline\":(true|false),\"kpis\":\\[" + kpi + "(," + kpi
                + ")*+\\],\"targets\":\\[" + target
                + "\\],\"joint\":\\{\"probability\":[^,]+,\"low\":[^,]+,\"high\":[^,}]+},\"board\":\\[[^]]+]}";
        String whole = "\\{\"scenario\":\"A small town\",\"fingerprint\":\"[0-9a-f]{64}\",\"digest\":\"[0-9a-f]+\","
                + "\"variants\":\\[" + variant + "(," + variant + ")*\\],\"swot\":\\{.*}}\\s*";
        assertThat(Pattern.matches(whole, out)).as(out).isTrue();
    }

    @Test
    void threadsDoNotChangeAByte() {
        String one = done(Screen.of("simulate", Screen.TOWN, "--json", "--threads", "1"))
                .out();
        String two = done(Screen.of("simulate", Screen.TOWN, "--json", "--threads", "2"))
                .out();
        assertThat(one).isEqualTo(two);
    }

    @Test
    void anotherSeedIsAnotherFingerprint() {
        String written = done(Screen.of("simulate", Screen.TOWN, "--json")).out();
        String other = done(Screen.of("simulate", Screen.TOWN, "--json", "--seed", "8"))
                .out();
        String set = done(Screen.of("simulate", Screen.TOWN, "--json", "--set", "run.seed=8"))
                .out();
        assertThat(other).isEqualTo(set).isNotEqualTo(written);
        assertThat(other.substring(0, 120)).isNotEqualTo(written.substring(0, 120));
    }

    @Test
    void aPlanIsSimulatedWithTheKpisThatItPromises() throws IOException {
        String plan = folder.resolve("plan.json").toString();
        done(Screen.of("optimize", Screen.TOWN, "--out", plan, "--quiet"));
        assertThat(Files.readString(Path.of(plan))).contains("\"coverage.numeric\"");
        Screen same = done(Screen.of("simulate", Screen.TOWN, "--plan", plan, "--json", "--quiet", "--seed", "9"));
        assertThat(same.out()).contains("\"name\":\"optimized\"", "\"kpi\":\"coverage.numeric\",\"entity\":\"total\"");
        assertThat(same.err()).isEmpty();
        Screen changed = done(Screen.of(
                "simulate",
                Screen.TOWN,
                "--plan",
                plan,
                "--json",
                "--quiet",
                "--set",
                "skus[water].cost=9.1 CNY/case"));
        assertThat(changed.err()).contains("Warning", "fingerprints");
        Screen other = Screen.of("simulate", Screen.BEER, "--plan", plan);
        assertThat(other.code()).isEqualTo(ExitCode.INVALID_INPUT);
        assertThat(other.err()).contains("A small town", "The beer game");
    }

    @ParameterizedTest
    @ValueSource(strings = {Screen.TOWN, Screen.BEER})
    void resolveNamesOriginsAndItsOutputResolvesToItself(String scenario) throws IOException {
        String text = done(Screen.of("resolve", scenario)).out();
        assertThat(text).contains("# " + scenario + "/scenario.yaml:", "# default");
        Path flat = Files.writeString(folder.resolve("flat.yaml"), text);
        String again = done(Screen.of("resolve", flat.toString())).out();
        assertThat(again.replaceAll(" +#.*", "")).isEqualTo(text.replaceAll(" +#.*", ""));
    }

    @Test
    void resolveReadsBackToTheSameFingerprint() throws IOException {
        Path flat = Files.writeString(
                folder.resolve("flat.yaml"),
                done(Screen.of("resolve", Screen.BEER)).out());
        assertThat(Fingerprint.of(ScenarioReader.read(flat, List.of())))
                .isEqualTo(Fingerprint.of(ScenarioReader.read(Path.of(Screen.BEER), List.of())));
    }

    @Test
    void aSettingWinsOverAVariantsChange() {
        String text = done(Screen.of(
                        "resolve",
                        Screen.TOWN,
                        "--variant",
                        "one_level_cheaper",
                        "--set",
                        "skus[water].cost=8 CNY/case"))
                .out();
        assertThat(text).contains("cost: 8 CNY/case").doesNotContain("cost: 9 CNY/case");
    }

    @Test
    void experimentPrintsOneLinePerVariantAndItsJson() throws IOException {
        String[] asked = {
            "experiment",
            Screen.TOWN,
            "--quiet",
            "--kpi",
            "cost.distribution.total",
            "--variant",
            "one_level",
            "--factor",
            "firms[spring].account_cost=60000 CNY/year,20000 CNY/year",
            "--out",
            folder.toString()
        };
        String table = done(Screen.of(asked)).out();
        assertThat(table.indexOf("20000 CNY/year")).isLessThan(table.indexOf("60000 CNY/year"));
        assertThat(table).contains("one_level").doesNotContain("one_level_cheaper");
        assertThat(table.lines()).allMatch(line -> line.length() <= 80);
        assertThat(folder).isDirectoryContaining("glob:**/report.html");
        assertThat(Files.readString(folder.resolve("report.html")))
                .contains("\"form\":\"curve\"", "\"numeric\":true", "\"factor_unit\":\"CNY/year\"");
        String json = done(Screen.of(
                        "experiment",
                        Screen.TOWN,
                        "--quiet",
                        "--json",
                        "--factor",
                        "links[0].lead_time=1 week,2 weeks"))
                .out();
        assertThat(json)
                .startsWith("{\"factors\":[\"links[0].lead_time\"],\"kpi\":\"share.value\",\"points\":[{\"factors\":");
    }
}
