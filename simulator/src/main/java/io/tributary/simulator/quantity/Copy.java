package io.tributary.simulator.quantity;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;

/** Copies of records with some components replaced, so that adding a component touches its record only. */
public final class Copy {
    private Copy() {}

    /**
     * The same record with other values for the named components.
     *
     * @throws IllegalArgumentException when the record has no such component
     */
    public static <T extends Record> T with(T record, Map<String, ?> values) {
        RecordComponent[] components = record.getClass().getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        Object[] all = new Object[components.length];
        int replaced = 0;
        for (int i = 0; i < components.length; i++) {
            String name = components[i].getName();
            types[i] = components[i].getType();
            boolean isNew = values.containsKey(name);
            replaced += isNew ? 1 : 0;
            all[i] = isNew ? values.get(name) : read(record, components[i]);
        }
        if (replaced < values.size()) {
            throw new IllegalArgumentException(record.getClass().getSimpleName() + " has no such components: "
                    + values.keySet() + ", only " + Arrays.toString(components));
        }
        return made(record, types, all);
    }

    private static Object read(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component + " cannot be read", e);
        }
    }

    @SuppressWarnings("unchecked") // the constructor of the record's own class makes nothing else
    private static <T extends Record> T made(T record, Class<?>[] types, Object[] values) {
        try {
            return (T) record.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(record.getClass() + " is not a public record", e);
        }
    }
}
