package io.tributary.simulator.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.SplittableRandom;
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
    void productsBeyond64BitsRoundHalfToEvenAsDecimalArithmeticDoes() {
        SplittableRandom dice = new SplittableRandom(7);
        for (int i = 0; i < 200_000; i++) {
            long a = dice.nextLong() >> dice.nextInt(64);
            long b = dice.nextLong() >> dice.nextInt(64);
            long divisor = 1 + (dice.nextLong() >>> (1 + dice.nextInt(63)));
            BigInteger exact = new BigDecimal(BigInteger.valueOf(a).multiply(BigInteger.valueOf(b)))
                    .divide(BigDecimal.valueOf(divisor), 0, RoundingMode.HALF_EVEN)
                    .toBigInteger();
            if (exact.bitLength() < 64) {
                assertThat(FixedPoint.product(a, b, divisor)).isEqualTo(exact.longValue());
            }
        }
    }

    @Test
    void halvesBeyond64BitsGoToTheEvenNeighbour() {
        long large = 3_000_000_001L;
        assertThat(FixedPoint.product(large, 4 * large, 8)).isEqualTo(4_500_000_003_000_000_000L);
        assertThat(FixedPoint.product(large, 4 * (large + 2), 8)).isEqualTo(4_500_000_006_000_000_002L);
    }

    @Test
    void amountsThatAreNoNumbersAreRefused() {
        assertThatThrownBy(() -> FixedPoint.quanta(Double.NaN, 1)).hasMessageContaining("no number");
        assertThatThrownBy(() -> FixedPoint.quanta(1e19, 1)).hasMessageContaining("1.0E19 is too large");
    }
}
