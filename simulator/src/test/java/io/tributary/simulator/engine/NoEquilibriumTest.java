package io.tributary.simulator.engine;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** What a person reads when firms have nothing to play. */
class NoEquilibriumTest {

    @Test
    void theMessageNamesTheFirmsAndTheNearestDecisions() {
        assertThatThrownBy(() -> Run.of(Plays.written("""
                                scenario: Two shops that fetch each other's customers
                                time: {length: 1 period}
                                firms:
                                  - {id: left, unit_cost: 1}
                                  - {id: right, unit_cost: 1}
                                demand:
                                  - {at: [left, right], form: {territories: {a: 10, b: 1, moving: 1}}}
                                play:
                                  order: [[left.price, right.price]]
                                """), 0))
                .isInstanceOf(NoEquilibrium.class)
                .hasMessageContaining("best_response finds no decisions for left and right")
                .hasMessageContaining("left.price at ")
                .hasMessageContaining("play.given");
    }
}
