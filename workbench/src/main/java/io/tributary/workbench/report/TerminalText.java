package io.tributary.workbench.report;

import java.util.ArrayList;
import java.util.List;

/** Text laid out for a terminal, where a Chinese character is two columns wide. */
final class TerminalText {
    /** Marks that may not begin a line. */
    private static final String NEVER_FIRST = "，。；：！？）」』、》”…%,;:!?)";

    private TerminalText() {}

    /** Columns that a text takes. */
    static int width(String text) {
        return text.codePoints().map(c -> isWide(c) ? 2 : 1).sum();
    }

    /** A text filled with spaces on the right up to a width. */
    static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - width(text)));
    }

    /** A text filled with spaces on the left up to a width. */
    static String right(String text, int width) {
        return " ".repeat(Math.max(0, width - width(text))) + text;
    }

    /** A text in lines of at most so many columns, broken at spaces or between Chinese characters. */
    static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String piece : pieces(text)) {
            boolean full = width(line + piece.stripTrailing()) > width;
            if (full && !line.isEmpty()) {
                lines.add(line.toString().stripTrailing());
                line.setLength(0);
            }
            line.append(piece);
        }
        lines.add(line.toString().stripTrailing());
        return lines;
    }

    /** The parts between which a line may break, each with the space that follows it. */
    private static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        int before = -1;
        for (int c : text.codePoints().toArray()) {
            if (before >= 0 && mayBreak(before, c)) {
                pieces.add(piece.toString());
                piece.setLength(0);
            }
            piece.appendCodePoint(c);
            before = c;
        }
        pieces.add(piece.toString());
        return pieces;
    }

    private static boolean mayBreak(int before, int after) {
        if (after == ' ' || NEVER_FIRST.indexOf(after) >= 0 || before == '「' || before == '（') {
            return false;
        }
        return before == ' ' || isWide(before) || isWide(after);
    }

    /** East Asian wide and full-width characters (Unicode Standard Annex 11), by blocks. */
    private static boolean isWide(int c) {
        return within(c, 0x1100, 0x115f)
                || within(c, 0x2e80, 0xa4cf)
                || within(c, 0xac00, 0xd7a3)
                || within(c, 0xf900, 0xfaff)
                || within(c, 0xfe30, 0xfe4f)
                || within(c, 0xff00, 0xff60)
                || within(c, 0xffe0, 0xffe6)
                || within(c, 0x1f300, 0x1faff)
                || within(c, 0x20000, 0x3fffd);
    }

    private static boolean within(int c, int first, int last) {
        return c >= first && c <= last;
    }
}
