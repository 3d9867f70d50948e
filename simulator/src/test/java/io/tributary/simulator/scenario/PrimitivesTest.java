package io.tributary.simulator.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.simulator.expect.Functions;
import io.tributary.simulator.expect.PureFunction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The pages of docs/primitives are those of the records. With {@code -Dtributary.update=true} they are written anew. */
class PrimitivesTest {
    private static final Path ROOT = Path.of(System.getProperty("tributary.root", ".."));
    private static final Path FOLDER = ROOT.resolve("docs/primitives");

    @Test
    void everyPrimitiveHasItsPageAndEveryPageItsPrimitive() throws IOException {
        Map<String, String> pages = Primitives.pages();
        if (Boolean.getBoolean("tributary.update")) {
            update(pages);
        }
        assertThat(committed()).isEqualTo(pages.keySet());
        for (Map.Entry<String, String> page : pages.entrySet()) {
            assertThat(Files.readString(FOLDER.resolve(page.getKey())))
                    .as(page.getKey())
                    .isEqualTo(page.getValue());
        }
    }

    @Test
    void everyFunctionSaysWhatItIsInBothLanguages() {
        assertThat(Functions.names()).hasSize(Functions.ALL.size());
        for (PureFunction function : Functions.ALL) {
            assertThat(function.en()).isNotBlank();
            assertThat(function.zh()).isNotBlank();
        }
    }

    private static Set<String> committed() throws IOException {
        Set<String> names = new TreeSet<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            files.forEach(file -> names.add(file.getFileName().toString()));
        }
        return names;
    }

    private static void update(Map<String, String> pages) throws IOException {
        Files.createDirectories(FOLDER);
        for (String name : committed()) {
            if (!pages.containsKey(name)) {
                Files.delete(FOLDER.resolve(name));
            }
        }
        for (Map.Entry<String, String> page : pages.entrySet()) {
            Files.writeString(FOLDER.resolve(page.getKey()), page.getValue());
        }
    }
}
