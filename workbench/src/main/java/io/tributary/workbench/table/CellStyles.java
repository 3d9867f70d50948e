package io.tributary.workbench.table;

import io.tributary.workbench.table.Workbook.Format;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The few ways in which cells look. Cells of one line have the format of text, so that an id that is edited stays one; texts
 * that begin like a formula are marked as quoted, so that they stay text when a person edits them.
 */
final class CellStyles {
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private final XSSFWorkbook book;
    private final Map<Format, XSSFCellStyle> numbers = new EnumMap<>(Format.class);
    private final XSSFCellStyle head;
    private final XSSFCellStyle[] texts = new XSSFCellStyle[4];

    CellStyles(XSSFWorkbook book) {
        this.book = book;
        XSSFFont bold = book.createFont();
        bold.setBold(true);
        head = of("General");
        head.setFont(bold);
        head.setWrapText(true);
        head.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
        head.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        head.setBorderBottom(BorderStyle.THIN);
        for (int i = 0; i < texts.length; i++) {
            texts[i] = of((i & 1) > 0 ? "General" : "@");
            texts[i].setWrapText((i & 1) > 0);
            texts[i].setQuotePrefixed((i & 2) > 0);
        }
        for (Format format : Format.values()) {
            numbers.put(format, of(format.pattern()));
        }
    }

    private XSSFCellStyle of(String format) {
        XSSFCellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(format));
        style.setVerticalAlignment(VerticalAlignment.TOP);
        return style;
    }

    XSSFCellStyle head() {
        return head;
    }

    XSSFCellStyle of(Format format) {
        return Objects.requireNonNull(numbers.get(format));
    }

    XSSFCellStyle of(Workbook.Text text) {
        boolean formula = FORMULA_STARTS.indexOf(text.text().charAt(0)) >= 0;
        return texts[(text.wrapped() ? 1 : 0) + (formula ? 2 : 0)];
    }
}
