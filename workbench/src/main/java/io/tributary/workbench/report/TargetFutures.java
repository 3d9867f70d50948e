package io.tributary.workbench.report;

import io.tributary.simulator.experiment.StudyResult;
import io.tributary.simulator.experiment.VariantResult;
import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.scenario.Target;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * In which futures each target is met, read again from the runs. It answers only where it counts the same
 * probabilities as the study does; where it does not, what depends on it is left out.
 */
final class TargetFutures {
    private final StudyResult study;
    private final Futures futures;
    private final int baseline;
    private final List<Integer> months = new ArrayList<>();
    private final boolean agrees;

    TargetFutures(StudyResult study, Futures futures, int baseline) {
        this.study = study;
        this.futures = futures;
        this.baseline = baseline;
        for (Target target : targets()) {
            months.add(monthOf(target));
        }
        agrees = futures.count() > 0 && agreesWithStudy();
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
            reached[future] = reached(target, value(variant, at, future), value(baseline, at, future));
        }
        boolean upwards = target.change() >= 0 || target.basis() == Target.Basis.ABSOLUTE;
        double change = Futures.quantile(reached, upwards ? 1 - share : share);
        return Double.isFinite(change) ? OptionalDouble.of(change) : OptionalDouble.empty();
    }

    private List<Target> targets() {
        return study.scenario().targets();
    }

    private static double reached(Target target, double value, double base) {
        return switch (target.basis()) {
            case RELATIVE -> value / base - 1;
            case POINTS -> value - base;
            case ABSOLUTE -> value;
        };
    }

    private boolean meetsAllBut(int variant, int left, int future) {
        for (int at = 0; at < months.size(); at++) {
            if (at != left && !meets(variant, at, future)) {
                return false;
            }
        }
        return true;
    }

    private boolean meets(int variant, int at, int future) {
        return targets().get(at).isMetBy(value(variant, at, future), value(baseline, at, future));
    }

    private double value(int variant, int at, int future) {
        return futures.value(variant, targets().get(at).kpi(), months.get(at), future);
    }

    private int monthOf(Target target) {
        if (target.by().isEmpty()) {
            return KpiValue.WHOLE;
        }
        LocalDate start = study.scenario().time().start();
        YearMonth by = YearMonth.parse(target.by().get());
        int month = (by.getYear() - start.getYear()) * 12 + by.getMonthValue() - start.getMonthValue();
        return futures.knows(target.kpi(), month) ? month : KpiValue.WHOLE;
    }

    private boolean agreesWithStudy() {
        for (int variant = 0; variant < study.variants().size(); variant++) {
            VariantResult told = study.variants().get(variant);
            if (told.targets().size() != months.size()) {
                return false;
            }
            for (int at = 0; at < months.size(); at++) {
                if (!agrees(variant, at, told.targets().get(at).probability().share())) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean agrees(int variant, int at, double share) {
        int met = 0;
        for (int future = 0; future < futures.count(); future++) {
            met += meets(variant, at, future) ? 1 : 0;
        }
        return Math.abs((double) met / futures.count() - share) < 0.5 / futures.count();
    }
}
