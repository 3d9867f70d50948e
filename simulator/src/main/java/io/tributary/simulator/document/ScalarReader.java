package io.tributary.simulator.document;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** Reads single values: text, numbers with units, yes and no, dates, and names from a fixed list. */
final class ScalarReader {
    private static final Set<String> YES = Set.of("yes", "true", "on", "是");
    private static final Set<String> NO = Set.of("no", "false", "off", "否");
    private static final Set<Class<?>> NUMBERS =
            Set.of(double.class, Double.class, int.class, Integer.class, long.class, Long.class);

    private final Problems problems;
    private final NumberReader numbers;

    ScalarReader(String currency, Problems problems) {
        this.problems = problems;
        this.numbers = new NumberReader(currency, problems);
    }

    /** Whether values of this type are single values. */
    static boolean reads(Class<?> type) {
        return type == String.class
                || type == boolean.class
                || type == LocalDate.class
                || type.isEnum()
                || NUMBERS.contains(type);
    }

    Optional<Object> read(Node node, Binder.Slot slot) {
        if (!(node instanceof Node.Text text)) {
            problems.add(node.place(), slot.path(), Faults.WANT_TEXT);
            return Optional.empty();
        }
        Class<?> type = slot.raw();
        if (type == String.class) {
            return string(text, slot);
        }
        if (type == boolean.class) {
            return truth(text, slot);
        }
        if (type == LocalDate.class) {
            return date(text, slot);
        }
        return type.isEnum() ? constant(text, slot) : number(text, slot);
    }

    private Optional<Object> string(Node.Text text, Binder.Slot slot) {
        if (text.plain() && text.text().isEmpty()) {
            problems.add(text.place(), slot.path(), Faults.NO_VALUE, Faults.LEAVE_OUT);
            return Optional.empty();
        }
        return Optional.of(text.text());
    }

    private Optional<Object> truth(Node.Text text, Binder.Slot slot) {
        String word = text.text().strip().toLowerCase(java.util.Locale.ROOT);
        if (YES.contains(word) || NO.contains(word)) {
            return Optional.of(YES.contains(word));
        }
        problems.add(text.place(), slot.path(), Faults.WANT_TRUTH.with(Faults.quote(text.text())));
        return Optional.empty();
    }

    private Optional<Object> date(Node.Text text, Binder.Slot slot) {
        try {
            LocalDate date = LocalDate.parse(text.text().strip());
            if (date.getYear() >= 1900 && date.getYear() <= 9000) {
                return Optional.of(date);
            }
        } catch (DateTimeParseException e) {
            // Told below, like a date that no calendar of ours reaches.
        }
        problems.add(text.place(), slot.path(), Faults.WANT_DATE.with(Faults.quote(text.text())));
        return Optional.empty();
    }

    private Optional<Object> constant(Node.Text text, Binder.Slot slot) {
        List<String> names = Arrays.stream(slot.raw().getEnumConstants())
                .map(constant -> SnakeCase.of((Enum<?>) constant))
                .toList();
        int index = names.indexOf(text.text().strip());
        if (index >= 0) {
            return Optional.of(slot.raw().getEnumConstants()[index]);
        }
        Wording what = Faults.WANT_ONE_OF.with(Faults.quote(text.text()), Faults.list(names));
        Wording hint = Nearest.to(text.text(), names)
                .map(near -> Faults.MAYBE.with(near))
                .orElse(Wording.NONE);
        problems.add(text.place(), slot.path(), what, hint);
        return Optional.empty();
    }

    private Optional<Object> number(Node.Text text, Binder.Slot slot) {
        OptionalDouble read = numbers.read(text, slot.described(), slot.path());
        if (read.isEmpty()) {
            return Optional.empty();
        }
        double value = read.getAsDouble();
        Class<?> type = slot.raw();
        if (type == double.class || type == Double.class) {
            return Optional.of(value);
        }
        boolean isLong = type == long.class || type == Long.class;
        if (value == Math.rint(value) && Math.abs(value) <= (isLong ? 9e15 : Integer.MAX_VALUE)) {
            return Optional.of(isLong ? (Object) (long) value : (Object) (int) value);
        }
        boolean weeks = slot.described().unit() == io.tributary.simulator.quantity.Unit.WEEKS;
        Wording what = weeks ? Faults.WHOLE_WEEKS : Faults.WANT_WHOLE;
        problems.add(text.place(), slot.path(), what.with(Faults.quote(text.text())));
        return Optional.empty();
    }
}
