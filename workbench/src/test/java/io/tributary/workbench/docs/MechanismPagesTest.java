package io.tributary.workbench.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** From every row that works a reader comes to its lines, its picture, its formula and its test: nothing leads nowhere. */
final class MechanismPagesTest {
    private static final Path ROOT =
            Path.of(System.getProperty("tributary.root", "..")).toAbsolutePath().normalize();
    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| (\\d+) \\|(?:[^|]*\\|){4} works \\|([^|]*)\\|.*\\|([^|]*)\\|$");
    private static final Pattern PAGE = Pattern.compile("\\[[^\\]]*\\]\\(([^)#]*)#(row-\\d+)\\)");
    private static final Pattern PICTURE = Pattern.compile("!\\[[^\\]]+\\]\\(([^)]*)\\)");
    private static final Pattern FORMULA = Pattern.compile("\\[[^\\]]+\\]\\(([^)#]*\\.md)#([^)]*)\\)");
    private static final Pattern TEST = Pattern.compile("`(\\w+#\\w+)`");
    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,4} (.*)$");

    @Test
    void everyRowThatWorksLeadsToItsLinesPictureFormulaAndTest() throws IOException {
        Path table = ROOT.resolve("docs/mechanisms.md");
        Matcher row = ROW.matcher(Files.readString(table));
        List<String> broken = new ArrayList<>();
        int rows = 0;
        while (row.find()) {
            rows++;
            Matcher page = PAGE.matcher(row.group(2));
            if (!page.find() || !page.group(2).equals("row-" + row.group(1))) {
                broken.add("row " + row.group(1) + " has no link to its section");
                continue;
            }
            Path readme = table.resolveSibling(page.group(1)).normalize();
            check("row " + row.group(1), readme, section(readme, page.group(2)), all(TEST, row.group(3)), broken);
        }
        assertThat(broken).isEmpty();
        assertThat(rows).isGreaterThanOrEqualTo(139);
    }

    /** The text from a row's anchor to the next one; empty where the page has no such anchor. */
    private static String section(Path readme, String anchor) throws IOException {
        String text = Files.isRegularFile(readme) ? Files.readString(readme) : "";
        int start = text.indexOf("<a id=\"" + anchor + "\"></a>");
        int next = start < 0 ? -1 : text.indexOf("<a id=\"row-", start + 1);
        return start < 0 ? "" : text.substring(start, next < 0 ? text.length() : next);
    }

    private static void check(String row, Path readme, String section, Set<String> tests, List<String> broken)
            throws IOException {
        if (!section.contains("```yaml\n")) {
            broken.add(row + " shows no lines in " + ROOT.relativize(readme));
        }
        Matcher picture = PICTURE.matcher(section);
        if (!picture.find() || !Files.isRegularFile(readme.resolveSibling(picture.group(1)))) {
            broken.add(row + " shows no picture");
        }
        int at = section.indexOf("\nFormula: ");
        String line =
                at < 0 ? "" : section.substring(at + 1).lines().findFirst().orElse("");
        Matcher formula = FORMULA.matcher(line);
        boolean found = formula.find();
        if (!found) {
            broken.add(row + " names no formula");
        }
        for (; found; found = formula.find()) {
            Path to = readme.resolveSibling(formula.group(1)).normalize();
            if (!Files.isRegularFile(to) || !anchors(to).contains(formula.group(2))) {
                broken.add(row + " leads to " + formula.group(1) + "#" + formula.group(2) + ", which does not exist");
            }
        }
        if (!all(TEST, line).equals(tests)) {
            broken.add(row + " names other tests than the table");
        }
    }

    private static Set<String> all(Pattern pattern, String text) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    /** Anchors of a page's headings: lower case, signs left out, a hyphen for each space. */
    private static Set<String> anchors(Path page) throws IOException {
        Set<String> anchors = new TreeSet<>();
        for (String heading : all(HEADING, Files.readString(page))) {
            anchors.add(heading.strip()
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("[^\\p{L}\\p{N}_\\s-]", "")
                    .replaceAll("\\s", "-"));
        }
        return anchors;
    }
}
