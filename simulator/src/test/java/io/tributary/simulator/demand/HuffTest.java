package io.tributary.simulator.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Gravity of shops: by a table of distances, or along a road. */
class HuffTest {

    /** Huff (1964): 50,000 / 9 against 20,000 / 4 and 10,000 / 1. */
    @Test
    void sizeOverSquaredDistanceSharesOutThePeople() {
        Huff huff = new Huff(
                List.of(50_000.0, 20_000.0, 10_000.0),
                List.of(List.of(3.0, 2.0, 1.0)),
                List.of(),
                List.of(),
                List.of(1000.0),
                1,
                2);
        assertThat(huff.probability(0, 0)).isCloseTo(0.2702702702702703, within(1e-15));
        assertThat(huff.probability(0, 1)).isCloseTo(0.24324324324324326, within(1e-15));
    }

    private static Huff road(double town) {
        return new Huff(List.of(200_000.0, 50_000.0), List.of(), List.of(60.0, 0.0), List.of(town), List.of(1.0), 1, 2);
    }

    /** Converse (1949): 60 / (1 + sqrt(4)) = 20 km from the smaller town. */
    @Test
    void atConversesBreakingPointHalfGoEitherWay() {
        assertThat(road(20).probability(0, 0)).isCloseTo(0.5, within(1e-15));
        assertThat(road(19).probability(0, 0)).isLessThan(0.5);
        assertThat(road(60).probability(0, 0)).isCloseTo(1, within(1e-12));
    }

    @Test
    void distancesAndPlacesAreNotGivenTogether() {
        assertThatThrownBy(() ->
                        new Huff(List.of(1.0), List.of(List.of(1.0)), List.of(0.0), List.of(1.0), List.of(1.0), 1, 2))
                .hasMessageContaining("give either distance");
        assertThatThrownBy(() -> new Huff(List.of(1.0), List.of(), List.of(0.0), List.of(), List.of(1.0), 1, 2))
                .hasMessageContaining("zones has 0 rows");
    }
}
