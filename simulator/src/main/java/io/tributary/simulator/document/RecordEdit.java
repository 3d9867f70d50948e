package io.tributary.simulator.document;

import io.tributary.simulator.quantity.Copy;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Sets one value in a described record by its dotted path, as {@link TreeEdit} does in a document. For changes that are
 * made when the document is long read. Items of lists are found by index or by their {@code id}, {@code name}, {@code
 * area} or {@code seller>buyer}; a choice is replaced as a whole.
 */
public final class RecordEdit {
    private static final List<String> NAMES = List.of("id", "name", "area");

    private final Binder binder;
    private final Problems problems;

    /**
     * An editor.
     *
     * @param currency the currency in which money may be written
     * @param problems where problems go
     */
    public RecordEdit(String currency, Problems problems) {
        binder = new Binder(currency, problems);
        this.problems = problems;
    }

    private record Task(String path, List<String> steps, Node value) {
        boolean isDone(int at) {
            return at == steps.size();
        }
    }

    /** The record with the value, written as in a document, at the path; empty when the path or the value is wrong. */
    @SuppressWarnings("unchecked") // a record is only ever copied
    public <T extends Record> Optional<T> set(T record, String path, String value) {
        Place place = Place.of(path);
        Optional<Node> node = value.isBlank()
                ? Optional.of(new Node.Text(place, "", false))
                : YamlParser.parse(path, value, problems).map(parsed -> parsed.at(place));
        Optional<NodePath> steps = NodePath.parse(path);
        if (steps.isEmpty() || node.isEmpty()) {
            return noPath(path).map(nothing -> record);
        }
        return put(record, new Task(path, steps.get().steps(), node.get()), 0).map(changed -> (T) changed);
    }

    private Optional<Object> put(Record here, Task task, int at) {
        String key = task.steps().get(at);
        RecordShape.Field field = RecordShape.of(here.getClass()).fields().get(key);
        if (field == null) {
            return noPath(task.path());
        }
        Optional<Object> changed = task.isDone(at + 1)
                ? binder.bind(task.value(), field, task.path())
                : within(read(here, key), task, at + 1);
        return changed.map(value -> Copy.with(here, Map.of(component(here, key).getName(), value)));
    }

    private Optional<Object> within(Object value, Task task, int at) {
        if (value instanceof Optional<?> optional && optional.isPresent()) {
            return within(optional.get(), task, at).map(Optional::of);
        }
        if (value instanceof List<?> list) {
            return item(list, task, at);
        }
        return value instanceof Record record ? put(record, task, at) : noPath(task.path());
    }

    private Optional<Object> item(List<?> list, Task task, int at) {
        int index = indexOf(list, task.steps().get(at));
        boolean inside = index >= 0 && list.get(index) instanceof Record && !task.isDone(at + 1);
        if (!inside) {
            return noPath(task.path());
        }
        return put((Record) list.get(index), task, at + 1).map(changed -> {
            List<Object> items = new ArrayList<>(list);
            items.set(index, changed);
            return items;
        });
    }

    private static int indexOf(List<?> list, String step) {
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i) instanceof Record item
                    && nameOf(item).filter(step::equals).isPresent()) {
                return i;
            }
        }
        boolean number = step.matches("\\d{1,7}");
        return number && Integer.parseInt(step) < list.size() ? Integer.parseInt(step) : -1;
    }

    private static Optional<String> nameOf(Record item) {
        Map<String, RecordShape.Field> fields = RecordShape.of(item.getClass()).fields();
        for (String name : NAMES) {
            if (fields.containsKey(name)) {
                return Optional.of(String.valueOf(read(item, name)));
            }
        }
        boolean link = fields.containsKey("seller") && fields.containsKey("buyer");
        return link ? Optional.of(read(item, "seller") + ">" + read(item, "buyer")) : Optional.empty();
    }

    private static RecordComponent component(Record record, String key) {
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            if (SnakeCase.of(component.getName()).equals(key)) {
                return component;
            }
        }
        throw new IllegalStateException(record.getClass() + " has no " + key);
    }

    private static Object read(Record record, String key) {
        try {
            return component(record, key).getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(key + " cannot be read", e);
        }
    }

    private Optional<Object> noPath(String path) {
        problems.add(Place.of(path), Faults.quote(path), Faults.NO_PATH);
        return Optional.empty();
    }
}
