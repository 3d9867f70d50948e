package io.tributary.simulator.experiment;

import io.tributary.simulator.kpi.KpiValue;
import java.util.Arrays;

/**
 * One measure over all runs of a batch: its value over the whole window or in one month, by row, variant and
 * replication. Rows may have different numbers of replications.
 */
public final class Samples {
    private final double[][][] values;

    private Samples(double[][][] values) {
        this.values = values;
    }

    /**
     * Reads a measure from a store.
     *
     * @param month month of the run, or {@link KpiValue#WHOLE}
     */
    public static Samples of(ResultStore store, ExperimentSource source, Measure measure, int month) {
        int rows = source.points().size();
        double[][][] values = new double[rows][source.variants().size()][0];
        store.forEach(run -> {
            Task task = run.task();
            double[] row = values[task.row()][task.variant()];
            if (row.length <= task.replication()) {
                int grown = row.length;
                row = Arrays.copyOf(row, Math.min(source.replications(), Math.max(task.replication() + 1, 2 * grown)));
                Arrays.fill(row, grown, row.length, Double.NaN);
                values[task.row()][task.variant()] = row;
            }
            for (KpiValue fact : run.facts()) {
                if (fact.month() == month && measure.names(fact)) {
                    row[task.replication()] = fact.value();
                }
            }
        });
        return new Samples(values);
    }

    /** Number of design rows. */
    public int rows() {
        return values.length;
    }

    /** Number of variants. */
    public int variants() {
        return values.length == 0 ? 0 : values[0].length;
    }

    /** The values of a row and variant by replication, as far as both a value is known. */
    public double[] of(int row, int variant) {
        return Arrays.stream(values[row][variant])
                .filter(value -> !Double.isNaN(value))
                .toArray();
    }

    /** Mean over the replications of a row and variant; NaN where there is no value. */
    public double mean(int row, int variant) {
        double[] sample = of(row, variant);
        return sample.length == 0 ? Double.NaN : Statistics.mean(sample);
    }

    /** Means of all rows of a variant. */
    public double[] means(int variant) {
        double[] means = new double[rows()];
        for (int row = 0; row < means.length; row++) {
            means[row] = mean(row, variant);
        }
        return means;
    }

    /** Whether the measure has a value in every run. */
    public boolean isKnown() {
        for (int row = 0; row < rows(); row++) {
            for (int variant = 0; variant < variants(); variant++) {
                if (!Double.isFinite(mean(row, variant))) {
                    return false;
                }
            }
        }
        return rows() > 0;
    }
}
