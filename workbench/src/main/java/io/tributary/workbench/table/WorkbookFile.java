package io.tributary.workbench.table;

import io.tributary.workbench.table.Workbook.Cell;
import io.tributary.workbench.table.Workbook.Page;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The door through which workbooks go out (.xlsx). The same workbook gives the same bytes at any time and on any machine:
 * no clock, and parts stored as they are, because libraries that pack differ.
 */
public final class WorkbookFile {
    /** Characters that a cell may have at most, by the limits of Excel. */
    private static final int LONGEST_TEXT = 32_767;
    /** Width of a character in the unit of column widths. */
    private static final int CHARACTER = 256;
    /** Height of a line in points. */
    private static final float LINE = 15;
    /** The first moment that a zip file can name. */
    private static final LocalDateTime MOMENT = LocalDateTime.of(1980, 1, 1, 0, 0);

    private WorkbookFile() {}

    /** Writes a workbook. */
    public static void write(Workbook workbook, Path file) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            describe(book.getProperties(), workbook);
            CellStyles styles = new CellStyles(book);
            for (Page page : workbook.pages()) {
                write(page, book.createSheet(page.name()), styles);
            }
            book.write(packed);
        }
        try (OutputStream out = Files.newOutputStream(file)) {
            store(packed.toByteArray(), out);
        }
    }

    private static void describe(POIXMLProperties properties, Workbook workbook) {
        POIXMLProperties.CoreProperties core = properties.getCoreProperties();
        core.setTitle(workbook.title());
        core.setCreator(workbook.creator());
        core.setCreated(Optional.of(new Date(0)));
        properties.getExtendedProperties().setApplication(workbook.creator());
    }

    private static void write(Page page, XSSFSheet sheet, CellStyles styles) {
        int columns = page.columns().size();
        int wide = 0;
        for (int c = 0; c < columns; c++) {
            int width = page.columns().get(c).width();
            wide += width;
            sheet.setColumnWidth(c, width * CHARACTER);
        }
        int at = 0;
        for (String sentence : page.sentences()) {
            XSSFRow row = sheet.createRow(at);
            int lines = sentence.codePoints().map(WorkbookFile::width).sum() / wide + 1;
            row.setHeightInPoints(LINE * lines);
            put(row, 0, Cell.wrapped(sentence), styles);
            sheet.addMergedRegion(new CellRangeAddress(at, at, 0, columns - 1));
            at++;
        }
        at += page.sentences().isEmpty() ? 0 : 1;
        XSSFRow header = sheet.createRow(at);
        for (int c = 0; c < columns; c++) {
            XSSFCell head = header.createCell(c);
            head.setCellValue(page.columns().get(c).head());
            head.setCellStyle(styles.head());
        }
        sheet.createFreezePane(0, at + 1);
        sheet.setAutoFilter(
                new CellRangeAddress(at, at + page.rows().size(), 0, columns - 1));
        for (List<Cell> cells : page.rows()) {
            XSSFRow row = sheet.createRow(++at);
            for (int c = 0; c < columns; c++) {
                put(row, c, cells.get(c), styles);
            }
        }
    }

    /** Chinese characters are about two wide. */
    private static int width(int character) {
        return character >= 0x2e80 ? 2 : 1;
    }

    private static void put(XSSFRow row, int column, Cell content, CellStyles styles) {
        if (content instanceof Workbook.Number number) {
            if (Double.isFinite(number.number())) {
                XSSFCell cell = row.createCell(column);
                cell.setCellValue(number.number());
                cell.setCellStyle(styles.of(number.format()));
            }
        } else if (content instanceof Workbook.Text text && !text.text().isEmpty()) {
            XSSFCell cell = row.createCell(column);
            cell.setCellValue(text.text().substring(0, Math.min(LONGEST_TEXT, text.text().length())));
            cell.setCellStyle(styles.of(text));
        }
    }

    /** The parts of a package in the order of their names, the list of contents first, without packing and without time. */
    private static void store(byte[] packed, OutputStream out) throws IOException {
        TreeMap<String, byte[]> parts = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(packed))) {
            for (ZipEntry part = in.getNextEntry(); part != null; part = in.getNextEntry()) {
                parts.put(part.getName(), in.readAllBytes());
            }
        }
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setMethod(ZipOutputStream.STORED);
            for (var part : parts.entrySet()) {
                CRC32 check = new CRC32();
                check.update(part.getValue());
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setTimeLocal(MOMENT);
                entry.setSize(part.getValue().length);
                entry.setCrc(check.getValue());
                zip.putNextEntry(entry);
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
    }
}
