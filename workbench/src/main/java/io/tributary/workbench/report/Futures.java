package io.tributary.workbench.report;

import io.tributary.simulator.experiment.RunResult;
import io.tributary.simulator.experiment.StudyResult;
import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.kpi.Readings;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The totals of every run, looked up by KPI and month: what happened in each future under each variant. A replication
 * number is the same future for all variants.
 */
final class Futures {
    private final StudyResult study;
    private final int count;
    /** Totals that were asked for; empty where no run has one. */
    private final Map<Key, Optional<double[][]>> totals = new HashMap<>();

    private record Key(String kpi, int month) {}

    Futures(StudyResult study) {
        this.study = study;
        count = study.runs().stream()
                .mapToInt(run -> run.replication() + 1)
                .max()
                .orElse(0);
    }

    /** Number of futures. */
    int count() {
        return count;
    }

    boolean knows(String kpi, int month) {
        return totals(kpi, month).isPresent();
    }

    /** The total's value in a future; NaN where the run has none. */
    double value(int variant, String kpi, int month, int future) {
        return totals(kpi, month).map(values -> values[variant][future]).orElse(Double.NaN);
    }

    /** Futures in which one variant's total over the whole window is better than another's, by sign of the gap. */
    int wins(int variant, int other, String kpi, int sign) {
        int wins = 0;
        for (int future = 0; future < count; future++) {
            double gap = value(variant, kpi, KpiValue.WHOLE, future) - value(other, kpi, KpiValue.WHOLE, future);
            if (gap * sign > 0) {
                wins++;
            }
        }
        return wins;
    }

    /** Quantile of a total over the futures (the value at that share of the sorted futures); NaN without values. */
    double quantile(int variant, String kpi, int month, double share) {
        double[] sorted = new double[count];
        int known = 0;
        for (int future = 0; future < count; future++) {
            double value = value(variant, kpi, month, future);
            if (Double.isFinite(value)) {
                sorted[known++] = value;
            }
        }
        return quantile(Arrays.copyOf(sorted, known), share);
    }

    /** The value at a share of the sorted values, linear between neighbours; NaN without values. */
    static double quantile(double[] values, double share) {
        if (values.length == 0) {
            return Double.NaN;
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double at = share * (sorted.length - 1);
        int below = (int) at;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }

    private Optional<double[][]> totals(String kpi, int month) {
        return totals.computeIfAbsent(new Key(kpi, month), this::found);
    }

    /** A total of every run; runs nearly always have it at the same place. */
    private Optional<double[][]> found(Key key) {
        double[][] values = empty();
        boolean any = false;
        Optional<Readings> before = Optional.empty();
        int place = -1;
        for (RunResult run : study.runs()) {
            Readings readings = run.values();
            if (before.isEmpty() || !readings.isNamedLike(before.get())) {
                place = readings.place(key.kpi(), KpiValue.TOTAL, key.month());
                before = Optional.of(readings);
            }
            if (place >= 0) {
                values[run.variant()][run.replication()] = readings.figure(place);
                any = true;
            }
        }
        return any ? Optional.of(values) : Optional.empty();
    }

    private double[][] empty() {
        double[][] values = new double[study.variants().size()][count];
        for (double[] row : values) {
            Arrays.fill(row, Double.NaN);
        }
        return values;
    }
}
