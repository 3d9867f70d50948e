package io.tributary.workbench.table;

import io.tributary.simulator.document.Nearest;
import io.tributary.simulator.document.TableParser;
import io.tributary.simulator.document.Wording;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OLE2NotOfficeXmlFileException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/**
 * The door through which workbooks come in (.xlsx, and .xlsm as data). One sheet is read, its texts and its number
 * formats; macros, links to other files, pictures and comments are never looked at. What a file may unpack to is limited.
 */
public final class SheetFile {
    /** Bytes that a workbook may have at most. */
    public static final int BYTES = 20 << 20;

    /** Bytes to which a part of a workbook may unpack at most. */
    private static final long UNPACKED = 64L << 20;
    /** A part that is packed more tightly than this is a bomb. */
    private static final double TIGHTEST = 0.005;

    static {
        ZipSecureFile.setMaxEntrySize(UNPACKED);
        ZipSecureFile.setMinInflateRatio(TIGHTEST);
    }

    private SheetFile() {}

    /**
     * A sheet of a workbook.
     *
     * @param wanted name of the sheet; where it is not given, one of the usual names, else the first sheet
     * @param usual names, in the order in which they are looked for
     * @throws BadWorkbook where the file is no workbook, or has no such sheet
     */
    public static Sheet read(Path file, Optional<String> wanted, List<String> usual) {
        try {
            if (!Files.isRegularFile(file)) {
                throw bad(file, "no such file", "没有该文件");
            }
            if (Files.size(file) > BYTES) {
                throw tooLarge(file);
            }
            try (OPCPackage opened = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
                return sheet(opened, file, wanted, usual);
            }
        } catch (OLE2NotOfficeXmlFileException e) {
            throw bad(
                    file,
                    "it is protected by a password, or an old workbook (.xls). Save it as .xlsx without a password",
                    "它受密码保护，或是旧版工作簿（.xls）。请另存为不带密码的 .xlsx");
        } catch (SheetParser.TooManyCells e) {
            throw bad(
                    file,
                    "a sheet may have " + TableParser.CELLS + " cells at most",
                    "工作表最多可有 " + TableParser.CELLS + " 个单元格");
        } catch (BadWorkbook e) {
            throw e;
        } catch (OpenXML4JException | IOException | SAXException | ParserConfigurationException | RuntimeException e) {
            throw isBomb(e) ? tooLarge(file) : damaged(file);
        }
    }

    private static Sheet sheet(OPCPackage opened, Path file, Optional<String> wanted, List<String> usual)
            throws OpenXML4JException, IOException, SAXException, ParserConfigurationException {
        if (opened.getRelationshipsByType(PackageRelationshipTypes.STRICT_CORE_DOCUMENT)
                        .size()
                > 0) {
            throw bad(
                    file,
                    "it is a Strict Open XML workbook. Save it as an ordinary Excel workbook (.xlsx)",
                    "它是 Strict Open XML 工作簿。请另存为普通 Excel 工作簿（.xlsx）");
        }
        XSSFReader reader = new XSSFReader(opened);
        XSSFReader.SheetIterator sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
        Map<String, Sheet> found = new LinkedHashMap<>();
        String name = chosen(names(reader), file, wanted, usual);
        while (sheets.hasNext() && found.isEmpty()) {
            try (InputStream in = sheets.next()) {
                if (sheets.getSheetName().equals(name)) {
                    SheetParser parser = new SheetParser(
                            new ReadOnlySharedStringsTable(opened, false), reader.getStylesTable(), TableParser.CELLS);
                    XMLReader xml = XMLHelper.newXMLReader();
                    xml.setContentHandler(parser);
                    xml.parse(new InputSource(in));
                    found.put(name, parser.sheet(name));
                }
            }
        }
        return Optional.ofNullable(found.get(name)).orElseThrow(() -> damaged(file));
    }

    private static List<String> names(XSSFReader reader) throws OpenXML4JException, IOException {
        XSSFReader.SheetIterator sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
        List<String> names = new java.util.ArrayList<>();
        while (sheets.hasNext()) {
            sheets.next().close();
            names.add(sheets.getSheetName());
        }
        return names;
    }

    private static String chosen(List<String> names, Path file, Optional<String> wanted, List<String> usual) {
        if (names.isEmpty()) {
            throw bad(file, "it has no sheet of cells", "其中没有单元格工作表");
        }
        if (wanted.isEmpty()) {
            return usual.stream()
                    .flatMap(name -> names.stream().filter(name::equalsIgnoreCase))
                    .findFirst()
                    .orElse(names.get(0));
        }
        String name = wanted.get();
        return names.stream().filter(name::equalsIgnoreCase).findFirst().orElseThrow(() -> {
            Wording near = Nearest.to(name, names)
                    .map(each -> new Wording(". Maybe you meant {0}", "。您是否想写 {0}？").with(each))
                    .orElse(Wording.NONE);
            String all = String.join(", ", names);
            return bad(
                    file,
                    "it has no sheet " + name + ". Its sheets are " + all + near.en(),
                    "其中没有工作表 " + name + "。工作表有 " + all + near.zh());
        });
    }

    /** POI says so in words only. */
    private static boolean isBomb(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (String.valueOf(cause.getMessage()).contains("Zip bomb")) {
                return true;
            }
        }
        return false;
    }

    private static BadWorkbook tooLarge(Path file) {
        String most = (BYTES >> 20) + " MB";
        String unpacked = (UNPACKED >> 20) + " MB";
        return bad(
                file,
                "it is too large: a workbook may have " + most + ", and each of its parts may unpack to " + unpacked,
                "文件过大：工作簿最多 " + most + "，其每一部分解压后最多 " + unpacked);
    }

    private static BadWorkbook damaged(Path file) {
        return bad(
                file,
                "it is no Excel workbook (.xlsx), or it is damaged. Open it in a spreadsheet and save it anew as .xlsx",
                "它不是 Excel 工作簿（.xlsx），或已损坏。请用电子表格软件打开并另存为 .xlsx");
    }

    private static BadWorkbook bad(Path file, String en, String zh) {
        return new BadWorkbook(new Wording(file + " cannot be read: " + en, file + " 无法读取：" + zh));
    }
}
