package io.tributary.simulator.luck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.function.LongUnaryOperator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LuckTest {

    private static final List<Purpose> ALL = List.of(
            Purpose.CONSUMER_CHOICE,
            Purpose.CONSUMER_NEED,
            Purpose.DEMAND_PROCESS,
            Purpose.MARKET_SIZE,
            Purpose.REGION_DEMAND,
            Purpose.PARTNER_REACH,
            Purpose.OUTLET_LISTING,
            Purpose.EVENT);

    /** Computed by an independent implementation in Python. */
    private static final long PINNED_ENTITY = 8096721163824922860L;

    private static final long PINNED_DRAW = 5184081633984729117L;

    @Test
    void idsOfPurposesNeverChange() {
        assertThat(ALL).extracting(Purpose::id).containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
        assertThat(Purpose.free(5).id()).isEqualTo(1005);
        assertThatThrownBy(() -> Purpose.free(-1)).hasMessageContaining("-1");
    }

    @Test
    void aMillionReplicationsHaveAMillionKeys() {
        long entity = Luck.entity("zone-1");
        assertThat(distinct(r -> new Luck(42, r).key(Purpose.CONSUMER_CHOICE))).isEqualTo(1_000_000);
        assertThat(distinct(r -> new Luck(42, r).key(Purpose.CONSUMER_CHOICE, entity)))
                .isEqualTo(1_000_000);
    }

    private static long distinct(LongUnaryOperator key) {
        long[] keys = LongStream.range(0, 1_000_000).map(key).toArray();
        Arrays.sort(keys);
        return LongStream.range(1, keys.length)
                        .filter(i -> keys[(int) i] != keys[(int) i - 1])
                        .count()
                + 1;
    }

    @Test
    void manyIdsHaveDifferentNumbers() {
        long[] numbers = LongStream.range(0, 1_000_000)
                .map(i -> Luck.entity("outlet-" + i))
                .sorted()
                .toArray();
        assertThat(LongStream.of(numbers).distinct().count()).isEqualTo(1_000_000);
    }

    @Test
    void seedReplicationPurposeEntityAndTickAllMatter() {
        long first = new Luck(1, 1).draws(Purpose.EVENT, "a", 1).nextLong();
        assertThat(List.of(
                        new Luck(2, 1).draws(Purpose.EVENT, "a", 1).nextLong(),
                        new Luck(1, 2).draws(Purpose.EVENT, "a", 1).nextLong(),
                        new Luck(1, 1).draws(Purpose.MARKET_SIZE, "a", 1).nextLong(),
                        new Luck(1, 1).draws(Purpose.EVENT, "b", 1).nextLong(),
                        new Luck(1, 1).draws(Purpose.EVENT, "a", 2).nextLong()))
                .doesNotContain(first)
                .doesNotHaveDuplicates();
    }

    /** Published results depend on these bits: if this test fails, results of earlier versions cannot be repeated. */
    @Test
    void theBitsOfAVersionStayTheBits() {
        assertThat(Luck.entity("spring-water")).isEqualTo(PINNED_ENTITY);
        assertThat(new Luck(42, 7).draws(Purpose.EVENT, "spring-water", 3).nextLong())
                .isEqualTo(PINNED_DRAW);
    }

    @Test
    void aNegativeReplicationIsAnError() {
        assertThatThrownBy(() -> new Luck(1, -1)).hasMessageContaining("replication is -1");
    }
}
