package io.tributary.simulator.document;

import java.util.Locale;

/** The spelling of Java names in a document: {@code buysFrom} and {@code BuysFrom} are {@code buys_from}. */
public final class SnakeCase {
    private SnakeCase() {}

    /** The name as a document spells it. */
    public static String of(String javaName) {
        return javaName.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }

    /** The constant as a document spells it. */
    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
