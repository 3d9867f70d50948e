package io.tributary.simulator.document;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The alternatives of a sealed family, as a document writes them: {@code {base_stock: {cover: 2 weeks}}}, the same
 * with {@code type: base_stock} among the fields, {@code fixed: 18 CNY} for the one required field, or a bare {@code
 * pass_through} where no field is required. A bare number stands for the alternative called {@code given}, where the
 * family has one. Where the one required field is itself such a choice it may be left out in writing: {@code {random:
 * {normal: {mean: 100, sd: 30}}}}.
 *
 * @param options the records of the family by name
 */
record Choice(Map<String, Class<?>> options) {
    private static final String TYPE = "type";

    /** The alternative for which a bare number stands. */
    static final String GIVEN = "given";

    Choice {
        options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
    }

    /**
     * An alternative that was picked.
     *
     * @param name its name
     * @param type its record
     * @param fields its fields
     * @param step what a path to its fields adds to the path of the choice
     */
    record Picked(String name, Class<?> type, Node fields, String step) {}

    static Choice of(Class<?> family) {
        Map<String, Class<?>> options = new LinkedHashMap<>();
        add(family, options);
        return new Choice(options);
    }

    /** Families within a family count by their members. */
    private static void add(Class<?> family, Map<String, Class<?>> options) {
        for (Class<?> option : family.getPermittedSubclasses()) {
            if (option.isSealed()) {
                add(option, options);
            } else {
                options.put(SnakeCase.of(option.getSimpleName()), option);
            }
        }
    }

    /** The alternative that a node names; empty when it names none, which is then told. */
    Optional<Picked> pick(Node node, String path, Problems problems) {
        if (node instanceof Node.Text text) {
            Class<?> given = options.get(GIVEN);
            return given != null && startsLikeANumber(text.text())
                    ? Optional.of(picked(GIVEN, given, text, text.place()))
                    : byName(text, path, problems);
        }
        if (node instanceof Node.Fields fields) {
            Optional<Node> type = fields.find(TYPE);
            if (type.isPresent() && type.get() instanceof Node.Text text) {
                return option(text.text(), text.place(), path, problems)
                        .map(found -> new Picked(text.text(), found, fields.without(TYPE), ""));
            }
            if (fields.entries().size() == 1) {
                Map.Entry<String, Node.Entry> only =
                        fields.entries().entrySet().iterator().next();
                return option(only.getKey(), only.getValue().key(), path, problems)
                        .map(found -> keyed(only.getKey(), found, only.getValue()));
            }
        }
        problems.add(node.place(), path, Faults.WANT_CHOICE.with(names()));
        return Optional.empty();
    }

    private Optional<Picked> byName(Node.Text text, String path, Problems problems) {
        Optional<Class<?>> found = option(text.text(), text.place(), path, problems);
        if (found.isPresent() && !RecordShape.of(found.get()).required().isEmpty()) {
            List<String> required = RecordShape.of(found.get()).required();
            String joined = Binder.join(path, text.text());
            problems.add(text.place(), joined, Faults.CHOICE_NEEDS.with(Faults.list(required)));
            return Optional.empty();
        }
        return found.map(type -> new Picked(text.text(), type, Node.Fields.empty(text.place()), "." + text.text()));
    }

    private static boolean startsLikeANumber(String text) {
        String bare = text.strip();
        return !bare.isEmpty() && "+-.0123456789".indexOf(bare.charAt(0)) >= 0;
    }

    private static Picked keyed(String name, Class<?> type, Node.Entry entry) {
        return picked(name, type, entry.value(), entry.key());
    }

    private static Picked picked(String name, Class<?> type, Node written, Place key) {
        List<String> required = RecordShape.of(type).required();
        Node value = written;
        if (value instanceof Node.Text text && text.isNothing()) {
            value = Node.Fields.empty(key);
        } else if (required.size() == 1 && standsForTheOne(value, RecordShape.of(type))) {
            value = Node.Fields.empty(value.place()).with(required.get(0), value);
        }
        return new Picked(name, type, value, "." + name);
    }

    /** Whether a value is that of the one required field: no fields at all, or an alternative that the field takes. */
    private static boolean standsForTheOne(Node value, RecordShape shape) {
        if (!(value instanceof Node.Fields fields)) {
            return true;
        }
        RecordShape.Field one =
                Objects.requireNonNull(shape.fields().get(shape.required().get(0)));
        return fields.entries().size() == 1
                && one.type() instanceof Class<?> family
                && family.isSealed()
                && of(family).options().keySet().containsAll(fields.entries().keySet())
                && !shape.fields().keySet().containsAll(fields.entries().keySet());
    }

    private Optional<Class<?>> option(String name, Place place, String path, Problems problems) {
        Class<?> found = options.get(name);
        if (found == null) {
            Wording what = Faults.WANT_ONE_OF.with(Faults.quote(name), names());
            Wording hint = Nearest.to(name, options.keySet())
                    .map(near -> Faults.MAYBE.with(near))
                    .orElse(Wording.NONE);
            problems.add(place, path, what, hint);
        }
        return Optional.ofNullable(found);
    }

    private String names() {
        return Faults.list(options.keySet());
    }
}
