package io.tributary.simulator.geography;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

final class NeighboursTest {

    private static Zone zone(String id, double lat, double lon) {
        return new Zone(id, id, "", "all", 1000, 0.6, lat, lon, 1, 0, 1, 1, 1);
    }

    @Test
    void inASquareWithItsMiddleTheMiddleTouchesAllAndOppositeCornersNone() {
        List<Zone> zones = List.of(
                zone("middle", 0, 0), zone("sw", -1, -1), zone("se", -1, 1), zone("ne", 1, 1), zone("nw", 1, -1));
        Neighbours neighbours = Neighbours.of(zones, List.of());
        assertThat(neighbours.of(0)).containsExactly(1, 2, 3, 4);
        assertThat(neighbours.of(1)).containsExactly(0, 2, 4);
        assertThat(neighbours.borders(zones)).hasSize(8);
    }

    @Test
    void zonesAtTheSamePlaceAreNeighboursAndShareAllOthers() {
        List<Zone> zones = List.of(zone("a", 0, 0), zone("twin", 0, 0), zone("b", 0, 1));
        Neighbours neighbours = Neighbours.of(zones, List.of());
        assertThat(neighbours.of(0)).containsExactly(1, 2);
        assertThat(neighbours.of(1)).containsExactly(0, 2);
        assertThat(neighbours.of(2)).containsExactly(0, 1);
    }

    @Test
    void zonesInALineAreNeighboursOfTheNextOnesOnly() {
        List<Zone> zones = List.of(zone("a", 0, 0), zone("b", 0, 1), zone("c", 0, 2), zone("d", 0, 3));
        Neighbours neighbours = Neighbours.of(zones, List.of());
        assertThat(neighbours.of(0)).containsExactly(1);
        assertThat(neighbours.of(1)).containsExactly(0, 2);
    }

    @Test
    void aTableOfBordersReplacesTheTriangulation() {
        List<Zone> zones = List.of(zone("a", 0, 0), zone("b", 0, 1), zone("c", 1, 0));
        Neighbours neighbours = Neighbours.of(zones, List.of(new Border("a", "c")));
        assertThat(neighbours.of(0)).containsExactly(2);
        assertThat(neighbours.of(1)).isEmpty();
    }

    @Property(tries = 100)
    void neighbourhoodIsMutualAndJoinsAllZones(
            @ForAll @Size(min = 2, max = 40) List<@IntRange(min = 0, max = 9999) Integer> spots) {
        List<Zone> zones = IntStream.range(0, spots.size())
                .mapToObj(i -> zone("z" + i, spots.get(i) / 100 / 10.0, spots.get(i) % 100 / 10.0))
                .toList();
        Neighbours neighbours = Neighbours.of(zones, List.of());
        boolean[] reached = new boolean[zones.size()];
        reach(neighbours, 0, reached);
        for (int a = 0; a < zones.size(); a++) {
            int zone = a;
            assertThat(reached[a]).isTrue();
            assertThat(neighbours.of(a))
                    .doesNotContain(a)
                    .allMatch(b -> neighbours.of(b).contains(zone));
        }
    }

    private static void reach(Neighbours neighbours, int zone, boolean[] reached) {
        if (!reached[zone]) {
            reached[zone] = true;
            neighbours.of(zone).forEach(next -> reach(neighbours, next, reached));
        }
    }
}
