package io.tributary.simulator.luck;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The known-answer vectors of Random123 for threefry2x32 with 20 rounds. */
class ThreefryTest {

    @Test
    void zeroKeyAndZeroCounter() {
        assertThat(Threefry.block(0L, 0, 0)).isEqualTo(0x6b200159_99ba4efeL);
    }

    @Test
    void allBitsSet() {
        assertThat(Threefry.block(-1L, -1, -1)).isEqualTo(0x1cb996fc_bb002be7L);
    }

    @Test
    void digitsOfPi() {
        assertThat(Threefry.block(0x13198a2e_03707344L, 0x243f6a88, 0x85a308d3)).isEqualTo(0xc4923a9c_483df7a0L);
    }

    @Test
    void oneBitOfTheCounterFlipsHalfOfTheOutput() {
        int flipped = 0;
        for (int i = 0; i < 10_000; i++) {
            flipped += Long.bitCount(Threefry.block(7L, i, 3) ^ Threefry.block(7L, i, 3 ^ (1 << (i % 32))));
        }
        assertThat(flipped / 10_000.0).isBetween(31.8, 32.2);
    }

    @Test
    void manyAtOnceAreTheSameNumbers() {
        int[] x0 = new int[1000];
        int[] x1 = new int[1000];
        Threefry.blocks(0x13198a2e_03707344L, -500, 77, x0, x1);
        for (int i = 0; i < 1000; i++) {
            long block = Threefry.block(0x13198a2e_03707344L, -500 + i, 77);
            assertThat(x0[i]).isEqualTo((int) (block >>> 32));
            assertThat(x1[i]).isEqualTo((int) block);
        }
    }
}
