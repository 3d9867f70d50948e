package io.tributary.workbench.table;

import io.tributary.workbench.table.Workbook.Page;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The door through which workbooks go out (.xlsx). The same workbook gives the same bytes at any time and on any machine:
 * no clock, and parts stored as they are, because libraries that pack differ.
 */
public final class WorkbookFile {
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
                new PageWriter(page, book.createSheet(page.name()), styles).write();
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
        try {
            core.setCreated(MOMENT + ":00Z");
        } catch (InvalidFormatException e) {
            throw new IllegalStateException(e);
        }
        properties.getExtendedProperties().setApplication(workbook.creator());
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
