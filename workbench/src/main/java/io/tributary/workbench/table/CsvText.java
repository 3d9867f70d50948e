package io.tributary.workbench.table;

import io.tributary.simulator.quantity.NumberText;
import java.io.IOException;

/**
 * Rows of comma-separated values (RFC 4180, lines ended by a line feed). A text cell that a spreadsheet would take for
 * a formula (it starts with = + - @, a tab or a carriage return) gets an apostrophe in front, as OWASP advises;
 * numbers are written bare and need none.
 */
final class CsvText {
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private final Appendable out;
    private boolean rowStarted;

    CsvText(Appendable out) {
        this.out = out;
    }

    CsvText text(String cell) throws IOException {
        String safe = startsFormula(cell) ? "'" + cell : cell;
        return bare(needsQuotes(safe) ? '"' + safe.replace("\"", "\"\"") + '"' : safe);
    }

    CsvText number(long cell) throws IOException {
        return bare(Long.toString(cell));
    }

    /** A raw value; the cell stays empty where the value is not finite. */
    CsvText number(double cell) throws IOException {
        return bare(Double.isFinite(cell) ? NumberText.raw(cell) : "");
    }

    /** A value that reads back as the same double; the cell stays empty where the value is not finite. */
    CsvText exact(double cell) throws IOException {
        return bare(Double.isFinite(cell) ? NumberText.exact(cell) : "");
    }

    void endRow() throws IOException {
        out.append('\n');
        rowStarted = false;
    }

    private CsvText bare(String cell) throws IOException {
        if (rowStarted) {
            out.append(',');
        }
        out.append(cell);
        rowStarted = true;
        return this;
    }

    private static boolean startsFormula(String cell) {
        return !cell.isEmpty() && FORMULA_STARTS.indexOf(cell.charAt(0)) >= 0;
    }

    private static boolean needsQuotes(String cell) {
        return cell.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    }
}
