package io.tributary.workbench.report;

import io.tributary.simulator.experiment.StudyResult;
import io.tributary.simulator.experiment.TargetEstimate;
import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.scenario.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * In which futures each target is met, read again from the runs. It answers only where it counts the study's own
 * probabilities within two points of a hundred; where it does not, what depends on it is left out.
 */
final class TargetFutures {
    /** A target by an earlier month counts flows up to then, which runs do not keep; a near count is good enough. */
    private static final double TOLERATED = 0.02;

    private final StudyResult study;
    private final Futures futures;
    private final int baseline;
    private final List<Integer> months = new ArrayList<>();
    private final boolean agrees;

    TargetFutures(StudyResult study, Futures futures, int baseline) {
        this.study = study;
        this.futures = futures;
        this.baseline = baseline;
        boolean close = futures.count() > 0;
        for (int at = 0; at < targets().size(); at++) {
            int month = monthOf(at);
            months.add(month);
            close &= worstGap(at, month) <= TOLERATED;
        }
        agrees = close;
    }

    /** Share of futures in which a variant meets all targets but one; empty where it cannot be told. */
    OptionalDouble jointWithout(int variant, int left) {
        if (!agrees) {
            return OptionalDouble.empty();
        }
        int met = 0;
        for (int future = 0; future < futures.count(); future++) {
            met += meetsAllBut(variant, left, future) ? 1 : 0;
        }
        return OptionalDouble.of((double) met / futures.count());
    }

    /** The change that a variant reaches in the asked share of futures, in the target's basis. */
    OptionalDouble changeReached(int variant, int at, double share) {
        if (!agrees) {
            return OptionalDouble.empty();
        }
        Target target = targets().get(at);
        double[] reached = new double[futures.count()];
        for (int future = 0; future < reached.length; future++) {
            reached[future] = target.reached(value(variant, at, future), value(baseline, at, future));
        }
        boolean upwards = target.change() >= 0 || target.basis() == Target.Basis.ABSOLUTE;
        double change = Futures.quantile(reached, upwards ? 1 - share : share);
        return Double.isFinite(change) ? OptionalDouble.of(change) : OptionalDouble.empty();
    }

    private List<Target> targets() {
        return study.scenario().targets();
    }

    private boolean meetsAllBut(int variant, int left, int future) {
        for (int at = 0; at < months.size(); at++) {
            if (at != left && !meets(variant, at, months.get(at), future)) {
                return false;
            }
        }
        return true;
    }

    /** The month whose totals count the study's own shares most closely: the target's month, or the whole window. */
    private int monthOf(int at) {
        Target target = targets().get(at);
        int whole = KpiValue.WHOLE;
        int month = target.by().map(study.scenario().time()::monthIndex).orElse(whole);
        if (month == whole || !futures.knows(target.kpi(), month)) {
            return whole;
        }
        return worstGap(at, month) <= worstGap(at, whole) ? month : whole;
    }

    private double worstGap(int at, int month) {
        double worst = 0;
        for (int variant = 0; variant < study.variants().size(); variant++) {
            List<TargetEstimate> told = study.variants().get(variant).targets();
            double share = at < told.size() ? told.get(at).probability().share() : Double.NaN;
            double gap = Math.abs(share(variant, at, month) - share);
            worst = Double.isNaN(gap) ? 1 : Math.max(worst, gap);
        }
        return worst;
    }

    private double share(int variant, int at, int month) {
        int met = 0;
        for (int future = 0; future < futures.count(); future++) {
            met += meets(variant, at, month, future) ? 1 : 0;
        }
        return (double) met / futures.count();
    }

    private boolean meets(int variant, int at, int month, int future) {
        Target target = targets().get(at);
        double value = futures.value(variant, target.kpi(), month, future);
        return target.isMetBy(value, futures.value(baseline, target.kpi(), month, future));
    }

    private double value(int variant, int at, int future) {
        return futures.value(variant, targets().get(at).kpi(), months.get(at), future);
    }
}
