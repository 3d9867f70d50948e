package io.tributary.workbench.table;

import java.util.List;

/**
 * What a workbook is to say: its sheets in order.
 *
 * @param title title in the file's properties
 * @param creator who made it, in the file's properties
 * @param pages its sheets
 */
public record Workbook(String title, String creator, List<Page> pages) {

    public Workbook {
        pages = List.copyOf(pages);
    }

    /**
     * A sheet: sentences, and below them a table with a header that stays in sight and can be filtered.
     *
     * @param name name of the sheet, at most 31 characters
     * @param sentences sentences above the table, each across its whole width, the first as a title; may be empty
     * @param columns its columns
     * @param rows cells, as many per row as there are columns
     */
    public record Page(String name, List<String> sentences, List<Column> columns, List<List<Cell>> rows) {
        public Page {
            sentences = List.copyOf(sentences);
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
            for (List<Cell> row : rows) {
                if (row.size() != columns.size()) {
                    throw new IllegalArgumentException("a row of " + row.size() + " cells in the sheet " + name
                            + ", which has " + columns.size() + " columns");
                }
            }
        }
    }

    /**
     * A column.
     *
     * @param head its head
     * @param width its width in characters of the standard font
     */
    public record Column(String head, int width) {}

    /** What stands in a cell. */
    public sealed interface Cell {

        /** Text, never a formula, whatever it begins with; an empty one leaves the cell empty. */
        static Cell text(String text) {
            return new Text(text, false);
        }

        /** Text of several lines within its column's width. */
        static Cell wrapped(String text) {
            return new Text(text, true);
        }

        /** A number; the cell stays empty where it is not finite. */
        static Cell number(double number, Format format) {
            return new Figure(number, format);
        }

        /** Nothing. */
        static Cell nothing() {
            return text("");
        }
    }

    record Text(String text, boolean wrapped) implements Cell {}

    record Figure(double number, Format format) implements Cell {}

    /** How a number is shown; the cell holds all its digits. */
    public enum Format {
        /** {@code 1,234}. */
        WHOLE("#,##0"),
        /** {@code 1,234.5}. */
        TENTHS("#,##0.0"),
        /** {@code 1,234.56}. */
        HUNDREDTHS("#,##0.00"),
        /** {@code 1.2345}. */
        FINE("0.0000"),
        /** A share: {@code 12.3%}. */
        SHARE("0.0%");

        private final String pattern;

        Format(String pattern) {
            this.pattern = pattern;
        }

        String pattern() {
            return pattern;
        }
    }
}
