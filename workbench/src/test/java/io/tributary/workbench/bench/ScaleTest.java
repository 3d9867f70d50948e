package io.tributary.workbench.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.optimizer.facility.search.Limit;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScaleTest {
    private static final long MOVES = 100_000;

    @Test
    void smallSistersOfTheScaleCasesAreSolvedAndTheirPlansHold() throws IOException {
        List<Instance> small = List.of(
                ScaleFacility.median("median", 12, 10, 3),
                ScaleFacility.location("location", 12, 10, 1.6),
                new ScaleTerritory("territory", 16, 2));
        for (Instance instance : small) {
            Instance.Attempt attempt = instance.solve(Limit.moves(MOVES), 1);
            assertThat(attempt.complaint()).as(instance.name()).isEmpty();
            assertThat(attempt.isFeasible()).as(instance.name()).isTrue();
            assertThat(attempt.bound()).as(instance.name()).isBetween(0.5 * attempt.value(), attempt.value());
        }
    }

    @Test
    void theSameCountryComesFromTheSameSeed() {
        Terrain land = Terrain.of(20, 5);
        assertThat(land.people()).isEqualTo(Terrain.of(20, 5).people());
        assertThat(land.people()).isNotEqualTo(Terrain.of(20, 6).people());
        assertThat(land.some(30, 1)).hasSize(30).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void theScaleCasesNeedNoFiles() {
        assertThat(Catalogue.ofScale().instances())
                .extracting(Instance::name)
                .containsExactly(
                        "median-p50", "median-p150", "location-1.3", "location-1.6", "location-2", "territory-100");
    }
}
