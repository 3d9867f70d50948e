package io.tributary.workbench.report;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A record of the model whose fields are neutral but for those that are given: what a test does not care about. */
public final class Blank {
    private static final LocalDate DAY = LocalDate.of(2027, 1, 4);

    private Blank() {}

    /** A record with the given fields, all others neutral; an unknown field is an error. */
    public static <T> T of(Class<T> type, Map<String, Object> fields) {
        RecordComponent[] components = type.getRecordComponents();
        List<String> names =
                Arrays.stream(components).map(RecordComponent::getName).toList();
        if (!names.containsAll(fields.keySet())) {
            throw new IllegalArgumentException(type.getSimpleName() + " has " + names + ", not all of " + fields);
        }
        Object[] values = Arrays.stream(components)
                .map(component -> fields.getOrDefault(component.getName(), neutral(component.getType())))
                .toArray();
        try {
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            Constructor<T> constructor = type.getDeclaredConstructor(types);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object neutral(Class<?> type) {
        Map<Class<?>, Object> known = Map.of(
                String.class,
                "",
                int.class,
                0,
                long.class,
                0L,
                double.class,
                0.0,
                boolean.class,
                false,
                List.class,
                List.of(),
                Map.class,
                Map.of(),
                Optional.class,
                Optional.empty(),
                LocalDate.class,
                DAY);
        Object value = known.get(type);
        if (value != null) {
            return value;
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        return type.isRecord() ? of(type, Map.of()) : of(type.getPermittedSubclasses()[0], Map.of());
    }
}
