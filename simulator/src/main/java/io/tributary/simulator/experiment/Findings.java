package io.tributary.simulator.experiment;

import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.scenario.Target;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

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

    StudyResult result() {
        List<VariantResult> variants = new ArrayList<>();
        List<RunResult> runs = new ArrayList<>();
        for (int v = 0; v < byVariant.size(); v++) {
            variants.add(variant(v));
            byVariant.get(v).forEach(r -> runs.add(r.result()));
        }
        int replications = byVariant.get(0).size();
        return new StudyResult(
                plan.scenario(), plan.fingerprint(), digest(runs), plan.seed(), replications, variants, runs);
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
        List<Replication> runs = byVariant.get(v);
        List<Replication> base = byVariant.get(baseline);
        List<KpiEstimate> estimates = new ArrayList<>();
        List<KpiValue> names = runs.get(0).result().values();
        List<int[]> places =
                base.stream().map(run -> places(names, run.result().values())).toList();
        for (int i = 0; i < names.size(); i++) {
            double[] sample = new double[runs.size()];
            double[] difference = new double[runs.size()];
            for (int r = 0; r < sample.length; r++) {
                sample[r] = runs.get(r).result().values().get(i).value();
                int place = places.get(r)[i];
                List<KpiValue> values = base.get(r).result().values();
                difference[r] = sample[r] - (place < 0 ? 0 : values.get(place).value());
            }
            KpiValue name = names.get(i);
            estimates.add(new KpiEstimate(
                    name.kpi(),
                    name.entity(),
                    name.month(),
                    Statistics.estimate(sample),
                    Statistics.estimate(difference)));
        }
        return estimates;
    }

    /** Where the baseline's run has each figure of another run; -1 where it has no such firm or month. */
    private static int[] places(List<KpiValue> names, List<KpiValue> base) {
        Map<List<Object>, Integer> found = new HashMap<>();
        for (int i = 0; i < base.size(); i++) {
            found.putIfAbsent(name(base.get(i)), i);
        }
        return names.stream()
                .mapToInt(name -> found.getOrDefault(name(name), -1))
                .toArray();
    }

    private static List<Object> name(KpiValue value) {
        return List.of(value.kpi(), value.entity(), value.month());
    }

    /** SHA-256 over every run's ledger digest and KPI values as raw bits, by variant and replication. */
    private String digest(List<RunResult> runs) {
        MessageDigest sha = sha256();
        for (RunResult run : runs) {
            sha.update(plan.variants().get(run.variant()).name().getBytes(StandardCharsets.UTF_8));
            update(sha, run.replication());
            update(sha, run.digest());
            for (KpiValue value : run.values()) {
                update(sha, Double.doubleToRawLongBits(value.value()));
            }
        }
        return HexFormat.of().formatHex(sha.digest());
    }

    private static void update(MessageDigest sha, long word) {
        for (int shift = 56; shift >= 0; shift -= 8) {
            sha.update((byte) (word >>> shift));
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
