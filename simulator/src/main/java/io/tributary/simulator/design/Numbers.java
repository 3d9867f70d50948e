package io.tributary.simulator.design;

import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers at the head of values such as {@code 35 %} or {@code 8 weeks}. */
public final class Numbers {
    private static final Pattern LEADING =
            Pattern.compile("\\s*([+-]?\\d+(?:\\.\\d+)?(?:[eE][+-]?\\d{1,3})?)\\s*(?:[^\\d\\s{\\[].*)?");

    private Numbers() {}

    /** The number with which a value begins; empty where it begins with none. */
    public static OptionalDouble leading(String text) {
        Matcher matcher = LEADING.matcher(text);
        return matcher.matches() ? OptionalDouble.of(Double.parseDouble(matcher.group(1))) : OptionalDouble.empty();
    }
}
