package io.tributary.optimizer.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tributary.optimizer.fixture.WaterScenario;
import io.tributary.simulator.channel.Assignment;
import io.tributary.simulator.geography.Zone;
import io.tributary.simulator.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Nine towns in three rows, 100, 200, ... 900 outlets. */
class NetworkShapeTest {
    private static Scenario scenario() {
        List<Zone> zones = new ArrayList<>();
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                // A little off the lattice, so that corners do not touch.
                double lat = 30 + 0.1 * row + 0.01 * column;
                zones.add(WaterScenario.zone(
                        "z" + row + column, "R", lat, 120 + 0.1 * column, 100 * (3 * row + column + 1)));
            }
        }
        return new WaterScenario(
                        zones,
                        List.of(),
                        List.of(WaterScenario.distributor("P", "R", 30, 120, 9_000)),
                        List.of(),
                        WaterScenario.decide(List.of(1), Map.of(), 0))
                .scenario();
    }

    private static List<Assignment> rows(String... owners) {
        List<Assignment> network = new ArrayList<>();
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                String owner = owners[3 * row + column];
                network.add(new Assignment("z" + row + column, List.of(owner)));
            }
        }
        return network;
    }

    @Test
    void rowsAreLongAndUnevenInOutlets() {
        NetworkShape shape = NetworkShape.of(scenario(), rows("A", "A", "A", "B", "B", "B", "C", "C", "C"));

        // 600, 1,500 and 2,400 outlets: mean 1,500, largest deviation 900, standard deviation 900 x sqrt(2 / 3).
        assertThat(shape.outlets().index()).isCloseTo(0.6, within(1e-12));
        assertThat(shape.outlets().variation()).isCloseTo(0.6 * Math.sqrt(2 / 3.0), within(1e-12));
        // Gini: 2 x (600 + 2 x 1,500 + 3 x 2,400) / (3 x 4,500) - 4 / 3.
        assertThat(shape.outlets().gini()).isCloseTo(2 * 10_800 / 13_500.0 - 4 / 3.0, within(1e-12));
        assertThat(shape.people().index()).isCloseTo(0.6, within(1e-12));
        assertThat(shape.cutEdges()).isGreaterThanOrEqualTo(6);
    }

    @Test
    void aScatteredNetworkIsLessCompactAndCutsMoreBordersThanBlocks() {
        NetworkShape blocks = NetworkShape.of(scenario(), rows("A", "A", "B", "A", "A", "B", "C", "C", "B"));
        NetworkShape scattered = NetworkShape.of(scenario(), rows("A", "B", "C", "B", "C", "A", "C", "A", "B"));

        assertThat(scattered.polsbyPopper()).isLessThan(blocks.polsbyPopper());
        assertThat(scattered.reock()).isLessThan(blocks.reock());
        assertThat(scattered.cutEdges()).isGreaterThan(blocks.cutEdges());
        assertThat(blocks.leastPolsbyPopper()).isLessThanOrEqualTo(blocks.polsbyPopper());
    }

    @Test
    void whoHasNoAreaAndAreasOfNobodyCountForNothing() {
        NetworkShape shape = NetworkShape.of(
                scenario(), rows("A", "A", "A", "nobody", "nobody", "nobody", "nobody", "nobody", "nobody"));

        assertThat(shape.outlets().index()).isZero();
        assertThat(shape.polsbyPopper()).isEqualTo(shape.leastPolsbyPopper());
    }
}
