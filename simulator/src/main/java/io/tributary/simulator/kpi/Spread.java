package io.tributary.simulator.kpi;

/** How values of periods spread, by the recurrence of Welford (1962). */
public final class Spread {
    private Spread() {}

    /** Variance over the counting periods of a month, or of all for -1, with the number of periods less one below. */
    public static double variance(double[] ofPeriods, int[] monthOf, int month) {
        double mean = 0;
        double squares = 0;
        int n = 0;
        for (int period = 0; period < monthOf.length; period++) {
            if (monthOf[period] >= 0 && (month < 0 || monthOf[period] == month)) {
                n++;
                double step = ofPeriods[period] - mean;
                mean += step / n;
                squares += step * (ofPeriods[period] - mean);
            }
        }
        return n < 2 ? 0 : squares / (n - 1);
    }

    /** Variance over the periods of each month, and of the whole window, with the number of periods less one below. */
    public static Series of(Facts facts, double[] ofPeriods) {
        int[] monthOf = facts.months();
        Series series = facts.zero();
        for (int month = 0; month < series.months(); month++) {
            series.state(month, variance(ofPeriods, monthOf, month));
        }
        series.total(variance(ofPeriods, monthOf, -1));
        return series;
    }
}
