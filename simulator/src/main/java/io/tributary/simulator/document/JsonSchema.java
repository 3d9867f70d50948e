package io.tributary.simulator.document;

import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The JSON Schema (draft 7, for editors) of a described record: keys, values, units, ranges, and what each means in
 * English and Chinese. A number may be a bare number or a text with a unit; the binder checks the range of the latter.
 */
public final class JsonSchema {
    private static final String NUMBER = "[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([eE][+-]?[0-9]+)?";

    private final Map<String, Object> definitions = new TreeMap<>();

    private JsonSchema() {}

    /** The schema of a document that describes one record; maps, lists, texts, numbers and truth values. */
    public static Map<String, Object> of(Class<? extends Record> root) {
        JsonSchema schema = new JsonSchema();
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("$schema", "http://json-schema.org/draft-07/schema#");
        all.putAll(schema.object(root));
        all.put("definitions", schema.definitions);
        return all;
    }

    private Map<String, Object> object(Class<?> type) {
        RecordShape shape = RecordShape.of(type);
        Map<String, Object> properties = new LinkedHashMap<>();
        shape.fields().forEach((key, field) -> properties.put(key, property(field)));
        Map<String, Object> object = new LinkedHashMap<>();
        Optional.ofNullable(type.getAnnotation(Described.class))
                .ifPresent(described -> object.put("description", described.en() + " / " + described.zh()));
        object.put("type", "object");
        object.put("properties", properties);
        if (!shape.required().isEmpty()) {
            object.put("required", shape.required());
        }
        object.put("additionalProperties", false);
        return object;
    }

    private Map<String, Object> property(RecordShape.Field field) {
        Described described = field.described();
        Map<String, Object> property = new LinkedHashMap<>();
        boolean none = described.unit() == Unit.NONE;
        String unit = none ? "" : " [" + described.unit().en() + "]";
        property.put("description", described.en() + unit + " / " + described.zh());
        field.byDefault().ifPresent(node -> property.put("default", described.byDefault()));
        property.putAll(value(new Binder.Slot(field.type(), described, "")));
        return property;
    }

    private Map<String, Object> value(Binder.Slot slot) {
        Class<?> raw = slot.raw();
        if (raw == Optional.class) {
            return value(slot.of(slot.argument(0), ""));
        }
        if (raw == List.class) {
            return list(slot.of(slot.argument(0), ""));
        }
        if (raw == Map.class) {
            Binder.Slot part = slot.of(slot.argument(1), "");
            Object values = part.raw() == String.class ? true : value(part);
            return entries("type", "object", "additionalProperties", values);
        }
        if (raw.isRecord()) {
            return reference(raw);
        }
        return raw.isSealed() ? family(raw) : scalar(slot);
    }

    private Map<String, Object> list(Binder.Slot item) {
        Map<String, Object> items = value(item);
        Map<String, Object> list = entries("type", "array", "items", items);
        return ScalarReader.reads(item.raw()) ? anyOf(list, items) : list;
    }

    private Map<String, Object> reference(Class<?> type) {
        Class<?> family = type.getEnclosingClass();
        String own = SnakeCase.of(type.getSimpleName());
        String name = family == null ? own : SnakeCase.of(family.getSimpleName()) + "." + own;
        if (!definitions.containsKey(name)) {
            definitions.put(name, Map.of());
            definitions.put(name, object(type));
        }
        return entries("allOf", List.of(entries("$ref", "#/definitions/" + name)));
    }

    private Map<String, Object> family(Class<?> family) {
        String name = SnakeCase.of(family.getSimpleName());
        if (!definitions.containsKey(name)) {
            definitions.put(name, Map.of());
            definitions.put(name, choice(family));
        }
        return entries("allOf", List.of(entries("$ref", "#/definitions/" + name)));
    }

