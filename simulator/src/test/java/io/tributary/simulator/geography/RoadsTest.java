package io.tributary.simulator.geography;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class RoadsTest {
    private static final Location HANGZHOU = new Location("hangzhou", 30.2936, 120.1614);
    private static final Location NANJING = new Location("nanjing", 32.0617, 118.7778);

    /** Towns at 30, land at 60 km/h; 10 km of each drive lie within towns. */
    private static Travel travel(double circuity) {
        return new Travel(circuity, 60, 30, 10, false);
    }

    private static Distance row(String from, String to, double km) {
        return new Distance(from, to, Optional.of(km), Optional.empty());
    }

    private static Distance timed(String from, String to, double minutes) {
        return new Distance(from, to, Optional.empty(), Optional.of(minutes));
    }

    @Test
    void withoutATableTheRoadIsTheGreatCircleTimesTheCircuity() {
        double direct = GreatCircle.km(HANGZHOU.lat(), HANGZHOU.lon(), NANJING.lat(), NANJING.lon());
        assertThat(new Roads(travel(1), List.of()).km(HANGZHOU, NANJING)).isEqualTo(direct);
        assertThat(new Roads(travel(1.3), List.of()).km(HANGZHOU, NANJING)).isCloseTo(1.3 * direct, within(1e-9));
    }

    @Test
    void aKnownDistanceHoldsInBothDirectionsAndKnowsNoCircuity() {
        Roads roads = new Roads(travel(1.3), List.of(row("hangzhou", "nanjing", 280)));
        assertThat(roads.km(HANGZHOU, NANJING)).isEqualTo(280);
        assertThat(roads.km(NANJING, HANGZHOU)).isEqualTo(280);
        assertThat(roads.km(HANGZHOU, HANGZHOU)).isZero();
    }

    @Test
    void aWayBackOfItsOwnHoldsInItsDirectionOnly() {
        Roads roads = new Roads(travel(1), List.of(row("nanjing", "hangzhou", 290), row("hangzhou", "nanjing", 280)));
        assertThat(roads.km(HANGZHOU, NANJING)).isEqualTo(280);
        assertThat(roads.km(NANJING, HANGZHOU)).isEqualTo(290);
    }

    @Test
    void aDriveTakesItsTimeInTownsAndBetweenThem() {
        Roads roads = new Roads(travel(1), List.of(row("hangzhou", "nanjing", 280)));
        assertThat(roads.minutes(HANGZHOU, NANJING)).isCloseTo(20 + 270, within(1e-9));
        assertThat(roads.minutes(HANGZHOU, HANGZHOU)).isZero();
        assertThat(travel(1).minutes(4)).isCloseTo(8, within(1e-9));
        assertThat(roads.areTimed()).isFalse();
    }

    @Test
    void knownMinutesReplaceTheEstimateAndLeaveTheKilometresAsTheyAre() {
        double direct = GreatCircle.km(HANGZHOU.lat(), HANGZHOU.lon(), NANJING.lat(), NANJING.lon());
        Roads roads = new Roads(travel(1.2), List.of(timed("hangzhou", "nanjing", 185)));
        assertThat(roads.minutes(HANGZHOU, NANJING)).isEqualTo(185);
        assertThat(roads.minutes(NANJING, HANGZHOU)).isEqualTo(185);
        assertThat(roads.km(HANGZHOU, NANJING)).isCloseTo(1.2 * direct, within(1e-9));
        assertThat(roads.isTimed(NANJING, HANGZHOU)).isTrue();
        assertThat(roads.isTimed(HANGZHOU, HANGZHOU)).isFalse();
    }
}
