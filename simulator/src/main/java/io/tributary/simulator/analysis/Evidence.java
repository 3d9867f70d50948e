package io.tributary.simulator.analysis;

import io.tributary.simulator.design.Design;
import io.tributary.simulator.design.LatinHypercube;
import io.tributary.simulator.design.Points;
import io.tributary.simulator.design.Sobol;
import io.tributary.simulator.experiment.ExperimentSource;
import io.tributary.simulator.experiment.Measure;
import io.tributary.simulator.experiment.Probability;
import io.tributary.simulator.experiment.ResultStore;
import io.tributary.simulator.experiment.RunRecord;
import io.tributary.simulator.experiment.Samples;
import io.tributary.simulator.experiment.Statistics;
import io.tributary.simulator.kpi.Kpi;
import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.kpi.catalogue.Kpis;
import io.tributary.simulator.luck.Luck;
import io.tributary.simulator.scenario.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** An experiment with what was observed, from which findings are read. Holds one number per run and measure. */
public final class Evidence {
    private final ExperimentSource source;
    private final String digest;
    private final int runs;
    private final List<Samples> samples;
    private final List<Samples> targets;
    private final List<RunRecord> firstRow = new ArrayList<>();

    /** Reads what a store holds; the store may be closed afterwards. */
    public Evidence(ExperimentSource source, ResultStore store) {
        this.source = source;
        digest = store.digest();
        runs = store.size();
        samples = source.measures().stream()
                .map(measure -> Samples.of(store, source, measure, KpiValue.WHOLE))
                .toList();
        targets = IntStream.range(0, source.scenario().targets().size())
                .mapToObj(t -> Samples.of(store, source, Measure.ofTarget(t), KpiValue.WHOLE))
                .toList();
        store.forRow(0, firstRow::add);
    }

    public ExperimentSource source() {
        return source;
    }

    /** Digest of all runs, hexadecimal. */
    public String digest() {
        return digest;
    }

    /** Number of runs. */
    public int runs() {
        return runs;
    }

    public Points points() {
        return source.points();
    }

    /** What was observed of a measure, by its place in the experiment. */
    public Samples samples(int measure) {
        return samples.get(measure);
    }

    /** Whether more of a measure is better; also where neither way is. */
    public boolean moreIsBetter(int measure) {
        return Kpis.get(source.measures().get(measure).kpi()).direction() != Kpi.Direction.DOWN;
    }

    /** Whether rows are a sample of what the inputs may be. */
    public boolean isSample() {
        Design design = source.experiment().design();
        return design instanceof LatinHypercube || design instanceof Sobol;
    }

    /** Whether rows are stress tests, the first as planned. */
    public boolean hasStress() {
        return !source.experiment().stress().isEmpty();
    }

    /** Rows that stand for what may be expected: stress tests do not. */
    private int pooledRows() {
        return hasStress() ? 1 : points().size();
    }

    /** What each stress test does to a variant, in the order of the experiment. */
    public List<Risk> risks(int measure, int variant) {
        Samples all = samples.get(measure);
        boolean more = moreIsBetter(measure);
        double[] planned = all.of(0, variant);
        List<Risk> risks = new ArrayList<>();
        for (int row = 1; hasStress() && row < all.rows(); row++) {
            double[] own = all.of(row, variant);
            Paired change = Paired.of(own, planned, more);
            risks.add(new Risk(row, change, Risk.tail(own, more), Risk.tail(planned, more), allMet(row, variant)));
        }
        return risks;
    }

    /** In how many futures all targets are met in a row, relative ones measured against the baseline as planned. */
    public Probability allMet(int row, int variant) {
        int futures = samples.get(0).of(row, variant).length;
        int met = 0;
        for (int future = 0; future < futures; future++) {
            boolean all = true;
            for (int t = 0; t < targets.size(); t++) {
                double own = targets.get(t).of(row, variant)[future];
                all &= asked(t).isMetBy(own, targets.get(t).of(0, source.baseline())[future]);
            }
            met += all ? 1 : 0;
        }
        return Statistics.wilson(met, futures);
    }

    /** A variant against the baseline over all rows and futures; with stress tests, as planned. */
    public Paired paired(int measure, int variant) {
        return Paired.of(pooled(measure, variant), pooled(measure, source.baseline()), moreIsBetter(measure));
    }

    /** A variant against the baseline in one row. */
    public Paired paired(int measure, int variant, int row) {
        Samples all = samples.get(measure);
        return Paired.of(all.of(row, variant), all.of(row, source.baseline()), moreIsBetter(measure));
    }

    private double[] pooled(int measure, int variant) {
        Samples all = samples.get(measure);
        return IntStream.range(0, pooledRows())
                .mapToObj(row -> all.of(row, variant))
                .flatMapToDouble(java.util.Arrays::stream)
                .toArray();
    }

