package io.tributary.simulator.scenario;

import io.tributary.simulator.document.SnakeCase;
import io.tributary.simulator.expect.Functions;
import io.tributary.simulator.expect.PureFunction;
import io.tributary.simulator.kpi.Kpi;
import io.tributary.simulator.kpi.catalogue.Kpis;
import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Descriptions;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The pages of docs/primitives: one for each member of each family that a scenario chooses from (demand, order rules,
 * contract terms, ...), one for each pure function, and the list of them all with the KPIs that can be read.
 */
final class Primitives {
    private static final String MADE =
            "\n*This page is generated from the records of the model; see [the list](README.md).*\n";

    private final Map<String, Set<String>> places = new TreeMap<>();
    private final Map<String, Class<?>> families = new TreeMap<>();
    private final Map<String, String> pages = new TreeMap<>();

    private Primitives() {}

    /** File name to text. */
    static Map<String, String> pages() {
        Primitives primitives = new Primitives();
        primitives.walk(Scenario.class, "", new HashSet<>());
        primitives.families.values().forEach(primitives::write);
        Functions.ALL.forEach(primitives::write);
        primitives.pages.put("README.md", primitives.index());
        return primitives.pages;
    }

    private void walk(Type type, String path, Set<Class<?>> above) {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            boolean many = generic.getRawType() == java.util.List.class;
            walk(arguments[arguments.length - 1], many ? path + "[]" : path, above);
            return;
        }
        Class<?> plain = (Class<?>) type;
        if ((!plain.isRecord() && !plain.isSealed()) || !above.add(plain)) {
            return;
        }
        if (plain.isSealed()) {
            String family = SnakeCase.of(plain.getSimpleName());
            families.put(family, plain);
            places.computeIfAbsent(family, f -> new TreeSet<>()).add(path);
            for (Class<?> member : members(plain)) {
                walk(member, path + "." + SnakeCase.of(member.getSimpleName()), above);
            }
        } else {
            for (RecordComponent field : plain.getRecordComponents()) {
                String key = SnakeCase.of(field.getName());
                walk(field.getGenericType(), path.isEmpty() ? key : path + "." + key, above);
            }
        }
        above.remove(plain);
    }

    /** The records of a family; families within it count by their members. */
    private static List<Class<?>> members(Class<?> family) {
        List<Class<?>> members = new ArrayList<>();
        for (Class<?> member : family.getPermittedSubclasses()) {
            if (member.isSealed()) {
                members.addAll(members(member));
            } else {
                members.add(member);
            }
        }
        return members;
    }

    private void write(Class<?> family) {
        for (Class<?> member : members(family)) {
            Described described = member.getAnnotation(Described.class);
            String name = SnakeCase.of(member.getSimpleName());
            StringBuilder text = new StringBuilder("# ").append(name).append("\n\n");
            text.append(described == null ? "" : described.en() + ". " + described.zh() + "。\n\n");
            text.append("A ").append(words(family)).append(", written at ");
            text.append(places.getOrDefault(SnakeCase.of(family.getSimpleName()), Set.of()).stream()
                    .map(place -> "`" + place + "`")
                    .collect(Collectors.joining(", ")));
            text.append(":\n\n```yaml\n").append(skeleton(member, name)).append("\n```\n");
            text.append(ScenarioReference.keys(member)).append(MADE);
            pages.put(file(family, member), text.toString());
        }
    }

    /** The primitive with the keys that must be given. */
    private static String skeleton(Class<?> member, String name) {
        String keys = java.util.Arrays.stream(member.getRecordComponents())
                .filter(field -> Descriptions.of(field)
                        .filter(described -> described.byDefault().equals(Described.REQUIRED))
                        .isPresent())
                .map(field -> SnakeCase.of(field.getName()) + ": " + example(field.getType()))
                .collect(Collectors.joining(", "));
        return "{" + name + ": {" + keys + "}}";
    }

    private static String example(Class<?> type) {
        if (type == java.util.List.class) {
            return "[...]";
        }
        return type.isPrimitive() && type != boolean.class ? "1" : "...";
    }

    private void write(PureFunction function) {
        StringBuilder text = new StringBuilder("# ").append(function.name()).append("\n\n");
        text.append(function.en()).append(". ").append(function.zh()).append("。\n\n");
        text.append("A pure function, asked for in an expectation:\n\n```yaml\nexpect:\n  - {function: ")
                .append(function.name());
        if (!function.arguments().isEmpty()) {
            text.append(function.arguments().stream()
                    .map(argument -> argument + ": ...")
                    .collect(Collectors.joining(", ", ", with: {", "}")));
        }
        pages.put(file(function), text + ", value: 0}\n```\n" + MADE);
    }

    private String index() {
        StringBuilder text = new StringBuilder("""
                # Primitives

                What a scenario can be built from. Each line leads to a page with the keys, their units and defaults. How expected
                values are written is in [expect.md](../expect.md). These pages are generated; to write them anew run

                    mvn -pl simulator test -Dtest=PrimitivesTest -Dtributary.update=true
                """);
        for (Class<?> family : families.values()) {
            text.append("\n## ").append(words(family)).append("\n\n");
            for (Class<?> member : members(family)) {
                Described described = member.getAnnotation(Described.class);
                line(
                        text,
                        SnakeCase.of(member.getSimpleName()),
                        file(family, member),
                        described == null ? "" : described.en());
            }
        }
        text.append("\n## function\n\n");
        Functions.ALL.forEach(function -> line(text, function.name(), file(function), function.en()));
        text.append("\n## KPIs\n\nWhat `kpi:` and expressions can read, and its unit:\n\n");
        for (Kpi kpi : Kpis.ALL) {
            text.append("- `" + kpi.id() + "`: " + kpi.en() + " (" + kpi.unit() + ")\n");
        }
        return text.toString();
    }

    private static void line(StringBuilder text, String name, String file, String what) {
        text.append("- [" + name + "](" + file + "): " + what + "\n");
    }

    private static String words(Class<?> family) {
        return SnakeCase.of(family.getSimpleName()).replace('_', ' ');
    }

    private static String file(Class<?> family, Class<?> member) {
        return SnakeCase.of(family.getSimpleName()) + "-" + SnakeCase.of(member.getSimpleName()) + ".md";
    }

    private static String file(PureFunction function) {
        return "function-" + function.name() + ".md";
    }
}
