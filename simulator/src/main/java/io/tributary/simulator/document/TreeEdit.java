package io.tributary.simulator.document;

import java.lang.reflect.Type;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Sets one value in a tree by its dotted path. The record type says which paths exist, so that a field which the
 * document leaves to its default can be set too; a path that does not exist is a problem that names the nearest one.
 */
public final class TreeEdit {
    private final Class<?> type;
    private final Problems problems;

    /**
     * An editor.
     *
     * @param type the record that the whole document describes
     * @param problems where problems go
     */
    public TreeEdit(Class<?> type, Problems problems) {
        this.type = type;
        this.problems = problems;
    }

    private record Task(String path, NodePath steps, Node value, Place asked) {
        String step(int at) {
            return steps.steps().get(at);
        }

        boolean isDone(int at) {
            return at == steps.steps().size();
        }
    }

    /** The tree with the value at the path; empty when the path is wrong. */
    public Optional<Node> set(Node root, String path, Node value, Place asked) {
        Optional<NodePath> steps = NodePath.parse(path);
        if (steps.isEmpty()) {
            problems.add(asked, Faults.quote(path), Faults.BAD_PATH);
            return Optional.empty();
        }
        return put(root, type, new Task(path, steps.get(), value, asked), 0);
    }

    private Optional<Node> put(Node here, Type wanted, Task task, int at) {
        if (task.isDone(at)) {
            return Optional.of(task.value());
        }
        Binder.Slot slot = new Binder.Slot(wanted, RecordShape.NOTHING, "");
        Class<?> raw = slot.raw();
        if (raw == Optional.class) {
            return put(here, slot.argument(0), task, at);
        }
        if (raw == List.class) {
            return putItem(here, slot.argument(0), task, at);
        }
        if (raw == Map.class) {
            Node.Fields fields = fields(here);
            Node old = fields.find(task.step(at)).orElseGet(() -> Node.Fields.empty(task.asked()));
            return put(old, slot.argument(1), task, at + 1).map(child -> fields.with(task.step(at), child));
        }
        if (raw.isRecord()) {
            return putField(here, raw, task, at);
        }
        return raw.isSealed() ? putChoice(here, raw, task, at) : unknown(task, List.of());
    }

    private Optional<Node> putField(Node here, Class<?> record, Task task, int at) {
        RecordShape shape = RecordShape.of(record);
        RecordShape.Field field = shape.fields().get(task.step(at));
        if (field == null) {
            return unknown(task, task.step(at), shape.fields().keySet());
        }
        Node.Fields fields = fields(here);
        Node old = fields.find(field.key()).or(field::byDefault).orElseGet(() -> Node.Fields.empty(task.asked()));
        return put(old, field.type(), task, at + 1).map(child -> fields.with(field.key(), child));
    }

    private Optional<Node> putItem(Node here, Type item, Task task, int at) {
        Node list = here instanceof Node.Text text ? Binder.chain(text) : here;
        if (!(list instanceof Node.Items items)) {
            return unknown(task, List.of());
        }
        int index = NodePath.indexOf(items, task.step(at));
        if (index < 0) {
            List<String> names = items.items().stream()
                    .flatMap(node -> NodePath.nameOf(node).stream())
                    .toList();
            return unknown(task, task.step(at), names);
        }
        return put(items.items().get(index), item, task, at + 1).map(child -> items.with(index, child));
    }

    private Optional<Node> putChoice(Node here, Class<?> family, Task task, int at) {
        Optional<Choice.Picked> picked = Choice.of(family).pick(here, task.path(), problems);
        if (picked.isEmpty()) {
            return Optional.empty();
        }
        Choice.Picked now = picked.get();
        if (!now.name().equals(task.step(at))) {
            return unknown(task, task.step(at), List.of(now.name()));
        }
        return put(now.fields(), now.type(), task, at + 1)
                .map(child -> Node.Fields.empty(here.place()).with(now.name(), child));
    }

    private static Node.Fields fields(Node node) {
        return node instanceof Node.Fields fields ? fields : Node.Fields.empty(node.place());
    }

    private Optional<Node> unknown(Task task, Collection<String> allowed) {
        return unknown(task, "", allowed);
    }

    private Optional<Node> unknown(Task task, String wrong, Collection<String> allowed) {
        problems.add(task.asked(), Faults.quote(task.path()), Faults.NO_PATH, Faults.hint(wrong, allowed));
        return Optional.empty();
    }
}
