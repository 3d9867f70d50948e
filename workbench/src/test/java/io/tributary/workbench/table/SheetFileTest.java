package io.tributary.workbench.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tributary.workbench.table.EditedBook.Formula;
import io.tributary.workbench.table.EditedBook.Shown;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbookType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SheetFileTest {
    private static final List<String> USUAL = List.of("Plan", "方案");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private EditedBook book(Object... cells) throws IOException {
        return EditedBook.of(folder.resolve("book.xlsx"), "Plan", List.of(Arrays.asList(cells)));
    }

    private static List<Sheet.Cell> cells(EditedBook book) {
        return SheetFile.read(book.file(), Optional.empty(), USUAL)
                .rows()
                .get(0)
                .cells();
    }

    private static List<String> texts(EditedBook book) {
        return cells(book).stream().map(Sheet.Cell::text).toList();
    }

    @Test
    void anIdThatTheSpreadsheetTookForANumberIsReadAsItIsShown() throws IOException {
        assertThat(texts(book(
                        1808926,
                        "1808926",
                        123456789012.0,
                        new Shown(42, "00000"),
                        new Shown(7, "\"P-\"000"),
                        new Shown(0.125, "0.0%"),
                        1.5)))
                .containsExactly("1808926", "1808926", "123456789012", "00042", "P-007", "12.5%", "1.5");
    }

    @Test
    void aFormulaCountsByTheValueThatTheFileHolds() throws IOException {
        EditedBook book = book("P-1", new Formula("A1&\">P-2\""), new Formula("1+1"), new Formula("1/0"));
        assertThat(cells(book).subList(1, 2)).extracting(Sheet.Cell::kind).containsExactly(Sheet.Kind.NOT_CALCULATED);

        List<Sheet.Cell> calculated = cells(book.calculated());
        assertThat(calculated).extracting(Sheet.Cell::text).containsExactly("P-1", "P-1>P-2", "2", "#DIV/0!");
        assertThat(calculated.get(3).kind()).isEqualTo(Sheet.Kind.ERROR);
    }

    @Test
    void aFormulaWithAnEmptyValueIsNotCalculatedUnlessItIsAText() throws IOException {
        EditedBook book = book("P-1", new Formula("A1&\">P-2\""), new Formula("\"\""));
        book.calculated();
        assertThat(cells(book.uncalculated("Plan", "B1")))
                .extracting(Sheet.Cell::kind)
                .containsExactly(Sheet.Kind.SHOWN, Sheet.Kind.NOT_CALCULATED);
    }

    @Test
    void aDateIsNotTakenForANumber() throws IOException {
        Sheet.Cell date = cells(book(LocalDate.of(2027, 1, 4))).get(0);
        assertThat(date.kind()).isEqualTo(Sheet.Kind.DATE);
        assertThat(date.text()).isEqualTo("2027-01-04");
    }

    @Test
    void emptyRowsAndCellsSayNothingAndTheOthersKeepTheirPlaces() throws IOException {
        EditedBook book = book("area", "", "chain").set("Plan", "C4", "P-1").set("Plan", "AB4", "far");
        Sheet sheet = SheetFile.read(book.file(), Optional.empty(), USUAL);
        assertThat(sheet.rows()).extracting(Sheet.Row::number).containsExactly(1, 4);
        assertThat(sheet.rows().get(1).cell(3).text()).isEqualTo("P-1");
        assertThat(sheet.at(sheet.rows().get(1).cells().get(1).column(), 4)).isEqualTo("Plan!AB4");
    }

    @Test
    void theSheetThatIsNamedIsReadElseTheUsualOneElseTheFirst() throws IOException {
        EditedBook book = EditedBook.of(folder.resolve("b.xlsx"), "Notes", List.of(List.of("notes")))
                .with("Mine", List.of(List.of("mine")));
        assertThat(SheetFile.read(book.file(), Optional.empty(), USUAL).name()).isEqualTo("Notes");
        assertThat(SheetFile.read(book.file(), Optional.of("mine"), USUAL).name())
                .isEqualTo("Mine");
        book.with("方案", List.of(List.of("plan")));
        assertThat(SheetFile.read(book.file(), Optional.empty(), USUAL).name()).isEqualTo("方案");
        assertThatThrownBy(() -> SheetFile.read(book.file(), Optional.of("Mime"), USUAL))
                .hasMessageContaining("has no sheet Mime. Its sheets are Notes, Mine, 方案. Maybe you meant Mine");
    }

    /** The macros of such a workbook are never opened. */
    @Test
    void aWorkbookWithMacrosIsReadAsData() throws IOException {
        Path file = folder.resolve("macros.xlsm");
        try (XSSFWorkbook book = new XSSFWorkbook(XSSFWorkbookType.XLSM);
                OutputStream out = Files.newOutputStream(file)) {
            book.createSheet("Plan").createRow(0).createCell(0).setCellValue("area");
            book.setVBAProject(new ByteArrayInputStream(new byte[] {1, 2, 3}));
            book.write(out);
        }
        assertThat(texts(EditedBook.open(file))).containsExactly("area");
    }

    @Test
    void aFileThatIsNoWorkbookIsSaidToBeNone() throws IOException {
        Path text = Files.writeString(folder.resolve("text.xlsx"), "area,chain\n");
        assertRefused(text, "text.xlsx cannot be read: it is no Excel workbook");
        assertRefused(Files.write(folder.resolve("empty.xlsx"), new byte[0]), "it is no Excel workbook");

        byte[] whole = Files.readAllBytes(book("area").file());
        assertRefused(Files.write(folder.resolve("half.xlsx"), Arrays.copyOf(whole, whole.length / 2)), "damaged");
        assertRefused(zip("other.xlsx", "readme.txt", "no workbook".getBytes(StandardCharsets.UTF_8)), "damaged");

        byte[] old = new byte[4096];
        byte[] magic = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1};
        System.arraycopy(magic, 0, old, 0, magic.length);
        assertRefused(Files.write(folder.resolve("old.xlsx"), old), "password, or an old workbook");
    }

    @Test
    void aWorkbookThatUnpacksToTooMuchIsRefused() throws IOException {
        Path bomb = folder.resolve("bomb.xlsx");
        byte[] spaces = new byte[80 << 20];
        Arrays.fill(spaces, (byte) ' ');
        try (ZipFile good = new ZipFile(book("area").file().toFile());
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(bomb))) {
            for (ZipEntry entry : good.stream().toList()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                byte[] part = good.getInputStream(entry).readAllBytes();
                if (entry.getName().endsWith("sheet1.xml")) {
                    String text = new String(part, StandardCharsets.UTF_8);
                    int at = text.indexOf("<sheetData");
                    out.write(text.substring(0, at).getBytes(StandardCharsets.UTF_8));
                    out.write(spaces);
                    out.write(text.substring(at).getBytes(StandardCharsets.UTF_8));
                } else {
                    out.write(part);
                }
            }
        }
        assertRefused(bomb, "it is too large: a workbook may have 20 MB");
    }

    @Test
    void anEntityOfTheXmlIsNotFollowed() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "secret");
        Path evil = folder.resolve("evil.xlsx");
        try (ZipFile good = new ZipFile(book("area").file().toFile());
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(evil))) {
            for (ZipEntry entry : good.stream().toList()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                String text = new String(good.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                if (entry.getName().endsWith("sharedStrings.xml")) {
                    int at = text.indexOf("<sst");
                    String entity = "<!DOCTYPE sst [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>";
                    text = text.substring(0, at) + entity + text.substring(at).replace("area", "&x;");
                }
                out.write(text.getBytes(StandardCharsets.UTF_8));
            }
        }
        assertRefused(evil, "damaged");
    }

    private Path zip(String name, String entry, byte[] content) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(content);
        }
        return file;
    }

    private static void assertRefused(Path file, String why) {
        assertThatThrownBy(() -> SheetFile.read(file, Optional.empty(), USUAL))
                .isInstanceOf(BadWorkbook.class)
                .hasMessageContaining(why);
    }
}
