package io.tributary.simulator.scenario;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tributary.simulator.document.Language;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A scenario beyond a published limit is refused with the limit's name before it eats time or memory. */
class LimitsTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void moreProductsThanAConsumerCanRemember() {
        refused("  - {id: water,", skus(127) + "  - {id: water,", "gives skus = 129, beyond the limit of 127");
    }

    @Test
    void moreOffersThanAConsumerCanChooseFrom() {
        refused("  - {id: water,", skus(126) + "  - {id: water,", "gives offers = 256, beyond the limit of 255");
    }

    private static String skus(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "  - {id: s" + i + ", maker: rival}\n")
                .collect(Collectors.joining());
    }

    /** Replaces pieces of the town's scenario: old, new ..., and last what the message says. */
    private void refused(String... edits) {
        Town town = Town.copyTo(folder);
        String text = town.text("scenario.yaml");
        for (int i = 0; i + 1 < edits.length; i += 2) {
            text = text.replace(edits[i], edits[i + 1]);
        }
        town.write("scenario.yaml", text);
        assertThatThrownBy(() -> ScenarioReader.read(folder, List.of()))
                .isInstanceOfSatisfying(
                        InvalidScenario.class,
                        e -> Assertions.assertThat(e.in(Language.EN)).contains(edits[edits.length - 1]));
    }
}
