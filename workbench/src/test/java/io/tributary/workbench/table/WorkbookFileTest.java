package io.tributary.workbench.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tributary.workbench.table.Workbook.Cell;
import io.tributary.workbench.table.Workbook.Column;
import io.tributary.workbench.table.Workbook.Format;
import io.tributary.workbench.table.Workbook.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WorkbookFileTest {
    private static final List<String> FORMULAS = List.of("=1+1", "+1", "-1", "@SUM(A1)", "=HYPERLINK(\"x\")");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private Path written(String name) throws IOException {
        Path file = folder.resolve(name);
        List<List<Cell>> rows = FORMULAS.stream()
                .map(text -> List.of(Cell.text(text), Cell.number(0.125, Format.SHARE)))
                .toList();
        List<Column> columns = List.of(new Column("片区", 12), new Column("share", 8));
        WorkbookFile.write(
                new Workbook("A town", "Tributary", List.of(new Page("Plan", List.of("A sentence."), columns, rows))),
                file);
        return file;
    }

    private static String part(Path file, String name) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void theSameWorkbookIsTheSameBytesAndKnowsNoClock() throws IOException {
        Path first = written("a.xlsx");
        Path second = written("b.xlsx");
        assertThat(Files.mismatch(first, second)).isEqualTo(-1);
        assertThat(Manifest.sha256(first))
                .isEqualTo("5d362b737909c402180cd75bf0be728716c2beaefee93f4565408fc02f064edb");
        try (ZipFile zip = new ZipFile(first.toFile())) {
            assertThat(zip.stream())
                    .allMatch(entry -> entry.getMethod() == ZipEntry.STORED
                            && entry.getTimeLocal().getYear() == 1980);
        }
    }

    @Test
    void textThatLooksLikeAFormulaStaysText() throws IOException {
        Path file = written("a.xlsx");
        Sheet sheet = SheetFile.read(file, Optional.empty(), List.of("Plan"));
        assertThat(sheet.rows().subList(2, 7))
                .extracting(row -> row.cell(1).text())
                .isEqualTo(FORMULAS);
        assertThat(part(file, "xl/worksheets/sheet1.xml")).doesNotContain("<f>");
        assertThat(part(file, "xl/styles.xml")).contains("quotePrefix=\"true\"");
    }

    @Test
    void numbersAreNumbersBelowAHeaderThatStaysAndCanBeFiltered() throws IOException {
        Path file = written("a.xlsx");
        String sheet = part(file, "xl/worksheets/sheet1.xml");
        assertThat(sheet)
                .contains("<v>0.125</v>", "state=\"frozen\"", "topLeftCell=\"A4\"", "<autoFilter ref=\"A3:B8\"")
                .contains("width=\"12.0\"", "<mergeCell ref=\"A1:B1\"");
        assertThat(SheetFile.read(file, Optional.empty(), List.of("Plan"))
                        .rows()
                        .get(2)
                        .cell(2)
                        .text())
                .isEqualTo("12.5%");
        assertThat(part(file, "docProps/core.xml")).contains("A town");
    }

    @Test
    void aRowWithOtherCellsThanColumnsIsRefused() {
        assertThatThrownBy(() -> new Page(
                        "Plan",
                        List.of(),
                        List.of(new Column("a", 5)),
                        List.of(List.of(Cell.nothing(), Cell.nothing()))))
                .hasMessageContaining("a row of 2 cells in the sheet Plan");
    }
}
