package io.tributary.simulator.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.simulator.quantity.Unfit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class UnfitTest {

    @Test
    void aComplaintFillsItsPlacesInBothLanguages() {
        Wording wording = Wording.of(Unfit.of("low is {0}, above {1}", "low 为 {0},大于 {1}", 3, 2.5));
        assertThat(wording.in(Language.EN)).isEqualTo("low is 3, above 2.5");
        assertThat(wording.in(Language.ZH)).isEqualTo("low 为 3,大于 2.5");
    }

    /** The reader passes on what a record's constructor says, so it must be said in the reader's language. */
    @Test
    void recordsOfScenariosComplainInBothLanguages() throws IOException {
        List<Path> english;
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            english = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(UnfitTest::complainsInEnglishOnly)
                    .toList();
        }
        assertThat(english).isEmpty();
    }

    private static boolean complainsInEnglishOnly(Path file) {
        try {
            String text = Files.readString(file);
            return text.contains("@Described(") && text.contains("throw new IllegalArgumentException(");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
