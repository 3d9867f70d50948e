package io.tributary.workbench.table;

import java.util.List;

/**
 * One sheet of a workbook as a person sees it.
 *
 * @param name its name
 * @param rows rows that have at least one cell with something in it, from above
 * @param merged ranges of merged cells
 */
public record Sheet(String name, List<Row> rows, List<Merged> merged) {

    public Sheet {
        rows = List.copyOf(rows);
        merged = List.copyOf(merged);
    }

    /** Where a cell stands, as a spreadsheet writes it: {@code Plan!B7}. */
    public String at(int column, int row) {
        return name + "!" + letters(column) + row;
    }

    /** The letters of a column; the first is 1. */
    static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int left = column; left > 0; left = (left - 1) / 26) {
            letters.insert(0, (char) ('A' + (left - 1) % 26));
        }
        return letters.toString();
    }

    /**
     * A row.
     *
     * @param number its number, the first is 1
     * @param cells cells with something in them, from the left
     */
    public record Row(int number, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }

        /** The cell in a column; one without anything in it where there is none. */
        public Cell cell(int column) {
            return cells.stream()
                    .filter(cell -> cell.column() == column)
                    .findFirst()
                    .orElse(new Cell(column, Kind.SHOWN, ""));
        }
    }

    /**
     * A cell.
     *
     * @param column its column, the first is 1
     * @param text what the spreadsheet shows, without space around it
     */
    public record Cell(int column, Kind kind, String text) {}

    /** What kind of thing a cell shows. */
    public enum Kind {
        /** A text, or a number as it is shown. */
        SHOWN,
        /** A number that is shown as a date or a time. */
        DATE,
        /** An error, such as {@code #REF!}. */
        ERROR,
        /** A formula of which the file holds no value. */
        NOT_CALCULATED
    }

    /** Merged cells, first and last row and column included; only the first cell holds what is shown. */
    public record Merged(int firstRow, int firstColumn, int lastRow, int lastColumn) {

        /** Whether a cell is one of them. */
        public boolean holds(int column, int row) {
            return column >= firstColumn && column <= lastColumn && row >= firstRow && row <= lastRow;
        }

        /** The range as a spreadsheet writes it: {@code A1:B1}. */
        @Override
        public String toString() {
            return letters(firstColumn) + firstRow + ":" + letters(lastColumn) + lastRow;
        }
    }
}
