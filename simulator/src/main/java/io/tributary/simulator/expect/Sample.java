package io.tributary.simulator.expect;

import java.util.List;
import java.util.Map;

/**
 * What was read from the runs of one setting.
 *
 * @param runs per run the values that were wanted; one run where all runs are the same
 */
record Sample(List<Map<Wanted, double[]>> runs) {
    Sample {
        runs = List.copyOf(runs);
    }

    int size() {
        return runs.size();
    }

    /** What was read in a run; a setting without luck says the same in every run. */
    double[] of(Wanted wanted, int run) {
        double[] values = runs.get(Math.min(run, runs.size() - 1)).get(wanted);
        if (values == null) {
            throw new IllegalStateException("nobody asked to read " + wanted);
        }
        return values;
    }
}
