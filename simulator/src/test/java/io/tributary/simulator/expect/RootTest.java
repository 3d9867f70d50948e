package io.tributary.simulator.expect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Roots of functions whose values cost runs. */
class RootTest {
    @Test
    void aRootBetweenTheEndsIsFound() {
        assertThat(Root.of(x -> x * x - 2, 0, 2, 1e-12)).isCloseTo(Math.sqrt(2), within(1e-11));
    }

    @Test
    void aRootAtAnEndIsFound() {
        assertThat(Root.of(x -> x - 2, 2, 3, 1e-12)).isEqualTo(2);
        assertThat(Root.of(x -> x - 3, 2, 3, 1e-12)).isEqualTo(3);
    }

    @Test
    void ofTwoRootsTheLowerIsFound() {
        assertThat(Root.of(x -> (x - 0.3) * (x - 0.8), 0, 1, 1e-12)).isCloseTo(0.3, within(1e-11));
    }

    @Test
    void aJumpOverZeroIsAThresholdToo() {
        assertThat(Root.of(x -> x < 0.7 ? -1 : 2, 0, 1, 1e-12)).isCloseTo(0.7, within(1e-9));
    }

    @Test
    void noRootIsSaidWithTheValuesAtTheEnds() {
        assertThatThrownBy(() -> Root.of(x -> x * x + 1, -1, 2, 1e-12))
                .isInstanceOf(NoRoot.class)
                .hasMessage("no root between -1 and 2: the difference is 2 and 5 there");
    }
}
