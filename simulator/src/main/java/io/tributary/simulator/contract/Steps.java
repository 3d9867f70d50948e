package io.tributary.simulator.contract;

import io.tributary.simulator.quantity.Unfit;

/** Steps of a scale. */
final class Steps {
    private Steps() {}

    /** Refuses steps of which one does not start above the one before. */
    static void checkRising(double[] starts) {
        for (int i = 1; i < starts.length; i++) {
            if (starts[i] <= starts[i - 1]) {
                throw Unfit.of(
                        "steps must rise: step {0} starts at or below the one before",
                        "steps 须递增：第 {0} 级的起点不高于前一级", i + 1);
            }
        }
    }
}
