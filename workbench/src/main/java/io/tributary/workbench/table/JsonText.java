package io.tributary.workbench.table;

import io.tributary.simulator.quantity.NumberText;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * A JSON document under construction, keys in the order of writing. Numbers are written by {@link NumberText}; what is
 * not a finite number is written as null. The characters {@code < > &} and the two line separators of JavaScript are
 * escaped, so that the text may stand inside an HTML script element.
 */
public final class JsonText {
    private final StringBuilder text = new StringBuilder();
    private final Deque<Boolean> filled = new ArrayDeque<>();
    private boolean afterKey;

    /** Opens an object as value or list item. */
    public JsonText object() {
        return open('{');
    }

    /** Closes the innermost object. */
    public JsonText endObject() {
        return close('}');
    }

    /** Opens a list as value or list item. */
    public JsonText list() {
        return open('[');
    }

    /** Closes the innermost list. */
    public JsonText endList() {
        return close(']');
    }

    /** Names the value that follows. */
    public JsonText key(String key) {
        separate();
        quote(key);
        text.append(':');
        afterKey = true;
        return this;
    }

    public JsonText value(String value) {
        separate();
        quote(value);
        return this;
    }

    public JsonText value(boolean value) {
        separate();
        text.append(value);
        return this;
    }

    public JsonText value(long value) {
        separate();
        text.append(value);
        return this;
    }

    /** A number with as many digits as it needs; null where it is not finite. */
    public JsonText value(double value) {
        return number(value, 0);
    }

    /** A number with at most so many significant digits, all when 0; null where it is not finite. */
    public JsonText number(double value, int digits) {
        separate();
        if (!Double.isFinite(value)) {
            text.append("null");
        } else {
            text.append(digits == 0 ? NumberText.exact(value) : NumberText.significant(value, digits));
        }
        return this;
    }

    /** The document so far. */
    @Override
    public String toString() {
        return text.toString();
    }

    private JsonText open(char bracket) {
        separate();
        text.append(bracket);
        filled.push(false);
        return this;
    }

    private JsonText close(char bracket) {
        filled.pop();
        text.append(bracket);
        return this;
    }

    private void separate() {
        if (afterKey) {
            afterKey = false;
        } else if (!filled.isEmpty()) {
            if (filled.pop()) {
                text.append(',');
            }
            filled.push(true);
        }
    }

    private void quote(String value) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            append(value.charAt(i));
        }
        text.append('"');
    }

    private void append(char c) {
        switch (c) {
            case '"' -> text.append("\\\"");
            case '\\' -> text.append("\\\\");
            case '\n' -> text.append("\\n");
            case '\r' -> text.append("\\r");
            case '\t' -> text.append("\\t");
            default -> {
                if (mustBeEscaped(c)) {
                    escape(c);
                } else {
                    text.append(c);
                }
            }
        }
    }

    private static boolean mustBeEscaped(char c) {
        return c < 0x20
                || c == '<'
                || c == '>'
                || c == '&'
                || c == 0x7f
                || c == 0x2028
                || c == 0x2029
                || Character.isSurrogate(c);
    }

    private void escape(char c) {
        String hex = Integer.toHexString(c);
        text.append("\\u").append("0".repeat(4 - hex.length())).append(hex);
    }
}