    private Map<String, Object> choice(Class<?> family) {
        Map<String, Class<?>> options = Choice.of(family).options();
        Map<String, Object> keyed = new LinkedHashMap<>();
        Map<String, Object> typed = new LinkedHashMap<>();
        typed.put("type", entries("enum", List.copyOf(options.keySet())));
        options.forEach((name, type) -> {
            List<String> required = RecordShape.of(type).required();
            keyed.put(name, required.size() == 1 ? anyOf(reference(type), only(type)) : reference(type));
            RecordShape.of(type).fields().forEach((key, field) -> typed.put(key, property(field)));
        });
        List<String> bare = options.keySet().stream()
                .filter(name -> RecordShape.of(options.getOrDefault(name, Object.class))
                        .required()
                        .isEmpty())
                .toList();
        Map<String, Object> one = entries("type", "object", "properties", keyed, "additionalProperties", false);
        one.put("minProperties", 1);
        one.put("maxProperties", 1);
        Map<String, Object> other = entries("type", "object", "properties", typed, "required", List.of("type"));
        List<Object> ways = new ArrayList<>(List.of(one, other));
        if (!bare.isEmpty()) {
            ways.add(entries("enum", bare));
        }
        Optional.ofNullable(options.get(Choice.GIVEN)).ifPresent(given -> ways.add(only(given)));
        return anyOf(ways.toArray());
    }

    /** The value of the one required field, which may stand for the whole record. */
    private Map<String, Object> only(Class<?> type) {
        RecordShape shape = RecordShape.of(type);
        return shape.fields().values().stream()
                .filter(RecordShape.Field::isRequired)
                .findFirst()
                .map(this::property)
                .orElseThrow();
    }

    private static Map<String, Object> scalar(Binder.Slot slot) {
        Class<?> raw = slot.raw();
        if (raw == String.class) {
            return entries("type", List.of("string", "number", "boolean"));
        }
        if (raw == boolean.class) {
            return anyOf(
                    entries("type", "boolean"),
                    entries("enum", List.of("yes", "no", "on", "off", "true", "false", "是", "否")));
        }
        if (raw == LocalDate.class) {
            return entries("type", "string", "pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$");
        }
        if (raw.isEnum()) {
            return entries(
                    "enum",
                    Arrays.stream(raw.getEnumConstants())
                            .map(constant -> SnakeCase.of((Enum<?>) constant))
                            .toList());
        }
        return number(slot.described(), raw == double.class || raw == Double.class);
    }

    private static Map<String, Object> number(Described described, boolean fraction) {
        Map<String, Object> bare = entries("type", fraction ? "number" : "integer");
        if (Double.isFinite(described.min())) {
            bare.put("minimum", plain(described.min()));
        }
        if (Double.isFinite(described.max())) {
            bare.put("maximum", plain(described.max()));
        }
        return anyOf(bare, entries("type", "string", "pattern", "^" + NUMBER + " *" + units(described.unit()) + "$"));
    }

    private static String units(Unit unit) {
        if (UnitTexts.isMoney(unit)) {
            return "((thousand|million|billion|万|亿) *)?(([A-Z]{3}|元)( *(/|per) *[a-z]+)*)?";
        }
        String texts =
                UnitTexts.of(unit, "").keySet().stream().map(JsonSchema::quoted).collect(Collectors.joining("|"));
        String multiple = UnitTexts.takesMultiples(unit) ? "((thousand|million|billion|万|亿) *)?" : "";
        return multiple + (texts.isEmpty() ? "" : "(" + texts + ")?");
    }

    /** A unit as a pattern: blanks may stand before words, and "per" for "/". */
    private static String quoted(String text) {
        return Pattern.compile("[.*+?^$()|\\[\\]{}\\\\]")
                .matcher(text)
                .replaceAll("\\\\$0")
                .replace("%sure", "% *sure")
                .replace("/", " *(/|per) *");
    }

    private static BigDecimal plain(double value) {
        return new BigDecimal(BigDecimal.valueOf(value).stripTrailingZeros().toPlainString());
    }

    private static Map<String, Object> anyOf(Object... alternatives) {
        return entries("anyOf", List.of(alternatives));
    }

    private static Map<String, Object> entries(Object... keysAndValues) {
        Map<String, Object> entries = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            entries.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return entries;
    }
}
