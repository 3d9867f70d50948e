package io.tributary.simulator.engine;

import io.tributary.simulator.document.Binder;
import io.tributary.simulator.document.Node;
import io.tributary.simulator.document.Place;
import io.tributary.simulator.document.Problems;
import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.scenario.Scenario;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The blocks that a scenario file may write: keys whose value is a section or a list of sections, as {@code Owner.key}, and the
 * members of families such as contract terms, as {@code Family:Member}.
 */
final class SchemaBlocks {
    private SchemaBlocks() {}

    /**
     * All that the schema knows.
     *
     * @param closed blocks behind which it does not look
     */
    static Set<String> all(Set<String> closed) {
        Set<String> blocks = new TreeSet<>();
        Set<Class<?>> seen = new HashSet<>();
        Deque<Class<?>> open = new ArrayDeque<>(List.of(Scenario.class));
        while (!open.isEmpty()) {
            Class<?> type = open.pop();
            if (type.isSealed() && seen.add(type)) {
                for (Class<?> member : members(type)) {
                    String name = type.getSimpleName() + ':' + member.getSimpleName();
                    if (!closed.contains(name)) {
                        blocks.add(name);
                        open.add(member);
                    }
                }
            } else if (type.isRecord() && seen.add(type)) {
                for (RecordComponent key : type.getRecordComponents()) {
                    if (isBlock(key) && !closed.contains(name(key))) {
                        blocks.add(name(key));
                        open.addAll(types(key.getGenericType()));
                    }
                }
            }
        }
        return blocks;
    }

    /** Those that a scenario has written and that say more than their defaults. */
    static Set<String> writtenIn(Scenario scenario) {
        Set<String> blocks = new TreeSet<>();
        Deque<Object> open = new ArrayDeque<>(List.of(scenario));
        while (!open.isEmpty()) {
            Object value = open.pop();
            for (Class<?> family : families(value.getClass())) {
                blocks.add(family.getSimpleName() + ':' + value.getClass().getSimpleName());
            }
            for (RecordComponent key : value.getClass().getRecordComponents()) {
                List<Object> parts = parts(get(key, value));
                boolean said = parts.stream().anyMatch(part -> !isDefault(key, part));
                if (isBlock(key) && said) {
                    blocks.add(name(key));
                }
                parts.stream().filter(part -> part.getClass().isRecord()).forEach(open::add);
            }
        }
        return blocks;
    }

    private static String name(RecordComponent key) {
        return key.getDeclaringRecord().getSimpleName() + '.' + key.getName();
    }

    private static boolean isBlock(RecordComponent key) {
        return key.isAnnotationPresent(Described.class)
                && types(key.getGenericType()).stream().anyMatch(t -> t.isRecord() || t.isSealed());
    }

    /** A section that a file leaves out is there with its defaults; so is one that says the same. */
    private static boolean isDefault(RecordComponent key, Object part) {
        Described described = key.getAnnotation(Described.class);
        return described != null
                && described.byDefault().equals(Described.DEFAULTS)
                && part instanceof Record
                && new Binder("CNY", new Problems())
                        .bind(Node.Fields.empty(Place.of("")), part.getClass().asSubclass(Record.class))
                        .filter(part::equals)
                        .isPresent();
    }

    private static List<Class<?>> types(Type type) {
        if (type instanceof ParameterizedType generic) {
            return Arrays.stream(generic.getActualTypeArguments())
                    .flatMap(inner -> types(inner).stream())
                    .toList();
        }
        return type instanceof Class<?> plain && !plain.isEnum() ? List.of(plain) : List.of();
    }

    private static List<Class<?>> members(Class<?> family) {
        return Arrays.stream(family.getPermittedSubclasses())
                .flatMap(member -> member.isSealed() ? members(member).stream() : List.<Class<?>>of(member).stream())
                .toList();
    }

    private static Set<Class<?>> families(Class<?> member) {
        Set<Class<?>> families = new HashSet<>();
        for (Class<?> family : member.getInterfaces()) {
            if (family.isSealed()) {
                families.add(family);
                families.addAll(families(family));
            }
        }
        return families;
    }

    private static List<Object> parts(Object value) {
        if (value instanceof Optional<?> maybe) {
            return maybe.map(SchemaBlocks::parts).orElse(List.of());
        }
        if (value instanceof Map<?, ?> map) {
            return List.copyOf(map.values());
        }
        return value instanceof Collection<?> many ? List.copyOf(many) : List.of(value);
    }

    private static Object get(RecordComponent key, Object owner) {
        try {
            key.getAccessor().setAccessible(true);
            return key.getAccessor().invoke(owner);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }
}
