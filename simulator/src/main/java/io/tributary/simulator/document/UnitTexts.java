package io.tributary.simulator.document;

import io.tributary.simulator.quantity.Unit;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The texts that may stand behind a number of some unit, each with the fraction by which the number is multiplied.
 * Example: behind weeks may stand {@code days}, worth 1/7.
 */
final class UnitTexts {

    /** A conversion factor, kept as a fraction so that 35 % is exactly the double 0.35. */
    record Factor(long times, long over) {
        static final Factor ONE = new Factor(1, 1);
    }

    /** Words for large numbers, which may stand before any unit of money or of a count. */
    static final Map<String, Factor> MULTIPLES = multiples();

    private UnitTexts() {}

    /** What may stand behind a number of this unit, without blanks; the empty text is allowed for every unit. */
    static Map<String, Factor> of(Unit unit, String currency) {
        return switch (unit) {
            case SHARE, RATE -> texts(new Factor(1, 100), "%", "％", "%sure");
            case WEEKS ->
                join(
                        texts(Factor.ONE, "weeks", "week", "periods", "period", "周"),
                        texts(new Factor(1, 7), "days", "day", "天"));
            case DAYS -> join(texts(Factor.ONE, "days", "day", "天"), texts(new Factor(7, 1), "weeks", "week", "周"));
            case MINUTES ->
                join(
                        texts(Factor.ONE, "min", "minutes", "minute", "分钟"),
                        texts(new Factor(60, 1), "h", "hours", "hour", "小时"));
            case KM_PER_HOUR -> texts(Factor.ONE, "km/h", "公里/小时");
            case KM -> texts(Factor.ONE, "km", "公里");
            case KG ->
                join(
                        texts(Factor.ONE, "kg", "千克", "公斤"),
                        join(texts(new Factor(1, 1000), "g", "克"), texts(new Factor(1000, 1), "t", "吨")));
            case DEGREES -> texts(Factor.ONE, "°", "degrees");
            case PEOPLE -> texts(Factor.ONE, "people", "人");
            case OUTLETS -> texts(Factor.ONE, "outlets", "家");
            case UNITS -> texts(Factor.ONE, "units");
            case UNITS_PER_WEEK -> texts(Factor.ONE, "units/week");
            case PER_WEEK -> texts(Factor.ONE, "/week");
            case SCORE -> texts(Factor.ONE, "points", "分");
            case MONEY, MONEY_PER_PACK, MONEY_PER_YEAR, MONEY_PER_TONNE_KM, MONEY_PER_UNIT, MONEY_PER_UNIT_WEEK ->
                money(unit, currency);
            case NONE, UTILITY, UTILITY_PER_MONEY, INDEX, COUNT -> Map.of();
        };
    }

    /** Whether a number of this unit is an amount of money. */
    static boolean isMoney(Unit unit) {
        return unit.name().startsWith("MONEY");
    }

    /** Whether words such as "million" make sense with this unit. */
    static boolean takesMultiples(Unit unit) {
        return switch (unit) {
            case SHARE,
                    RATE,
                    WEEKS,
                    DAYS,
                    MINUTES,
                    KM_PER_HOUR,
                    DEGREES,
                    SCORE,
                    INDEX,
                    PER_WEEK,
                    UTILITY,
                    UTILITY_PER_MONEY -> false;
            default -> true;
        };
    }

    private static Map<String, Factor> money(Unit unit, String currency) {
        String[] per = switch (unit) {
            case MONEY_PER_PACK -> new String[] {"", "/pack", "/case"};
            case MONEY_PER_YEAR -> new String[] {"", "/year"};
            case MONEY_PER_TONNE_KM -> new String[] {"", "/tkm"};
            case MONEY_PER_UNIT -> new String[] {"", "/unit"};
            case MONEY_PER_UNIT_WEEK -> new String[] {"", "/unit/week"};
            default -> new String[] {""};
        };
        Map<String, Factor> texts = new LinkedHashMap<>();
        for (String suffix : per) {
            texts.put(currency + suffix, Factor.ONE);
        }
        return texts;
    }

    private static Map<String, Factor> multiples() {
        Map<String, Factor> words = new LinkedHashMap<>();
        words.put("thousand", new Factor(1_000, 1));
        words.put("million", new Factor(1_000_000, 1));
        words.put("billion", new Factor(1_000_000_000, 1));
        words.put("万", new Factor(10_000, 1));
        words.put("亿", new Factor(100_000_000, 1));
        return words;
    }

    private static Map<String, Factor> texts(Factor factor, String... texts) {
        Map<String, Factor> all = new LinkedHashMap<>();
        for (String text : texts) {
            all.put(text, factor);
        }
        return all;
    }

    private static Map<String, Factor> join(Map<String, Factor> one, Map<String, Factor> other) {
        Map<String, Factor> all = new LinkedHashMap<>(one);
        all.putAll(other);
        return all;
    }
}
