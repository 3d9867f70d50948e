package io.tributary.workbench.table;

import io.tributary.workbench.table.Workbook.Format;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
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
    private final XSSFFont bold;
    private final XSSFCellStyle title;
    private final XSSFCellStyle headOfTexts;
    private final XSSFCellStyle headOfNumbers;
    private final XSSFCellStyle[] texts = new XSSFCellStyle[4];

    CellStyles(XSSFWorkbook book) {
        this.book = book;
        bold = book.createFont();
        bold.setBold(true);
        title = of("General", HorizontalAlignment.LEFT);
        title.setFont(bold);
        headOfTexts = head(HorizontalAlignment.LEFT);
        headOfNumbers = head(HorizontalAlignment.RIGHT);
        for (int i = 0; i < texts.length; i++) {
            texts[i] = of((i & 1) > 0 ? "General" : "@", HorizontalAlignment.LEFT);
            texts[i].setWrapText((i & 1) > 0);
            texts[i].setQuotePrefixed((i & 2) > 0);
        }
        for (Format format : Format.values()) {
            numbers.put(format, of(format.pattern(), HorizontalAlignment.RIGHT));
        }
    }

    private XSSFCellStyle head(HorizontalAlignment side) {
        XSSFCellStyle head = of("General", side);
        head.setFont(bold);
        head.setWrapText(true);
        head.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
        head.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        head.setBorderBottom(BorderStyle.THIN);
        return head;
    }

    /** A little room to the left of texts keeps them apart from the numbers beside them. */
    private XSSFCellStyle of(String format, HorizontalAlignment side) {
        XSSFCellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(format));
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setAlignment(side);
        style.setIndention((short) (side == HorizontalAlignment.LEFT ? 1 : 0));
        return style;
    }

    XSSFCellStyle title() {
        return title;
    }

    XSSFCellStyle head(boolean ofNumbers) {
        return ofNumbers ? headOfNumbers : headOfTexts;
    }

    XSSFCellStyle of(Format format) {
        return Objects.requireNonNull(numbers.get(format));
    }

    XSSFCellStyle of(Workbook.Text text) {
        boolean formula = FORMULA_STARTS.indexOf(text.text().charAt(0)) >= 0;
        return texts[(text.wrapped() ? 1 : 0) + (formula ? 2 : 0)];
    }
}
