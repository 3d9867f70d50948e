package io.tributary.simulator.expect;

/** Means, variances and covariances of samples; equal values have exactly their value as mean and no variance. */
final class Moments {
    private Moments() {}

    static double mean(double[] sample) {
        double sum = 0;
        for (double value : sample) {
            sum += value - sample[0];
        }
        return sample[0] + sum / sample.length;
    }

    /** The unbiased variance; not a number for fewer than two values. */
    static double variance(double[] sample) {
        return covariance(sample, sample);
    }

    /** The unbiased covariance; not a number for fewer than two pairs. */
    static double covariance(double[] a, double[] b) {
        int n = Math.min(a.length, b.length);
        double meanA = mean(a);
        double meanB = mean(b);
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += (a[i] - meanA) * (b[i] - meanB);
        }
        return n < 2 ? Double.NaN : sum / (n - 1);
    }
}
