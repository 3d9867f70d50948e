package io.tributary.simulator.document;

import io.tributary.simulator.quantity.Described;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Turns located nodes into described records. Keys are the components' names in snake case; numbers carry units;
 * absent fields take their {@link Described} default. Whatever is wrong is added to the problems, all of it.
 */
public final class Binder {
    private final Problems problems;
    private final ScalarReader scalars;

    /**
     * A binder.
     *
     * @param currency the currency in which money may be written
     * @param problems where problems go
     */
    public Binder(String currency, Problems problems) {
        this.problems = problems;
        this.scalars = new ScalarReader(currency, problems);
    }

    /** What is wanted at a place of the document: a Java type, its description and the dotted path. */
    record Slot(Type type, Described described, String path) {
        Slot of(Type part, String partPath) {
            return new Slot(part, described, partPath);
        }

        Class<?> raw() {
            return type instanceof ParameterizedType generic ? (Class<?>) generic.getRawType() : (Class<?>) type;
        }

        Type argument(int index) {
            return ((ParameterizedType) type).getActualTypeArguments()[index];
        }
    }

    /** The record that a document describes; empty when it has problems. */
    public <T extends Record> Optional<T> bind(Node node, Class<T> type) {
        return record(node, type, "").map(type::cast);
    }

    /** The value of one field of a record; empty when it has problems. */
    Optional<Object> bind(Node node, RecordShape.Field field, String path) {
        return value(node, new Slot(field.type(), field.described(), path));
    }

    private Optional<Object> value(Node node, Slot slot) {
        if (node instanceof Node.Text text && text.isNothing() && slot.raw() != String.class) {
            problems.add(node.place(), slot.path(), Faults.NO_VALUE, Faults.LEAVE_OUT);
            return Optional.empty();
        }
        Class<?> raw = slot.raw();
        if (raw == Optional.class) {
            return value(node, slot.of(slot.argument(0), slot.path())).map(Optional::of);
        }
        if (raw == List.class) {
            return list(node, slot);
        }
        if (raw == Map.class) {
            return map(node, slot);
        }
        if (raw.isRecord()) {
            return record(node, raw, slot.path());
        }
        return raw.isSealed() ? choice(node, slot) : scalars.read(node, slot);
    }

    private Optional<Object> list(Node node, Slot slot) {
        Slot item = slot.of(slot.argument(0), slot.path());
        if (node instanceof Node.Text text && ScalarReader.reads(item.raw())) {
            return list(chain(text), slot);
        }
        if (!(node instanceof Node.Items items)) {
            problems.add(node.place(), slot.path(), Faults.WANT_LIST, Faults.LIST_LIKE);
            return Optional.empty();
        }
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < items.items().size(); i++) {
            value(items.items().get(i), slot.of(item.type(), slot.path() + "[" + i + "]"))
                    .ifPresent(values::add);
        }
        return values.size() == items.items().size() ? Optional.of(values) : Optional.empty();
    }

    /** A list in one text, written A>B. */
    static Node.Items chain(Node.Text text) {
        List<Node> parts = new ArrayList<>();
        if (!text.text().isBlank()) {
            for (String part : text.text().split(">", -1)) {
                parts.add(new Node.Text(text.place(), part.strip(), false));
            }
        }
        return new Node.Items(text.place(), parts);
    }

    private Optional<Object> map(Node node, Slot slot) {
        if (!(node instanceof Node.Fields fields)) {
            problems.add(node.place(), slot.path(), Faults.WANT_FIELDS, Faults.FIELDS_LIKE.with("name"));
            return Optional.empty();
        }
        Map<Object, Object> values = new LinkedHashMap<>();
        fields.entries().forEach((key, entry) -> {
            Slot part = slot.of(slot.argument(1), slot.path() + "." + key);
            boolean written = part.raw() == String.class && !(entry.value() instanceof Node.Text);
            Optional<Object> value = written ? Optional.of(FlowText.of(entry.value())) : value(entry.value(), part);
            value.ifPresent(v -> values.put(key, v));
        });
        return values.size() == fields.entries().size() ? Optional.of(values) : Optional.empty();
    }

    private Optional<Object> choice(Node node, Slot slot) {
        Choice choice = Choice.of(slot.raw());
        return choice.pick(node, slot.path(), problems)
                .flatMap(picked -> record(picked.fields(), picked.type(), slot.path() + picked.step()));
    }

    private Optional<Object> record(Node node, Class<?> type, String path) {
        RecordShape shape = RecordShape.of(type);
        if (!(node instanceof Node.Fields fields)) {
            Wording hint = Faults.FIELDS_LIKE.with(
                    shape.fields().keySet().stream().findFirst().orElse("name"));
            problems.add(node.place(), path, Faults.WANT_FIELDS, hint);
            return Optional.empty();
        }
        int before = problems.size();
        complainAboutUnknown(fields, shape, path);
        complainAboutMissing(fields, shape, path);
        List<Object> values = new ArrayList<>();
        for (RecordShape.Field field : shape.fields().values()) {
            if (fields.entries().containsKey(field.key()) || !field.isRequired()) {
                field(fields, field, path).ifPresent(values::add);
            }
        }
        boolean whole = values.size() == shape.fields().size() && problems.size() == before && !problems.isFull();
        return whole ? construct(fields, shape, values, path) : Optional.empty();
    }

    private Optional<Object> field(Node.Fields record, RecordShape.Field field, String path) {
        Slot slot = new Slot(field.type(), field.described(), join(path, field.key()));
        Optional<Node> given = record.find(field.key()).or(field::byDefault);
        if (given.isPresent()) {
            return value(given.get(), slot);
        }
        Class<?> raw = slot.raw();
        if (raw == Optional.class) {
            return Optional.of(Optional.empty());
        }
        if (raw == List.class) {
            return Optional.of(List.of());
        }
        return raw == Map.class ? Optional.of(Map.of()) : record(Node.Fields.empty(record.place()), raw, slot.path());
    }

    private void complainAboutUnknown(Node.Fields fields, RecordShape shape, String path) {
        fields.entries().forEach((key, entry) -> {
            if (!shape.fields().containsKey(key)) {
                Wording hint = Faults.hint(key, shape.fields().keySet());
                problems.add(entry.key(), join(path, Faults.quote(key)), Faults.UNKNOWN_KEY, hint);
            }
        });
    }

    private void complainAboutMissing(Node.Fields fields, RecordShape shape, String path) {
        List<String> missing = shape.required().stream()
                .filter(key -> !fields.entries().containsKey(key))
                .toList();
        if (!missing.isEmpty()) {
            problems.add(fields.place(), path, Faults.MISSING.with(Faults.list(missing)));
        }
    }

    private Optional<Object> construct(Node node, RecordShape shape, List<Object> values, String path) {
        try {
            return Optional.of(shape.constructor().newInstance(values.toArray()));
        } catch (InvocationTargetException e) {
            problems.add(
                    node.place(), path, Faults.NOT_VALID.with(Wording.of(e.getCause() == null ? e : e.getCause())));
            return Optional.empty();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(shape.type() + " is not a public record", e);
        }
    }

    /** A dotted path with one more step. */
    static String join(String path, String key) {
        return path.isEmpty() ? key : path + "." + key;
    }
}
