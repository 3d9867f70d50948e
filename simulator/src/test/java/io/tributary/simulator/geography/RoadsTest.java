package io.tributary.simulator.geography;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

final class RoadsTest {
    private static final Location HANGZHOU = new Location("hangzhou", 30.2936, 120.1614);
    private static final Location NANJING = new Location("nanjing", 32.0617, 118.7778);

    @Test
    void withoutATableTheRoadIsTheGreatCircleTimesTheCircuity() {
        double direct = GreatCircle.km(HANGZHOU.lat(), HANGZHOU.lon(), NANJING.lat(), NANJING.lon());
        assertThat(new Roads(new Travel(1), List.of()).km(HANGZHOU, NANJING)).isEqualTo(direct);
        assertThat(new Roads(new Travel(1.3), List.of()).km(HANGZHOU, NANJING)).isCloseTo(1.3 * direct, within(1e-9));
    }

    @Test
    void aKnownDistanceHoldsInBothDirectionsAndKnowsNoCircuity() {
        Roads roads = new Roads(new Travel(1.3), List.of(new Distance("hangzhou", "nanjing", 280)));
        assertThat(roads.km(HANGZHOU, NANJING)).isEqualTo(280);
        assertThat(roads.km(NANJING, HANGZHOU)).isEqualTo(280);
        assertThat(roads.km(HANGZHOU, HANGZHOU)).isZero();
    }
}
