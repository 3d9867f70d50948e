package io.tributary.workbench.table;

import io.tributary.workbench.table.Sheet.Cell;
import io.tributary.workbench.table.Sheet.Kind;
import io.tributary.workbench.table.Sheet.Merged;
import io.tributary.workbench.table.Sheet.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.model.SharedStrings;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads the XML of a sheet (ECMA-376, part 1, 18.3.1) cell by cell, so that a sheet needs no more memory than what it
 * says. A formula counts by the value that the file holds.
 */
final class SheetParser extends DefaultHandler {
    /** Whole numbers below this are shown with all their digits; beyond it a double has lost some. */
    private static final double WHOLE = 1e15;

    private final SharedStrings texts;
    private final StylesTable styles;
    private final int most;
    private final DataFormatter formatter = new DataFormatter(Locale.US);
    private final List<Row> rows = new ArrayList<>();
    private final List<Merged> merged = new ArrayList<>();
    private final StringBuilder value = new StringBuilder();
    private List<Cell> cells = new ArrayList<>();
    private int row;
    private int column;
    private int count;
    private String type = "";
    private int style;
    private boolean formula;
    private boolean valued;
    private boolean reads;
    private boolean phonetic;

    /**
     * A parser.
     *
     * @param most cells that a sheet may have at most
     */
    SheetParser(SharedStrings texts, StylesTable styles, int most) {
        this.texts = texts;
        this.styles = styles;
        this.most = most;
    }

    Sheet sheet(String name) {
        return new Sheet(name, rows, merged);
    }

    /** A sheet has more cells than it may have. */
    static final class TooManyCells extends SAXException {
        private static final long serialVersionUID = 1L;
    }

    @Override
    public void startElement(String uri, String local, String qualified, Attributes attributes) throws SAXException {
        switch (local) {
            case "row" -> startRow(attributes.getValue("r"));
            case "c" -> startCell(attributes);
            case "f" -> formula = true;
            case "rPh" -> phonetic = true;
            case "v", "t" -> {
                reads = !phonetic;
                valued = true;
            }
            case "mergeCell" -> merged.add(range(String.valueOf(attributes.getValue("ref"))));
            default -> reads = false;
        }
    }

    private void startRow(@Nullable String number) {
        row = number == null ? row + 1 : Integer.parseInt(number);
        column = 0;
        cells = new ArrayList<>();
    }

    private void startCell(Attributes attributes) throws SAXException {
        String at = attributes.getValue("r");
        column = at == null ? column + 1 : new CellReference(at).getCol() + 1;
        String kind = attributes.getValue("t");
        String format = attributes.getValue("s");
        type = kind == null ? "n" : kind;
        style = format == null ? -1 : Integer.parseInt(format);
        formula = false;
        valued = false;
        value.setLength(0);
        count++;
        if (count > most) {
            throw new TooManyCells();
        }
    }

    private static Merged range(String ref) {
        CellRangeAddress range = CellRangeAddress.valueOf(ref);
        return new Merged(
                range.getFirstRow() + 1, range.getFirstColumn() + 1, range.getLastRow() + 1, range.getLastColumn() + 1);
    }

    @Override
    public void characters(char[] text, int start, int length) {
        if (reads) {
            value.append(text, start, length);
        }
    }

    @Override
    public void endElement(String uri, String local, String qualified) {
        reads = false;
        if (local.equals("rPh")) {
            phonetic = false;
        } else if (local.equals("c")) {
            endCell();
        } else if (local.equals("row") && !cells.isEmpty()) {
            rows.add(new Row(row, cells));
        }
    }

    private void endCell() {
        boolean isText = type.equals("str");
        if (formula && (!valued || (value.length() == 0 && !isText))) {
            cells.add(new Cell(column, Kind.NOT_CALCULATED, ""));
        } else if (value.length() > 0) {
            Cell cell = cell(value.toString());
            if (!cell.text().isEmpty()) {
                cells.add(cell);
            }
        }
    }

    private Cell cell(String raw) {
        return switch (type) {
            case "s" -> shown(texts.getItemAt(Integer.parseInt(raw.strip())).getString());
            case "str", "inlineStr" -> shown(raw);
            case "b" -> shown(raw.strip().equals("1") ? "TRUE" : "FALSE");
            case "e" -> new Cell(column, Kind.ERROR, raw.strip());
            case "d" -> new Cell(column, Kind.DATE, raw.strip());
            default -> number(raw.strip());
        };
    }

    private Cell shown(String text) {
        return new Cell(column, Kind.SHOWN, text.strip());
    }

    private Cell number(String raw) {
        double number = Double.parseDouble(raw);
        short index = 0;
        String format = "General";
        if (style >= 0 && style < styles.getNumCellStyles()) {
            XSSFCellStyle found = styles.getStyleAt(style);
            index = found.getDataFormat();
            String written = found.getDataFormatString();
            format = written == null ? String.valueOf(BuiltinFormats.getBuiltinFormat(index)) : written;
        }
        if (DateUtil.isADateFormat(index, format)) {
            return new Cell(column, Kind.DATE, formatter.formatRawCellContents(number, index, format));
        }
        boolean plain = format.equals("General") || format.equals("@");
        if (plain && number == Math.rint(number) && Math.abs(number) < WHOLE) {
            return shown(Long.toString((long) number));
        }
        return shown(formatter.formatRawCellContents(number, index, format));
    }
}
