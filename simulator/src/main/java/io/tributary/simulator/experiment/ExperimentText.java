package io.tributary.simulator.experiment;

import io.tributary.simulator.document.FlowText;
import io.tributary.simulator.document.SnakeCase;
import io.tributary.simulator.quantity.NumberText;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes described records as a document that reads back to equal records; what is absent is left out. */
final class ExperimentText {
    private ExperimentText() {}

    /** The document, one field a line. */
    static String of(Record parts) {
        return fields(parts).stream().collect(Collectors.joining("\n", "", "\n"));
    }

    private static List<String> fields(Record parts) {
        List<String> fields = new ArrayList<>();
        try {
            for (RecordComponent component : parts.getClass().getRecordComponents()) {
                Object value = component.getAccessor().invoke(parts);
                if (!isAbsent(value)) {
                    fields.add(SnakeCase.of(component.getName()) + ": " + text(value, component.getType()));
                }
            }
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(parts.getClass() + " is not a public record", e);
        }
        return fields;
    }

    private static boolean isAbsent(Object value) {
        return value.equals(Optional.empty()) || value.equals(List.of()) || value.equals(Map.of()) || value.equals("");
    }

    private static String text(Object value, Class<?> declared) {
        if (value instanceof Optional<?> optional) {
            Object held = optional.orElseThrow();
            return text(held, family(held));
        }
        if (value instanceof Record parts) {
            String inner = "{" + String.join(", ", fields(parts)) + "}";
            return declared.isSealed()
                    ? "{" + SnakeCase.of(parts.getClass().getSimpleName()) + ": " + inner + "}"
                    : inner;
        }
        if (value instanceof List<?> items) {
            return items.stream().map(item -> text(item, family(item))).collect(Collectors.joining(", ", "[", "]"));
        }
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(e -> FlowText.quoted(e.getKey().toString()) + ": " + text(e.getValue(), String.class))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        return single(value);
    }

    /** The sealed family of a value that stands where its declared type is not at hand; its own class otherwise. */
    private static Class<?> family(Object value) {
        Class<?> type = value.getClass();
        while (type.getInterfaces().length > 0 && type.getInterfaces()[0].isSealed()) {
            type = type.getInterfaces()[0];
        }
        return type;
    }

    private static String single(Object value) {
        if (value instanceof Double number) {
            return NumberText.exact(number);
        }
        if (value instanceof Boolean truth) {
            return truth ? "yes" : "no";
        }
        return value instanceof Enum<?> constant
                ? SnakeCase.of(constant)
                : value instanceof String text ? FlowText.quoted(text) : value.toString();
    }
}
