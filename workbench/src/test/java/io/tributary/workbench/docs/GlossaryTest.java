package io.tributary.workbench.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** One word per thing: docs/glossary.md names each term once, in both languages, with unit and source. */
final class GlossaryTest {
    private static final Path FILE = Path.of(System.getProperty("tributary.root", ".."), "docs", "glossary.md");

    @Test
    void everyTermHasBothLanguagesAUnitAMeaningAndASource() throws IOException {
        for (List<String> row : rows()) {
            assertThat(row).as("cells of %s", row.get(0)).hasSize(5).doesNotContain("");
            assertThat(row.get(1)).as("Chinese for %s", row.get(0)).matches(".*\\p{IsHan}.*");
        }
    }

    @Test
    void noTermStandsTwice() throws IOException {
        assertThat(rows().stream().map(row -> row.get(0)))
                .doesNotHaveDuplicates()
                .hasSizeGreaterThanOrEqualTo(150);
    }

    @Test
    void theWordsOfTheTradeAreThere() throws IOException {
        String chinese = rows().stream().map(row -> row.get(1)).collect(Collectors.joining(" "));
        assertThat(chinese).contains("窜货", "压货", "返点", "铺货率", "动销", "账期");
    }

    @Test
    void termsAreSortedWithinTheirGroup() throws IOException {
        List<String> group = new ArrayList<>();
        for (String line : Files.readAllLines(FILE)) {
            if (line.startsWith("## ")) {
                group.clear();
            } else if (isTerm(line)) {
                group.add(cells(line).get(0).toLowerCase(Locale.ROOT));
                assertThat(group).isSorted();
            }
        }
    }

    private static List<List<String>> rows() throws IOException {
        return Files.readAllLines(FILE).stream()
                .filter(GlossaryTest::isTerm)
                .map(GlossaryTest::cells)
                .collect(Collectors.toList());
    }

    private static boolean isTerm(String line) {
        return line.startsWith("| ") && !line.startsWith("| Term |");
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.substring(1, line.lastIndexOf('|')).split("\\|", -1))
                .map(String::strip)
                .collect(Collectors.toList());
    }
}
