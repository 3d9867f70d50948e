package io.tributary.simulator.document;

import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Descriptions;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What a document must give for a record: its fields by key, in the order of the record.
 *
 * @param type the record
 * @param fields its fields by key
 * @param constructor its canonical constructor
 */
public record RecordShape(Class<?> type, Map<String, Field> fields, Constructor<?> constructor) {
    private static final Map<Class<?>, RecordShape> KNOWN = new ConcurrentHashMap<>();

    /** The description of something that has none. */
    @Described(en = "", zh = "")
    private record Undescribed() {}

    static final Described NOTHING = Objects.requireNonNull(Undescribed.class.getAnnotation(Described.class));

    public RecordShape {
        fields = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /**
     * One field of a record.
     *
     * @param key its key in a document
     * @param type its Java type with type arguments
     * @param described its description
     * @param byDefault its default as a node; empty where it is required, empty or a record with defaults
     */
    public record Field(String key, Type type, Described described, Optional<Node> byDefault) {
        public boolean isRequired() {
            return described.byDefault().equals(Described.REQUIRED);
        }
    }

    /** The shape of a record type. */
    public static RecordShape of(Class<?> type) {
        RecordShape known = KNOWN.get(type);
        if (known == null) {
            known = read(type);
            KNOWN.put(type, known);
        }
        return known;
    }

    /** Keys of the fields that have no default. */
    public List<String> required() {
        return fields.values().stream()
                .filter(Field::isRequired)
                .map(Field::key)
                .toList();
    }

    private static RecordShape read(Class<?> type) {
        Map<String, Field> fields = new LinkedHashMap<>();
        for (RecordComponent component : type.getRecordComponents()) {
            Described described = Descriptions.of(component)
                    .orElseThrow(
                            () -> new IllegalStateException(type + "." + component.getName() + " lacks @Described"));
            String key = SnakeCase.of(component.getName());
            Type fieldType = component.getGenericType();
            fields.put(key, new Field(key, fieldType, described, byDefault(described, fieldType)));
        }
        return new RecordShape(type, fields, constructor(type));
    }

    private static Constructor<?> constructor(Class<?> type) {
        Class<?>[] types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            return type.getDeclaredConstructor(types);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("every record has a canonical constructor", e);
        }
    }

    private static Optional<Node> byDefault(Described described, Type type) {
        String text = described.byDefault();
        if (text.equals(Described.REQUIRED) || text.equals(Described.EMPTY) || text.equals(Described.DEFAULTS)) {
            return Optional.empty();
        }
        if (type == String.class) {
            return Optional.of(new Node.Text(Place.of("default"), text, false));
        }
        Problems problems = new Problems();
        Optional<Node> node = YamlParser.parse("default", text, problems);
        if (node.isEmpty()) {
            throw new IllegalStateException("default of " + described.en() + ": " + problems.all());
        }
        return node.map(found -> found.at(Place.of("default")));
    }
}
