package io.tributary.simulator.experiment;

import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.kpi.Readings;
import io.tributary.simulator.scenario.Target;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;

/** Sums up the runs of a study: estimates, paired differences, target probabilities and the digest. */
final class Findings {
    private final StudyPlan plan;
    private final List<List<Replication>> byVariant;
    private final List<List<String>> remarks;
    private final int baseline;

    Findings(StudyPlan plan, List<List<Replication>> byVariant, List<List<String>> remarks) {
        this.remarks = remarks;
        this.plan = plan;
        this.byVariant = byVariant;
        baseline = plan.variants().indexOf(plan.baseline());
    }

    /**
     * Sums up.
     *
     * @param workers who sum up the variants side by side; each is a function of the runs alone
     * @param digest that has taken in the runs of the first variant
     */
    StudyResult result(Executor workers, StudyDigest digest) {
        List<RunResult> runs = new ArrayList<>();
        byVariant.forEach(all -> all.forEach(run -> runs.add(run.result())));
        List<CompletableFuture<VariantResult>> variants = IntStream.range(0, byVariant.size())
                .mapToObj(v -> CompletableFuture.supplyAsync(() -> variant(v), workers))
                .toList();
        runs.stream()
                .filter(run -> run.variant() > 0)
                .forEach(run -> digest.add(plan.variants().get(run.variant()).name(), run));
        return new StudyResult(
                plan.scenario(),
                plan.fingerprint(),
                digest.text(),
                plan.seed(),
                byVariant.get(0).size(),
                variants.stream().map(CompletableFuture::join).toList(),
                runs);
    }

    private VariantResult variant(int v) {
        StudyPlan.Variation variation = plan.variants().get(v);
        List<TargetEstimate> targets = new ArrayList<>();
        int n = byVariant.get(v).size();
        boolean[] all = new boolean[n];
        Arrays.fill(all, true);
        for (int t = 0; t < plan.scenario().targets().size(); t++) {
            targets.add(target(v, t, all));
        }
        int together = 0;
        for (boolean met : all) {
            together += met ? 1 : 0;
        }
        return new VariantResult(
                variation.name(),
                variation.baseline(),
                variation.scenario(),
                variation.plan(),
                kpis(v),
                targets,
                Statistics.wilson(together, n),
                remarks.get(v));
    }

    private TargetEstimate target(int v, int t, boolean[] all) {
        Target target = plan.scenario().targets().get(t);
        int met = 0;
        double[] reached = new double[all.length];
        for (int r = 0; r < all.length; r++) {
            double value = byVariant.get(v).get(r).targetValues().get(t);
            double base = byVariant.get(baseline).get(r).targetValues().get(t);
            reached[r] = target.reached(value, base);
            boolean isMet = target.isMetBy(value, base);
            met += isMet ? 1 : 0;
            all[r] &= isMet;
        }
        return new TargetEstimate(target, Statistics.wilson(met, all.length), Statistics.estimate(reached));
    }

    private List<KpiEstimate> kpis(int v) {
        Readings names = names(byVariant.get(v));
        List<Readings> own = underNames(names, byVariant.get(v));
        List<Readings> base = underNames(names, byVariant.get(baseline));
        List<KpiEstimate> estimates = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            KpiValue name = names.get(i);
            double[] sample = column(own, i);
            double[] difference = column(base, i);
            for (int r = 0; r < sample.length; r++) {
                difference[r] = sample[r] - difference[r];
            }
            estimates.add(new KpiEstimate(
                    name.kpi(),
                    name.entity(),
                    name.month(),
                    Statistics.estimate(sample),
                    Statistics.estimate(difference)));
        }
        return estimates;
    }

    private static double[] column(List<Readings> runs, int at) {
        double[] column = new double[runs.size()];
        for (int r = 0; r < column.length; r++) {
            column[r] = runs.get(r).figure(at);
        }
        return column;
    }

    /** The figures that any of the runs has, in the order in which the runs name them. */
    private static Readings names(List<Replication> runs) {
        Readings first = runs.get(0).result().values();
        if (runs.stream().allMatch(run -> run.result().values().isNamedLike(first))) {
            return first;
        }
        Map<List<Object>, KpiValue> names = new LinkedHashMap<>();
        runs.forEach(run -> run.result().values().forEach(value -> names.putIfAbsent(name(value), value)));
        return Readings.of(List.copyOf(names.values()));
    }

    /** Each run's figures under these names; 0 where it has no such firm, month or happening. */
    private static List<Readings> underNames(Readings names, List<Replication> runs) {
        return runs.stream()
                .map(run -> underNames(names, run.result().values()))
                .toList();
    }

    private static Readings underNames(Readings names, Readings run) {
        if (run.isNamedLike(names)) {
            return run;
        }
        Map<List<Object>, Double> found = new HashMap<>();
        run.forEach(value -> found.putIfAbsent(name(value), value.value()));
        return Readings.of(names.stream()
                .map(name -> new KpiValue(name.kpi(), name.entity(), name.month(), found.getOrDefault(name(name), 0.0)))
                .toList());
    }

    private static List<Object> name(KpiValue value) {
        return List.of(value.kpi(), value.entity(), value.month());
    }
}
