package io.tributary.simulator.scenario;

import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Descriptions;
import io.tributary.simulator.quantity.Unit;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The text of docs/scenario-reference.md: every key that a scenario file may hold, read from the model's records. */
final class ScenarioReference {
    private static final String HEAD = """
            # Scenario reference

            Every key of a scenario file, section by section. This page is generated from the records of the model; to write
            it anew run

                mvn -pl simulator test -Dtest=ScenarioReferenceTest -Dtributary.update=true

            Keys are spelled as here in YAML, in the head line of a table (CSV), in `--set` and in a variant's changes. A key
            whose default is *required* must be given; all others may be left out. The column *Source* says where a default
            number comes from: a citation, or the word "assumption". Words are explained in the [glossary](glossary.md).
            """;

    private final StringBuilder text = new StringBuilder(HEAD);
    private final Deque<Class<?>> open = new ArrayDeque<>();
    private final Set<Class<?>> seen = new LinkedHashSet<>();

    private ScenarioReference() {}

    static String text() {
        ScenarioReference reference = new ScenarioReference();
        reference.link(Scenario.class);
        while (!reference.open.isEmpty()) {
            reference.section(reference.open.pop());
        }
        return reference.text.toString();
    }

    /** The table of a record's keys by itself, without links. */
    static String keys(Class<?> record) {
        ScenarioReference reference = new ScenarioReference();
        reference.text.setLength(0);
        reference.text.append('\n');
        reference.fields(record);
        return reference.text.toString().replaceAll("\\(#(\\w+)\\)", "(../scenario-reference.md#$1)");
    }

    private void section(Class<?> type) {
        text.append("\n## ").append(type.getSimpleName()).append("\n\n");
        if (type.isRecord()) {
            Described described = described(type);
            text.append(described.en()).append(". ").append(described.zh()).append("。\n\n");
            fields(type);
        } else {
            text.append(
                    "One of these, written as `{name: {...}}` with the name from the first column. Where one key is required"
                            + " its value may stand alone, `{name: value}`; where none is, the bare name will do. A choice"
                            + " within a choice needs no key: `{random: {normal: {mean: 100, sd: 30}}}`.\n\n");
            members(type);
        }
    }

    private void members(Class<?> family) {
        text.append("| Name | Section | English | 中文 |\n|---|---|---|---|\n");
        rows(family);
    }

    private void rows(Class<?> family) {
        for (Class<?> member : family.getPermittedSubclasses()) {
            if (member.isSealed()) {
                rows(member);
                continue;
            }
            Described described = described(member);
            row("`" + snake(member.getSimpleName()) + "`", link(member), described.en(), described.zh());
        }
    }

    private void fields(Class<?> type) {
        if (type.getRecordComponents().length == 0) {
            text.append("No keys: written as `{")
                    .append(snake(type.getSimpleName()))
                    .append(": {}}`.\n");
            return;
        }
        text.append("| Key | Type | Unit | Range | Default | Source | English | 中文 |\n");
        text.append("|---|---|---|---|---|---|---|---|\n");
        for (RecordComponent field : type.getRecordComponents()) {
            Described described = Descriptions.of(field)
                    .orElseThrow(() ->
                            new IllegalStateException(type.getName() + "." + field.getName() + " lacks @Described"));
            row(
                    "`" + snake(field.getName()) + "`",
                    typeName(field.getGenericType()),
                    unit(described.unit()),
                    range(described),
                    byDefault(described),
                    described.source(),
                    described.en(),
                    described.zh());
        }
    }

    private void row(String... cells) {
        text.append("| ")
                .append(Arrays.stream(cells)
                        .map(cell -> cell.replace("|", "\\|"))
                        .collect(Collectors.joining(" | ")))
                .append(" |\n");
    }

    private String typeName(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type[] of = generic.getActualTypeArguments();
            if (generic.getRawType() == Map.class) {
                return "map of " + typeName(of[1]);
            }
            return (generic.getRawType() == List.class ? "list of " : "") + typeName(of[0]);
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isEnum()) {
            return Arrays.stream(plain.getEnumConstants())
                    .map(word -> "`" + word.toString().toLowerCase(Locale.ROOT) + "`")
                    .collect(Collectors.joining(", "));
        }
        String word = PLAIN.get(plain);
        return word == null ? link(plain) : word;
    }

    private static final Map<Class<?>, String> PLAIN = Map.of(
            String.class, "text",
            double.class, "number",
            Double.class, "number",
            int.class, "whole number",
            Integer.class, "whole number",
            long.class, "whole number",
            Long.class, "whole number",
            boolean.class, "yes or no",
            LocalDate.class, "date");

    private String link(Class<?> type) {
        if (seen.add(type)) {
            open.add(type);
        }
        return "[" + type.getSimpleName() + "](#" + type.getSimpleName().toLowerCase(Locale.ROOT) + ")";
    }

    private static Described described(Class<?> type) {
        Described described = type.getAnnotation(Described.class);
        if (described == null) {
            throw new IllegalStateException(type.getName() + " lacks @Described");
        }
        return described;
    }

    private static String unit(Unit unit) {
        return unit.en();
    }

    private static String byDefault(Described described) {
        return switch (described.byDefault()) {
            case Described.REQUIRED -> "*required*";
            case Described.EMPTY -> "empty";
            case Described.DEFAULTS -> "the section's defaults";
            case "" -> "empty text";
            default -> "`" + described.byDefault() + "`";
        };
    }

    private static String range(Described described) {
        boolean below = described.min() == Double.NEGATIVE_INFINITY;
        boolean above = described.max() == Double.POSITIVE_INFINITY;
        if (below && above) {
            return "";
        }
        if (above) {
            return "from " + number(described.min());
        }
        return below ? "up to " + number(described.max()) : number(described.min()) + " to " + number(described.max());
    }

    /** Plain digits up to a million and down to a thousandth, else a power of ten; the same on every JDK. */
    static String number(double value) {
        BigDecimal exact = BigDecimal.valueOf(value).stripTrailingZeros();
        if (exact.signum() == 0) {
            return "0";
        }
        if (exact.scale() < -6 || exact.scale() > 3) {
            return exact.unscaledValue() + "e" + -exact.scale();
        }
        return exact.toPlainString();
    }

    /** The key of a field as scenarios spell it. */
    static String snake(String name) {
        StringBuilder key = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char letter = name.charAt(i);
            if (Character.isUpperCase(letter) && key.length() > 0) {
                key.append('_');
            }
            key.append(Character.toLowerCase(letter));
        }
        return key.toString();
    }
}
