package io.tributary.simulator.contract;

/** Steps of a scale. */
final class Steps {
    private Steps() {}

    /** Refuses steps of which one does not start above the one before. */
    static void checkRising(double[] starts) {
        for (int i = 1; i < starts.length; i++) {
            if (starts[i] <= starts[i - 1]) {
                throw new IllegalArgumentException(
                        "steps must rise: step " + (i + 1) + " starts at or below the one before");
            }
        }
    }
}
