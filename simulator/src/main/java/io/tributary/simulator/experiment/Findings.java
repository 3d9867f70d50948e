package io.tributary.simulator.experiment;

import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.scenario.Target;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
        List<KpiValue> names = names(byVariant.get(v));
        List<double[]> own = figures(names, byVariant.get(v));
        List<double[]> base = figures(names, byVariant.get(baseline));
        List<KpiEstimate> estimates = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            int at = i;
            double[] sample = own.stream().mapToDouble(run -> run[at]).toArray();
            double[] difference = new double[sample.length];
            Arrays.setAll(difference, r -> sample[r] - base.get(r)[at]);
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

    /** The figures that any of the runs has, in the order in which the runs name them. */
    private static List<KpiValue> names(List<Replication> runs) {
        List<KpiValue> names = new ArrayList<>(runs.get(0).result().values());
        Set<List<Object>> known = new HashSet<>();
        for (Replication run : runs) {
            List<KpiValue> values = run.result().values();
            if (!haveSameNames(names, values)) {
                names.forEach(value -> known.add(name(value)));
                values.stream().filter(value -> known.add(name(value))).forEach(names::add);
            }
        }
        return names;
    }

    /** Each run's figures by name; 0 where it has no such firm, month or happening. */
    private static List<double[]> figures(List<KpiValue> names, List<Replication> runs) {
        return runs.stream().map(run -> figures(names, run)).toList();
    }

    private static double[] figures(List<KpiValue> names, Replication run) {
        List<KpiValue> values = run.result().values();
        if (haveSameNames(names, values)) {
            return values.stream().mapToDouble(KpiValue::value).toArray();
        }
        Map<List<Object>, Double> found = new HashMap<>();
        values.forEach(value -> found.putIfAbsent(name(value), value.value()));
        return names.stream()
                .mapToDouble(name -> found.getOrDefault(name(name), 0.0))
                .toArray();
    }

    private static boolean haveSameNames(List<KpiValue> names, List<KpiValue> values) {
        if (names.size() != values.size()) {
            return false;
        }
        for (int i = 0; i < names.size(); i++) {
            if (!isSameName(names.get(i), values.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSameName(KpiValue one, KpiValue other) {
        return one.month() == other.month()
                && one.kpi().equals(other.kpi())
                && one.entity().equals(other.entity());
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
            ByteBuffer bits = ByteBuffer.allocate(Double.BYTES * run.values().size());
            run.values().forEach(value -> bits.putLong(Double.doubleToRawLongBits(value.value())));
            sha.update(bits.array());
        }
        return HexFormat.of().formatHex(sha.digest());
    }

    private static void update(MessageDigest sha, long word) {
        sha.update(ByteBuffer.allocate(Long.BYTES).putLong(word).array());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
