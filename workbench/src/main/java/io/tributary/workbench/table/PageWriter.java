package io.tributary.workbench.table;

import io.tributary.workbench.table.Workbook.Cell;
import io.tributary.workbench.table.Workbook.Page;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Writes a page into a sheet. Rows get their heights here: programs that show a sheet need not find them out. */
final class PageWriter {
    /** Characters that a cell may have at most, by the limits of Excel. */
    private static final int LONGEST_TEXT = 32_767;
    /** Width of a character in the unit of column widths. */
    private static final int CHARACTER = 256;
    /** Height of a line in points. */
    private static final float LINE = 15;
    /** Points that a row may be high at most. */
    private static final float HIGHEST = 400;
    /** How much of a line words fill before they break. */
    private static final double FILLED = 0.95;

    private final Page page;
    private final XSSFSheet sheet;
    private final CellStyles styles;

    PageWriter(Page page, XSSFSheet sheet, CellStyles styles) {
        this.page = page;
        this.sheet = sheet;
        this.styles = styles;
    }

    void write() {
        int columns = page.columns().size();
        for (int c = 0; c < columns; c++) {
            sheet.setColumnWidth(c, page.columns().get(c).width() * CHARACTER);
        }
        int header = writeSentences();
        writeHeader(header);
        sheet.createFreezePane(0, header + 1);
        sheet.setAutoFilter(new CellRangeAddress(header, header + page.rows().size(), 0, columns - 1));
        printed(header);
        int at = header;
        for (List<Cell> cells : page.rows()) {
            XSSFRow row = sheet.createRow(++at);
            int lines = 1;
            for (int c = 0; c < columns; c++) {
                put(row, c, cells.get(c));
                if (cells.get(c) instanceof Workbook.Text text && text.wrapped()) {
                    lines = Math.max(
                            lines, lines(text.text(), page.columns().get(c).width()));
                }
            }
            raise(row, lines);
        }
    }

    /** The sentences above the table; the row of its header. */
    private int writeSentences() {
        int wide = page.columns().stream().mapToInt(Workbook.Column::width).sum();
        int at = 0;
        for (String sentence : page.sentences()) {
            XSSFRow row = sheet.createRow(at);
            put(row, 0, Cell.wrapped(sentence));
            raise(row, lines(sentence, wide));
            sheet.addMergedRegion(new CellRangeAddress(at, at, 0, page.columns().size() - 1));
            at++;
        }
        if (at > 0) {
            sheet.getRow(0).getCell(0).setCellStyle(styles.title());
        }
        return at == 0 ? 0 : at + 1;
    }

    private void writeHeader(int at) {
        XSSFRow header = sheet.createRow(at);
        int lines = 1;
        for (int c = 0; c < page.columns().size(); c++) {
            int column = c;
            boolean numbers = page.rows().stream().anyMatch(row -> row.get(column) instanceof Workbook.Figure);
            String head = page.columns().get(c).head();
            XSSFCell cell = header.createCell(c);
            cell.setCellValue(head);
            cell.setCellStyle(styles.head(numbers));
            lines = Math.max(lines, lines(head, page.columns().get(c).width()));
        }
        raise(header, lines);
    }

    /** On paper a sheet is as wide as the page, and its header stands on each. */
    private void printed(int header) {
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setFitWidth((short) 1);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.setRepeatingRows(new CellRangeAddress(header, header, -1, -1));
    }

    private static void raise(XSSFRow row, int lines) {
        if (lines > 1) {
            row.setHeightInPoints(Math.min(HIGHEST, LINE * lines));
        }
    }

    /** Chinese characters are about two wide. */
    private static int lines(String text, int width) {
        int wide = text.codePoints().map(each -> each >= 0x2e80 ? 2 : 1).sum();
        return Math.max(1, (int) Math.ceil(wide / (FILLED * width)));
    }

    private void put(XSSFRow row, int column, Cell content) {
        if (content instanceof Workbook.Figure number) {
            if (Double.isFinite(number.number())) {
                XSSFCell cell = row.createCell(column);
                cell.setCellValue(number.number());
                cell.setCellStyle(styles.of(number.format()));
            }
        } else if (content instanceof Workbook.Text text && !text.text().isEmpty()) {
            XSSFCell cell = row.createCell(column);
            cell.setCellValue(
                    text.text().substring(0, Math.min(LONGEST_TEXT, text.text().length())));
            cell.setCellStyle(styles.of(text));
        }
    }
}
