package io.tributary.workbench.report;

import io.tributary.simulator.experiment.KpiEstimate;
import io.tributary.simulator.quantity.NumberText;
import io.tributary.simulator.scenario.Plan;
import io.tributary.simulator.scenario.Promise;
import java.util.List;
import java.util.Optional;

/**
 * What the plan promised for one KPI, beside what the simulation gave.
 *
 * @param promise the promise, by the planning model
 * @param today simulated mean of the baseline; NaN where the simulation has no such total
 * @param simulated simulated mean, with its interval, of the variant that follows the plan
 */
record KeptPromise(Promise promise, double today, KpiEstimate simulated) {

    /** The promises of the chosen variant's plan that the simulation can be held against. */
    static List<KeptPromise> of(Reading reading) {
        return reading.chosen().plan().map(Plan::promises).orElse(List.of()).stream()
                .flatMap(promise -> reading.total(promise.kpi()).stream()
                        .map(simulated -> new KeptPromise(promise, today(reading, promise.kpi()), simulated)))
                .toList();
    }

    /** Relative deviation of the simulation from the promise; NaN where zero was promised. */
    double deviation() {
        double planned = promise.planned();
        return planned == 0 ? Double.NaN : (simulated.estimate().mean() - planned) / Math.abs(planned);
    }

    /** The deviation with its sign: {@code -3.1 %}. */
    String deviationText() {
        double deviation = deviation();
        if (!Double.isFinite(deviation)) {
            return "–";
        }
        return (deviation > 0 ? "+" : "") + NumberText.percent(deviation, 1);
    }

    Text sentence(Reading reading) {
        Text name = reading.figures().name(promise.kpi());
        Text planned = reading.figures().value(promise.kpi(), promise.planned());
        Text got = reading.figures().value(promise.kpi(), simulated.estimate().mean());
        return new Text(
                name.en() + ": the plan promised " + planned.en() + ", the simulation gives " + got.en() + " ("
                        + deviationText() + ").",
                name.zh() + "：方案承诺 " + planned.zh() + "，模拟结果为 " + got.zh() + "（" + deviationText() + "）。");
    }

    /**
     * What the bound proves, in one sentence; empty without a plan that has one. The cost's bound is said first.
     *
     * @param reading the study
     */
    static Optional<Text> bound(Reading reading) {
        List<Promise> bounded = reading.chosen().plan().map(Plan::promises).orElse(List.of()).stream()
                .filter(promise -> Double.isFinite(promise.bound()) && promise.planned() != 0)
                .toList();
        return bounded.stream()
                .filter(promise -> promise.kpi().startsWith("cost."))
                .findFirst()
                .or(() -> bounded.stream().findFirst())
                .map(promise -> boundSentence(reading, promise));
    }

    private static Text boundSentence(Reading reading, Promise promise) {
        Text name = reading.figures().name(promise.kpi());
        Text bound = reading.figures().value(promise.kpi(), promise.bound());
        Text planned = reading.figures().value(promise.kpi(), promise.planned());
        boolean cost = promise.bound() <= promise.planned();
        double left = Math.abs(promise.planned() - promise.bound()) / Math.abs(promise.planned());
        String gap = NumberText.percent(left, 1);
        return new Text(
                "By the planning model, no plan under these limits can have " + (cost ? "a lower " : "a higher ")
                        + lower(name.en()) + " than " + bound.en() + "; this one has " + planned.en() + ", so at most "
                        + gap + " is left.",
                "按规划模型，在这些限制下任何方案的" + name.zh() + "都不可能" + (cost ? "低于 " : "高于 ") + bound.zh() + "；本方案为 " + planned.zh()
                        + "，最多还有 " + gap + " 的改进余地。");
    }

    private static String lower(String name) {
        return name.isEmpty() ? name : Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    private static double today(Reading reading, String kpi) {
        return Recommendation.total(reading.baseline(), kpi)
                .map(total -> total.estimate().mean())
                .orElse(Double.NaN);
    }
}
