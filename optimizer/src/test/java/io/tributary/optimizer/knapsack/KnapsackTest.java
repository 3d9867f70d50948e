package io.tributary.optimizer.knapsack;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.optimizer.fixture.SplitMix;
import org.junit.jupiter.api.Test;

class KnapsackTest {
    @Test
    void theTextbookThiefTakesTheSecondAndThirdThing() {
        Knapsack knapsack = new Knapsack();
        knapsack.offer(0, 10, 60);
        knapsack.offer(1, 20, 100);
        knapsack.offer(2, 30, 120);
        assertThat(knapsack.solve(50)).isEqualTo(220);
    }

    @Test
    void theValueIsThatOfTryingEverySubset() {
        Knapsack knapsack = new Knapsack();
        for (long seed = 1; seed <= 300; seed++) {
            SplitMix luck = new SplitMix(seed);
            int size = 1 + luck.below(12);
            int[] weight = new int[size];
            long[] value = new long[size];
            knapsack.clear();
            for (int i = 0; i < size; i++) {
                weight[i] = 1 + luck.below(20);
                value[i] = 1L + luck.below(1000);
                knapsack.offer(i, weight[i], value[i]);
            }
            int capacity = luck.below(120);
            assertThat(knapsack.solve(capacity)).as("seed %d", seed).isEqualTo(bySubsets(weight, value, capacity));
            assertThat(worthOfTaken(knapsack, value)).as("seed %d", seed).isEqualTo(knapsack.solve(capacity));
        }
    }

    private static long worthOfTaken(Knapsack knapsack, long[] value) {
        long worth = 0;
        for (int at = 0; at < knapsack.size(); at++) {
            worth += knapsack.isTaken(at) ? value[knapsack.idAt(at)] : 0;
        }
        return worth;
    }

    private static long bySubsets(int[] weight, long[] value, int capacity) {
        long best = 0;
        for (int subset = 0; subset < 1 << weight.length; subset++) {
            int load = 0;
            long worth = 0;
            for (int i = 0; i < weight.length; i++) {
                load += (subset >> i & 1) * weight[i];
                worth += (subset >> i & 1) * value[i];
            }
            best = load <= capacity ? Math.max(best, worth) : best;
        }
        return best;
    }
}
