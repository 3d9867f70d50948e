package io.tributary.simulator.document;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A located value of a document: named fields, a list of items, or text. Numbers, dates and truth values stay text
 * until a binder knows what is wanted, so that {@code no}, {@code 010} and {@code 1e3} never change their type.
 */
public sealed interface Node permits Node.Fields, Node.Items, Node.Text {

    /** Where the value begins. */
    Place place();

    /** The same value, all of it at another place. */
    Node at(Place other);

    /** Named values in the order of the file. */
    record Fields(Place place, Map<String, Entry> entries) implements Node {
        public Fields {
            entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
        }

        @Override
        public Node at(Place other) {
            Map<String, Entry> moved = new LinkedHashMap<>();
            entries.forEach((key, entry) ->
                    moved.put(key, new Entry(other, entry.value().at(other))));
            return new Fields(other, moved);
        }

        /** Fields without any entry. */
        public static Fields empty(Place place) {
            return new Fields(place, Map.of());
        }

        /** The value of a key; empty where the key is absent. */
        public Optional<Node> find(String key) {
            return Optional.ofNullable(entries.get(key)).map(Entry::value);
        }

        /** A copy in which the key has this value. */
        public Fields with(String key, Node value) {
            Map<String, Entry> copy = new LinkedHashMap<>(entries);
            Entry old = entries.get(key);
            copy.put(key, new Entry(old == null ? value.place() : old.key(), value));
            return new Fields(place, copy);
        }

        /** A copy without the key. */
        public Fields without(String key) {
            Map<String, Entry> copy = new LinkedHashMap<>(entries);
            copy.remove(key);
            return new Fields(place, copy);
        }
    }

    /** A value with the place of its key. */
    record Entry(Place key, Node value) {}

    /** Values in order. */
    record Items(Place place, List<Node> items) implements Node {
        public Items {
            items = List.copyOf(items);
        }

        @Override
        public Node at(Place other) {
            return new Items(other, items.stream().map(item -> item.at(other)).toList());
        }

        /** A copy in which the item at an index is another. */
        public Items with(int index, Node value) {
            List<Node> copy = new java.util.ArrayList<>(items);
            copy.set(index, value);
            return new Items(place, copy);
        }
    }

    /**
     * Text as it was written.
     *
     * @param plain whether it stood without quotes
     */
    record Text(Place place, String text, boolean plain) implements Node {
        @Override
        public Node at(Place other) {
            return new Text(other, text, plain);
        }

        /** Whether nothing was written: an empty value, {@code ~} or {@code null} without quotes. */
        public boolean isNothing() {
            return plain && (text.isEmpty() || text.equals("~") || text.equals("null"));
        }
    }
}
