package io.tributary.simulator.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tributary.simulator.luck.Luck;
import io.tributary.simulator.scenario.Scenario;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Several threads on one run: each task once, and the same bits whatever their number. */
final class CrewTest {

    @Test
    void eachTaskIsDoneOnce() {
        int[] done = new int[1000];
        try (Crew crew = new Crew(4)) {
            crew.each(done.length, (worker, task) -> done[task]++);
        }
        assertThat(Arrays.stream(done).distinct()).containsExactly(1);
    }

    @Test
    void theFirstTaskThatFailsIsToldByNumberAndNotByTime() {
        try (Crew crew = new Crew(3)) {
            for (int attempt = 0; attempt < 50; attempt++) {
                assertThatThrownBy(() -> crew.each(100, CrewTest::failFromTen)).hasMessage("task 10");
            }
        }
    }

    private static void failFromTen(int worker, int task) {
        if (task >= 10) {
            throw new IllegalArgumentException("task " + task);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{population: counts}",
                "{population: individuals}",
                "{population: counts, satisfaction_levels: 5, pantry: {most: 3}}",
                "{population: individuals, satisfaction_levels: 5, pantry: {most: 3, second_unit: 20 %},"
                        + " awareness: {start: 40 %, word_of_mouth: 20 %, neighbour_contacts: 30 %, forgetting: 1 %}}"
            })
    void oneTwoAndFourThreadsWriteTheSameBooks(String consumers) {
        Scenario scenario = Scenarios.market("formats:\n", "consumers: " + consumers + "\nformats:\n");
        Simulation simulation = Simulation.of(scenario);
        long alone = simulation.run(new Luck(7, 0)).digest();
        assertThat(simulation.run(new Luck(7, 0), 2).digest()).isEqualTo(alone);
        assertThat(simulation.run(new Luck(7, 0), 4).digest()).isEqualTo(alone);
    }
}
