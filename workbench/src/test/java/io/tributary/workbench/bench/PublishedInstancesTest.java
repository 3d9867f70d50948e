package io.tributary.workbench.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.optimizer.facility.search.Limit;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Runs where {@code -Dtributary.benchmarks=FOLDER} names published instances; skipped elsewhere. */
@EnabledIfSystemProperty(named = "tributary.benchmarks", matches = ".+")
class PublishedInstancesTest {
    private static final long MOVES = 100_000;

    @Test
    void noBoundAndNoPlanOfTheFirstOfEachFamilyPassesAProvedOptimum() throws IOException {
        Catalogue catalogue = Catalogue.of(Path.of(System.getProperty("tributary.benchmarks")));
        List<Instance> first = new ArrayList<>();
        for (Instance instance : catalogue.instances()) {
            if (first.stream().noneMatch(other -> other.family().equals(instance.family()))) {
                first.add(instance);
            }
        }
        assertThat(first).hasSizeGreaterThan(5);
        BenchTable table = new Harness(
                        catalogue, () -> Limit.moves(MOVES), MOVES + " moves", line -> {}, Harness.Others.none())
                .run(first, Optional.empty());
        assertThat(table.isSound()).as("%s", table.text()).isTrue();
    }
}
