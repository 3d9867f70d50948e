package io.tributary.simulator.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Integers that count quanta never wrap around. */
class FixedPointTest {

    @Test
    void sumsOfBothSignsAreExact() {
        assertThat(FixedPoint.sum(2, 3)).isEqualTo(5);
        assertThat(FixedPoint.sum(Long.MAX_VALUE, -1)).isEqualTo(Long.MAX_VALUE - 1);
        assertThat(FixedPoint.sum(Long.MIN_VALUE, Long.MAX_VALUE)).isEqualTo(-1);
    }

    @Test
    void aSumThatWouldWrapAroundIsRefused() {
        assertThatThrownBy(() -> FixedPoint.sum(Long.MAX_VALUE, 1))
                .isInstanceOf(ArithmeticException.class)
                .hasMessageContaining("leaves the range of the ledger");
        assertThatThrownBy(() -> FixedPoint.sum(Long.MIN_VALUE, -1)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void productsAreExactBeyond64BitsAndRefusedOutsideOfThem() {
        assertThat(FixedPoint.product(Long.MAX_VALUE, 1_000, 1_000)).isEqualTo(Long.MAX_VALUE);
        assertThatThrownBy(() -> FixedPoint.product(Long.MAX_VALUE, 3, 2))
                .isInstanceOf(ArithmeticException.class)
                .hasMessageContaining("leaves the range of the ledger");
    }

    @Test
    void amountsThatAreNoNumbersAreRefused() {
        assertThatThrownBy(() -> FixedPoint.quanta(Double.NaN, 1)).hasMessageContaining("no number");
        assertThatThrownBy(() -> FixedPoint.quanta(1e19, 1)).hasMessageContaining("1.0E19 is too large");
    }
}
