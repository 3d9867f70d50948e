package io.tributary.simulator.engine;

import static org.assertj.core.api.Assertions.assertThat;
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
                .hasMessageContaining("left.price = ")
                .hasMessageContaining("play.given")
                .satisfies(e -> assertThat(((NoEquilibrium) e).zh())
                        .startsWith("best_response 未找到 left、right 中任何一方单独偏离都不获益的决策。最接近的是：left.price = ")
                        .endsWith("或让各方先后行动。"));
    }
}
