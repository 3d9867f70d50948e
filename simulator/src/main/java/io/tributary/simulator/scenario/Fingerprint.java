package io.tributary.simulator.scenario;

import io.tributary.simulator.design.Experiment;
import io.tributary.simulator.document.SnakeCase;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The fingerprint of a scenario: SHA-256 over its values in canonical order, the version of the engine and the study
 * seed. Two scenarios with the same fingerprint give the same results. Comments, the order of keys, the spelling of
 * numbers and the files in which values stand do not matter.
 */
public final class Fingerprint {
    /** Version of the engine; it changes when the same scenario gives other results. */
    public static final String ENGINE = "tributary-1";

    /** Parts of a scenario that move nothing in a run. */
    private static final Set<String> NOT_IN_THE_STATE = Set.of(
            "scenario",
            "nameZh",
            "question",
            "questionZh",
            "data",
            "targets",
            "decide",
            "variants",
            "run",
            "theory",
            "expect");
    /** Experiments ask something of the model and are no part of it. */
    private static final String ASKED_OF_IT = "experiments";

    private final MessageDigest digest;

    private Fingerprint(MessageDigest digest) {
        this.digest = digest;
    }

    /** The fingerprint of an experiment, on a scenario of its own fingerprint. */
    public static String of(Experiment experiment, String scenario) {
        Fingerprint fingerprint = new Fingerprint(sha256());
        fingerprint.add(scenario);
        fingerprint.add(experiment);
        return HexFormat.of().formatHex(fingerprint.digest.digest());
    }

    /** The fingerprint in hexadecimal, 64 digits. */
    public static String of(Scenario scenario) {
        Fingerprint fingerprint = new Fingerprint(sha256());
        fingerprint.add(ENGINE);
        fingerprint.add(scenario);
        fingerprint.add(scenario.run().seed());
        return HexFormat.of().formatHex(fingerprint.digest.digest());
    }

    /**
     * The fingerprint of all on which the state of a run depends, in hexadecimal: that of the scenario without titles,
     * targets, variants, what the solver may do, and how often is run.
     */
    public static String ofState(Scenario scenario) {
        Fingerprint fingerprint = new Fingerprint(sha256());
        fingerprint.add(ENGINE);
        fingerprint.addRecord(scenario, NOT_IN_THE_STATE);
        return HexFormat.of().formatHex(fingerprint.digest.digest());
    }

    private void add(Object value) {
        if (value instanceof Record parts) {
            addRecord(parts, Set.of());
        } else if (value instanceof List<?> items) {
            write("[" + items.size());
            items.forEach(this::add);
        } else if (value instanceof Map<?, ?> map) {
            write("{" + map.size());
            new TreeMap<>(map).forEach((key, part) -> {
                add(key);
                add(part);
            });
        } else if (value instanceof Optional<?> optional) {
            write(optional.isPresent() ? "?1" : "?0");
            optional.ifPresent(this::add);
        } else {
            write(text(value));
        }
    }

    private void addRecord(Record parts, Set<String> without) {
        write("(" + SnakeCase.of(parts.getClass().getSimpleName()));
        try {
            for (RecordComponent component : parts.getClass().getRecordComponents()) {
                boolean isAsked = parts instanceof Scenario && component.getName().equals(ASKED_OF_IT);
                if (!isAsked && !without.contains(component.getName())) {
                    write(SnakeCase.of(component.getName()));
                    add(component.getAccessor().invoke(parts));
                }
            }
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(parts.getClass() + " is not a public record", e);
        }
    }

    /** A single value with its type, doubles by their bits: their digits would differ between JDKs. */
    private static String text(Object value) {
        if (value instanceof Double number) {
            return "d" + Long.toHexString(Double.doubleToLongBits(number));
        }
        return value instanceof Enum<?> constant ? "e" + SnakeCase.of(constant) : "t" + value;
    }

    private void write(String token) {
        byte[] bytes = token.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
