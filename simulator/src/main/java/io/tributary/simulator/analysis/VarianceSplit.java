package io.tributary.simulator.analysis;

/**
 * Two-level Monte Carlo: how much of an outcome's variance stems from inputs that are not known (rows of a sampling
 * design), from luck (replications), and from their interplay. Where rows meet the same futures the layout is crossed
 * and the components follow from a two-way analysis of variance, otherwise from a one-way one, in which luck and
 * interplay are one (Searle, Casella and McCulloch 1992, Variance Components, chapters 3 and 4).
 *
 * @param inputs variance between the conditional means
 * @param luck variance of luck alone; with rows of their own luck all variance within rows
 * @param interplay variance of luck that differs from row to row; 0 with rows of their own luck
 */
public record VarianceSplit(double inputs, double luck, double interplay) {

    /**
     * Splits the variance.
     *
     * @param values by row and replication, all rows of one length above 1
     * @param crossed whether replication r is the same future in all rows
     */
    public static VarianceSplit of(double[][] values, boolean crossed) {
        int rows = values.length;
        int replications = values[0].length;
        double[] rowMeans = new double[rows];
        double[] columnMeans = new double[replications];
        double mean = 0;
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < replications; c++) {
                rowMeans[r] += values[r][c] / replications;
                columnMeans[c] += values[r][c] / rows;
                mean += values[r][c] / rows / replications;
            }
        }
        double within = 0;
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < replications; c++) {
                double error = values[r][c] - rowMeans[r] - (crossed ? columnMeans[c] - mean : 0);
                within += error * error;
            }
        }
        double residual = within / ((rows - (crossed ? 1.0 : 0)) * (replications - 1));
        double inputs = Math.max(0, (spread(rowMeans, mean) * replications - residual) / replications);
        if (!crossed) {
            return new VarianceSplit(inputs, residual, 0);
        }
        double luck = Math.max(0, (spread(columnMeans, mean) * rows - residual) / rows);
        return new VarianceSplit(inputs, luck, residual);
    }

    private static double spread(double[] means, double mean) {
        double squares = 0;
        for (double value : means) {
            squares += (value - mean) * (value - mean);
        }
        return squares / (means.length - 1);
    }

    /** Share of the inputs in all variance; 0 where there is none. */
    public double inputShare() {
        double all = inputs + luck + interplay;
        return all == 0 ? 0 : inputs / all;
    }
}
