package io.tributary.simulator.expect;

import io.tributary.simulator.document.Nearest;
import io.tributary.simulator.document.Wording;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a function is given.
 *
 * @param entity whom it is about, if said
 * @param sku for which product, if said
 * @param with everything else, as text
 */
public record Arguments(Optional<String> entity, Optional<String> sku, Map<String, String> with) {
    private static final Wording MISSING = new Wording("is missing", "缺失");
    private static final Wording NO_NUMBER = new Wording("is {0}, which is no number", "为 {0}，不是数字");
    private static final Wording UNKNOWN = new Wording("is {0}, which is unknown here", "为 {0}，无法识别");
    private static final Wording MAYBE = new Wording("Maybe you meant {0}.", "您是否想写 {0}?");
    private static final Wording ALLOWED = new Wording("Allowed: {0}.", "可用：{0}。");

    public Arguments {
        with = Collections.unmodifiableMap(new TreeMap<>(with));
    }

    /** Tells of names that a function does not take. */
    void mustBeAmong(List<String> names) {
        for (String given : with.keySet()) {
            if (!names.contains(given)) {
                throw unknown("with", given, names);
            }
        }
    }

    /** The text of an argument. */
    public String text(String name) {
        String text = with.get(name);
        if (text == null) {
            throw new BadArgument("with." + name, MISSING, Wording.NONE);
        }
        return text;
    }

    /** The text of an argument, or another one where it is not given. */
    public String text(String name, String otherwise) {
        return with.getOrDefault(name, otherwise);
    }

    /** A number. */
    public double number(String name) {
        return number(name, text(name));
    }

    /** A number, or another one where it is not given. */
    public double number(String name, double otherwise) {
        return with.containsKey(name) ? number(name) : otherwise;
    }

    /** A list of numbers, written {@code [1, 2.5]} or {@code 1, 2.5}. */
    public double[] numbers(String name) {
        List<Double> numbers = new ArrayList<>();
        for (String part : text(name).replaceAll("[\\[\\]\"]", "").split(",", -1)) {
            numbers.add(number(name, part));
        }
        return numbers.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** A number of a list, the first is 1. */
    public int index(String name, int size) {
        double number = number(name);
        if (number != Math.rint(number) || number < 1 || number > size) {
            throw new BadArgument("with." + name, UNKNOWN.with(text(name)), ALLOWED.with("1 to " + size));
        }
        return (int) number - 1;
    }

    /** The one of some known names that the entity is. */
    public String entityAmong(Collection<String> known) {
        String given =
                entity.orElseThrow(() -> new BadArgument("entity", MISSING, ALLOWED.with(String.join(", ", known))));
        if (!known.contains(given)) {
            throw unknown("entity", given, known);
        }
        return given;
    }

    /** The one of some named values that an argument names. */
    public double among(String name, Map<String, Double> known) {
        Double value = known.get(text(name));
        if (value == null) {
            throw unknown("with." + name, text(name), known.keySet());
        }
        return value;
    }

    private static BadArgument unknown(String name, String given, Collection<String> known) {
        Wording list = known.isEmpty() ? Wording.NONE : ALLOWED.with(String.join(", ", known));
        Wording hint = Nearest.to(given, known).map(near -> MAYBE.with(near)).orElse(list);
        return new BadArgument(name, UNKNOWN.with(given), hint);
    }

    private static double number(String name, String text) {
        try {
            return Double.parseDouble(text.strip());
        } catch (NumberFormatException e) {
            throw new BadArgument("with." + name, NO_NUMBER.with("\"" + text.strip() + "\""), Wording.NONE);
        }
    }
}
