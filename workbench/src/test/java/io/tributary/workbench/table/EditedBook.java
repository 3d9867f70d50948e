package io.tributary.workbench.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook as a person makes or edits it in a spreadsheet. */
public final class EditedBook {
    private final Path file;

    private EditedBook(Path file) {
        this.file = file;
    }

    /** A formula. */
    public record Formula(String text) {}

    /** A number in a format. */
    public record Shown(double number, String format) {}

    /** Something that is done to a workbook. */
    @FunctionalInterface
    private interface Edit {
        void on(XSSFWorkbook book);
    }

    /** A new workbook with a sheet. */
    public static EditedBook of(Path file, String sheet, List<List<Object>> rows) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            save(book, file);
        }
        return new EditedBook(file).with(sheet, rows);
    }

    /** An existing one. */
    public static EditedBook open(Path file) {
        return new EditedBook(file);
    }

    public Path file() {
        return file;
    }

    /** With one more sheet. */
    public EditedBook with(String sheet, List<List<Object>> rows) throws IOException {
        return edited(book -> {
            XSSFSheet added = book.createSheet(sheet);
            for (int r = 0; r < rows.size(); r++) {
                XSSFRow row = added.createRow(r);
                for (int c = 0; c < rows.get(r).size(); c++) {
                    put(row.createCell(c), rows.get(r).get(c));
                }
            }
        });
    }

    /** With another content of a cell. */
    public EditedBook set(String sheet, String cell, Object value) throws IOException {
        return edited(book -> put(cell(book, sheet, cell), value));
    }

    /** With formulas calculated, as a spreadsheet does before it saves. */
    public EditedBook calculated() throws IOException {
        return edited(book -> book.getCreationHelper().createFormulaEvaluator().evaluateAll());
    }

    /** With an empty value for a formula, as libraries write it that cannot calculate. */
    public EditedBook uncalculated(String sheet, String at) throws IOException {
        return edited(book -> {
            XSSFCell cell = cell(book, sheet, at);
            cell.getCTCell().unsetT();
            cell.getCTCell().setV("");
        });
    }

    /** With merged cells. */
    public EditedBook merged(String sheet, String range) throws IOException {
        return edited(book -> book.getSheet(sheet).addMergedRegion(CellRangeAddress.valueOf(range)));
    }

    private EditedBook edited(Edit edit) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            edit.on(book);
            save(book, file);
        }
        return this;
    }

    private static void save(XSSFWorkbook book, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            book.write(out);
        }
    }

    private static XSSFCell cell(XSSFWorkbook book, String sheet, String at) {
        CellReference where = new CellReference(at);
        XSSFSheet found = book.getSheet(sheet);
        XSSFRow row = found.getRow(where.getRow());
        XSSFCell cell = (row == null ? found.createRow(where.getRow()) : row).getCell(where.getCol());
        return cell == null ? found.getRow(where.getRow()).createCell(where.getCol()) : cell;
    }

    private static void put(XSSFCell cell, Object value) {
        if (value instanceof Formula formula) {
            cell.setCellFormula(formula.text());
        } else if (value instanceof Shown shown) {
            cell.setCellValue(shown.number());
            format(cell, shown.format());
        } else if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
        } else if (value instanceof LocalDate date) {
            cell.setCellValue(date);
            format(cell, "yyyy-mm-dd");
        } else {
            cell.setCellValue(value.toString());
        }
    }

    private static void format(XSSFCell cell, String format) {
        XSSFWorkbook book = cell.getSheet().getWorkbook();
        CellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(format));
        cell.setCellStyle(style);
    }

    /** A sheet as a person sees it: by the heads of its header row, the column of each. */
    public static Map<String, List<String>> columns(Path file, String sheet, int header) {
        Sheet read = SheetFile.read(file, java.util.Optional.of(sheet), List.of());
        Map<String, List<String>> columns = new TreeMap<>();
        Sheet.Row heads = read.rows().stream()
                .filter(row -> row.number() == header)
                .findFirst()
                .orElseThrow();
        for (Sheet.Cell head : heads.cells()) {
            columns.put(
                    head.text(),
                    read.rows().stream()
                            .filter(row -> row.number() > header)
                            .map(row -> row.cell(head.column()).text())
                            .toList());
        }
        return columns;
    }
}
