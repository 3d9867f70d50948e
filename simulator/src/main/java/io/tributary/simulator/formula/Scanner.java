package io.tributary.simulator.formula;

import io.tributary.simulator.document.Wording;

/** Cuts the text of a formula into numbers, names and signs. Blanks between them mean nothing. */
final class Scanner {
    private final String text;
    private int at;

    Scanner(String text) {
        this.text = text;
        skip();
    }

    /** The column of the next sign, from 1. */
    int column() {
        return at + 1;
    }

    boolean isAtEnd() {
        return at >= text.length();
    }

    boolean sees(char sign) {
        return !isAtEnd() && text.charAt(at) == sign;
    }

    boolean seesDigit() {
        boolean point = sees('.') && at + 1 < text.length() && isDigit(text.charAt(at + 1));
        return point || (!isAtEnd() && isDigit(text.charAt(at)));
    }

    boolean seesName() {
        return !isAtEnd() && (Character.isLetter(text.charAt(at)) || isQuote(text.charAt(at)) || sees('_'));
    }

    /** The next sign as a message shows it. */
    Object shown() {
        return isAtEnd() ? FormulaFaults.END : "\"" + text.substring(at, text.offsetByCodePoints(at, 1)) + "\"";
    }

    char take() {
        char sign = text.charAt(at++);
        skip();
        return sign;
    }

    /** The sign of a comparison; empty where there is none. */
    String comparison() {
        int from = at;
        while (sees('<') || sees('>') || sees('=')) {
            at++;
        }
        String sign = text.substring(from, at);
        if (Condition.sign(sign).isEmpty()) {
            at = from;
            return "";
        }
        skip();
        return sign;
    }

    double number() {
        int from = at;
        digits();
        if (sees('.') && !text.startsWith("..", at)) {
            at++;
            digits();
        }
        if ((sees('e') || sees('E')) && text.substring(at).matches("(?s)[eE][+-]?\\d.*")) {
            at += isDigit(text.charAt(at + 1)) ? 1 : 2;
            digits();
        }
        String number = text.substring(from, at);
        if (!isAtEnd() && isPartOfName(text.charAt(at))) {
            String word = number + text.charAt(at);
            throw new FormulaFault(from + 1, FormulaFaults.BAD_NUMBER.with("\"" + word + "\"", from + 1));
        }
        skip();
        return Double.parseDouble(number);
    }

    /** A name: letters, digits, underscores, dots and what stands in brackets; or anything in quotes. */
    String name() {
        if (isQuote(text.charAt(at))) {
            return quoted();
        }
        int from = at;
        while (!isAtEnd() && (isPartOfName(text.charAt(at)) || sees('['))) {
            at = sees('[') ? closing('[', ']') : at + 1;
        }
        String name = text.substring(from, at);
        skip();
        return name;
    }

    /** The text in parentheses, which may hold parentheses in pairs; or a quoted one. */
    String entity() {
        int opened = at;
        int end = closing('(', ')');
        at = opened;
        take();
        String entity;
        if (!isAtEnd() && isQuote(text.charAt(at))) {
            entity = quoted();
            if (!sees(')')) {
                throw unclosed(opened);
            }
            take();
            return entity;
        }
        entity = text.substring(opened + 1, end - 1).strip();
        at = end;
        skip();
        return entity;
    }

    String variant(int sign) {
        if (!isAtEnd() && isQuote(text.charAt(at))) {
            return quoted();
        }
        int from = at;
        while (!isAtEnd() && isPartOfName(text.charAt(at))) {
            at++;
        }
        if (at == from) {
            throw new FormulaFault(sign, FormulaFaults.WANT_VARIANT.with(sign));
        }
        String variant = text.substring(from, at);
        skip();
        return variant;
    }

    Periods periods(int sign) {
        int first = whole(sign, 1);
        if (!text.startsWith("..", at)) {
            if (first == 0) {
                throw new FormulaFault(sign, FormulaFaults.WANT_PERIODS.with(sign));
            }
            skip();
            return Periods.only(first);
        }
        at += 2;
        int last = whole(sign, Periods.OPEN);
        skip();
        int from = Math.max(first, 1);
        if (last < from || (first == 0 && last == Periods.OPEN)) {
            throw new FormulaFault(sign, FormulaFaults.WANT_PERIODS.with(sign));
        }
        return new Periods(from, last);
    }

    /** A whole number of at most six digits; where there is none, 0 before the dots and the given one behind them. */
    private int whole(int sign, int otherwise) {
        int from = at;
        digits();
        if (at == from) {
            return otherwise == Periods.OPEN ? otherwise : 0;
        }
        if (at - from > 6 || text.substring(from, at).matches("0+")) {
            throw new FormulaFault(sign, FormulaFaults.WANT_PERIODS.with(sign));
        }
        return Integer.parseInt(text.substring(from, at));
    }

    private String quoted() {
        int opened = at;
        int end = text.indexOf(text.charAt(at), at + 1);
        if (end < 0) {
            throw new FormulaFault(opened + 1, FormulaFaults.WANT_QUOTE.with(opened + 1));
        }
        at = end + 1;
        skip();
        return text.substring(opened + 1, end);
    }

    /** The index behind the bracket that closes the one here; brackets in quotes do not count. */
    private int closing(char open, char close) {
        int level = 0;
        char quote = 0;
        for (int i = at; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"') {
                quote = c;
            } else if (c == open) {
                level++;
            } else if (c == close && --level == 0) {
                return i + 1;
            }
        }
        throw unclosed(at);
    }

    private static FormulaFault unclosed(int opened) {
        Wording what = FormulaFaults.WANT_CLOSE.with(opened + 1);
        return new FormulaFault(opened + 1, what);
    }

    private void digits() {
        while (!isAtEnd() && isDigit(text.charAt(at))) {
            at++;
        }
    }

    private void skip() {
        while (!isAtEnd() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isQuote(char c) {
        return c == '"' || c == '\'';
    }

    private static boolean isPartOfName(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '.';
    }
}
