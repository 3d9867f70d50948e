package io.tributary.simulator.experiment;

import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.scenario.Target;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

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
        for (int i = 0; i < names.size(); i++) {
            double[] sample = new double[runs.size()];
            double[] difference = new double[runs.size()];
            for (int r = 0; r < sample.length; r++) {
                sample[r] = runs.get(r).result().values().get(i).value();
                difference[r] = sample[r]
                        - valueOf(names.get(i), i, base.get(r).result().values());
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

    /**
     * What the baseline says about the same KPI, entity and month, which usually stands at the same index; 0 where the
     * baseline has no such firm or month.
     */
    private static double valueOf(KpiValue name, int index, List<KpiValue> base) {
        if (index < base.size() && isSame(name, base.get(index))) {
            return base.get(index).value();
        }
        return base.stream()
                .filter(value -> isSame(name, value))
                .mapToDouble(KpiValue::value)
                .findFirst()
                .orElse(0);
    }

    private static boolean isSame(KpiValue a, KpiValue b) {
        return a.month() == b.month() && a.kpi().equals(b.kpi()) && a.entity().equals(b.entity());
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
