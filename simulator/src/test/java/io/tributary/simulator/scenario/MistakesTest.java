package io.tributary.simulator.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.simulator.document.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Mistakes that people make, each with the exact messages that they get in both languages: see {@code mistakes.txt}.
 * With {@code -Dtributary.update=true} the file is written anew; read the difference before you commit it.
 */
class MistakesTest {
    private static final Path APPROVED = Path.of("src/test/resources/scenario/mistakes.txt");

    @TempDir
    private Path folder = Path.of("");

    /** One mistake: its name, the edits that make it, the messages expected. */
    private record Mistake(String name, List<String> edits, List<String> expected) {}

    @TestFactory
    Stream<DynamicTest> everyMistakeIsToldInBothLanguages() throws IOException {
        List<Mistake> mistakes = mistakes();
        assertThat(mistakes).hasSizeGreaterThanOrEqualTo(60);
        if (Boolean.getBoolean("tributary.update")) {
            approve(mistakes);
        }
        return mistakes.stream()
                .map(mistake -> DynamicTest.dynamicTest(
                        mistake.name(), () -> assertThat(told(mistake)).isEqualTo(mistake.expected())));
    }

    private List<Mistake> mistakes() throws IOException {
        List<Mistake> mistakes = new ArrayList<>();
        for (String block : Files.readString(APPROVED).split("(?m)^## ")) {
            List<String> lines = block.lines().filter(line -> !line.isBlank()).toList();
            if (!lines.isEmpty()) {
                mistakes.add(new Mistake(
                        lines.get(0),
                        lines.stream().filter(line -> line.contains(" =>")).toList(),
                        lines.stream()
                                .skip(1)
                                .filter(line -> !line.contains(" =>"))
                                .toList()));
            }
        }
        return mistakes;
    }

    private List<String> told(Mistake mistake) {
        Town town = Town.copyTo(folder);
        mistake.edits().forEach(edit -> spoil(town, edit));
        try {
            ScenarioReader.read(folder, List.of());
            return List.of("no problem found");
        } catch (InvalidScenario e) {
            String all = e.in(Language.EN) + "\n" + e.in(Language.ZH);
            return all.replace(ScenarioFolder.name(folder) + "/", "").lines().toList();
        }
    }

    private static void spoil(Town town, String edit) {
        String file = edit.substring(0, edit.indexOf(": "));
        String[] parts = edit.substring(edit.indexOf(": ") + 2).split(" => ?", -1);
        String from = parts[0].replace("\\n", "\n").replace("\\t", "\t");
        String to = parts[1].replace("\\n", "\n")
                .replace("\\t", "\t")
                .replace("@long", "x".repeat(30_000))
                .replace("@deep", "[".repeat(5_000))
                .replace("@zones", zones() + "river,River Town");
        String text = town.text(file);
        assertThat(text).contains(from);
        town.write(file, text.replace(from, to));
    }

    private static String zones() {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < 100; i++) {
            rows.append("z").append(i).append(",Z,Z,East,1000,,30,120,0\n");
        }
        return rows.toString();
    }

    private void approve(List<Mistake> mistakes) throws IOException {
        StringBuilder text = new StringBuilder();
        for (Mistake mistake : mistakes) {
            text.append("## ").append(mistake.name()).append('\n');
            mistake.edits().forEach(line -> text.append(line).append('\n'));
            told(mistake).forEach(line -> text.append(line).append('\n'));
            text.append('\n');
        }
        Files.writeString(APPROVED, text);
    }

    @org.junit.jupiter.api.Test
    void aTargetNamesAKpiThatExists() {
        Set<String> kpis = Set.of("coverage.numerik", "cost.distribution.total", "coverage.weighted");
        ScenarioSource source = ScenarioReader.open(Town.ORIGINAL, List.of(), kpis);
        org.assertj.core.api.Assertions.assertThatThrownBy(source::scenario)
                .hasMessageContaining("targets[0].kpi is coverage.numeric, which is no KPI of this scenario."
                        + " Maybe you meant coverage.numerik.");
    }
}