    /** Where the curve of a measure over the only factor turns; empty with several factors, or futures that differ. */
    public Optional<TurningPoint> turningPoint(int measure, int variant) {
        Samples all = samples.get(measure);
        if (hasStress()
                || points().factors().size() != 1
                || isSample()
                || !source.experiment().commonLuck()
                || all.rows() < 3) {
            return Optional.empty();
        }
        double[][] values = new double[all.rows()][];
        for (int row = 0; row < values.length; row++) {
            values[row] = all.of(row, variant);
            if (values[row].length < 2 || values[row].length != values[0].length) {
                return Optional.empty();
            }
        }
        return Optional.of(TurningPoint.of(values, moreIsBetter(measure), luck()));
    }

    /** Sobol indices of a measure, where the design is Saltelli's. */
    public SobolIndices sobol(int measure, int variant) {
        return SobolIndices.of(
                samples.get(measure).means(variant), points().factors().size(), luck());
    }

    /** How the variance of a measure splits; empty without a sample of inputs or with one replication. */
    public Optional<VarianceSplit> split(int measure, int variant) {
        Samples all = samples.get(measure);
        int replications = all.rows() == 0 ? 0 : all.of(0, variant).length;
        double[][] values = new double[all.rows()][];
        for (int row = 0; row < values.length; row++) {
            values[row] = all.of(row, variant);
            if (values[row].length != replications) {
                return Optional.empty();
            }
        }
        return isSample() && replications > 1 && values.length > 2
                ? Optional.of(VarianceSplit.of(values, source.experiment().commonLuck()))
                : Optional.empty();
    }

    /** What it is worth to know inputs before choosing a variant; empty without a sample of inputs or a choice. */
    public Optional<ValueOfInformation> valueOfInformation(int measure) {
        int variants = source.variants().size();
        if (!isSample() || variants < 2 || points().size() < 20) {
            return Optional.empty();
        }
        double sign = moreIsBetter(measure) ? 1 : -1;
        double[][] unit = new double[points().size()][points().factors().size()];
        double[][] payoff = new double[points().size()][variants];
        for (int row = 0; row < unit.length; row++) {
            for (int f = 0; f < unit[row].length; f++) {
                unit[row][f] = points().unit(row, f);
            }
            for (int v = 0; v < variants; v++) {
                payoff[row][v] = sign * samples.get(measure).mean(row, v);
            }
        }
        return Optional.of(ValueOfInformation.of(unit, payoff, luck()));
    }

    /** Mean outcomes by alternative (row, then variant) and measure. */
    public double[][] alternatives() {
        int variants = source.variants().size();
        double[][] values = new double[points().size() * variants][samples.size()];
        for (int a = 0; a < values.length; a++) {
            for (int m = 0; m < samples.size(); m++) {
                values[a][m] = samples.get(m).mean(a / variants, a % variants);
            }
        }
        return values;
    }

    /** By measure, whether more is better. */
    public boolean[] aims() {
        boolean[] aims = new boolean[samples.size()];
        for (int m = 0; m < aims.length; m++) {
            aims[m] = moreIsBetter(m);
        }
        return aims;
    }

    /** How likely a variant meets a target, over all rows and futures; with stress tests, as planned. */
    public Probability met(int target, int variant) {
        Samples all = targets.get(target);
        List<Double> values = new ArrayList<>();
        List<Double> baseline = new ArrayList<>();
        for (int row = 0; row < pooledRows(); row++) {
            double[] own = all.of(row, variant);
            double[] base = all.of(row, source.baseline());
            for (int i = 0; i < Math.min(own.length, base.length); i++) {
                values.add(own[i]);
                baseline.add(base[i]);
            }
        }
        return TargetLadder.step(asked(target), array(values), array(baseline));
    }

    /** How likely a variant has met a target by each month, in the first row; empty where months were not kept. */
    public List<Probability> ladder(int target, int variant) {
        List<Probability> steps = new ArrayList<>();
        for (int month = 0; ; month++) {
            double[] own = inFirstRow(target, variant, month);
            if (own.length == 0) {
                return steps;
            }
            steps.add(TargetLadder.step(asked(target), own, inFirstRow(target, source.baseline(), month)));
        }
    }

    /** Single relaxations after which a variant meets all targets often enough in the first row, cheapest first. */
    public List<TargetLadder.Relaxation> relaxations(int variant, double wanted) {
        List<Target> asked = source.scenario().targets();
        double[][] reached = new double[asked.size()][];
        for (int t = 0; t < reached.length; t++) {
            double[] own = targets.get(t).of(0, variant);
            double[] base = targets.get(t).of(0, source.baseline());
            reached[t] = new double[Math.min(own.length, base.length)];
            for (int i = 0; i < reached[t].length; i++) {
                reached[t][i] = asked.get(t).reached(own[i], base[i]);
            }
        }
        return asked.isEmpty() ? List.of() : TargetLadder.relaxations(asked, reached, wanted);
    }

    private Target asked(int target) {
        return source.scenario().targets().get(target);
    }

    private double[] inFirstRow(int target, int variant, int month) {
        Measure measure = Measure.ofTarget(target);
        return firstRow.stream()
                .filter(run -> run.task().variant() == variant)
                .flatMap(run -> run.facts().stream())
                .filter(fact -> fact.month() == month && measure.names(fact))
                .mapToDouble(KpiValue::value)
                .toArray();
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private Luck luck() {
        return new Luck(
                source.experiment().seed().orElse(source.scenario().run().seed()), 0);
    }
}
