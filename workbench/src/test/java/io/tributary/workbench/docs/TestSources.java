package io.tributary.workbench.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The test methods of the three modules, found in the text of their sources so that no module must be built first. */
final class TestSources {
    private static final List<String> MODULES = List.of("simulator", "optimizer", "workbench");

    /** A test annotation, any further annotations, and the method's name before its parameters. */
    private static final Pattern METHOD = Pattern.compile("@(?:Test|Property|Example|ParameterizedTest|RepeatedTest)\\b"
            + "(?:(?!@Test|@Property|@Example|@ParameterizedTest|@RepeatedTest|;|\\bvoid\\b)[\\s\\S])*"
            + "\\bvoid\\s+(\\w+)\\s*\\(");

    private final Map<String, String> methods;

    private TestSources(Map<String, String> methods) {
        this.methods = methods;
    }

    static TestSources below(Path root) {
        Map<String, String> methods = new HashMap<>();
        for (String module : MODULES) {
            Path tests = root.resolve(module).resolve("src/test/java");
            if (Files.isDirectory(tests)) {
                for (Path file : javaFiles(tests)) {
                    String name = file.getFileName().toString();
                    methods.put(name.substring(0, name.length() - ".java".length()), methodsOf(text(file)));
                }
            }
        }
        return new TestSources(methods);
    }

    /** Whether a test exists that is written {@code ClassName#method}. */
    boolean has(String test) {
        String[] parts = test.split("#", -1);
        return parts.length == 2
                && !parts[1].isEmpty()
                && methods.getOrDefault(parts[0], "").contains(" " + parts[1] + " ");
    }

    /** Names of the test methods in a source, each between blanks. */
    static String methodsOf(String source) {
        StringBuilder names = new StringBuilder(" ");
        Matcher matcher = METHOD.matcher(source);
        while (matcher.find()) {
            names.append(matcher.group(1)).append(' ');
        }
        return names.toString();
    }

    private static List<Path> javaFiles(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).collect(Collectors.toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
