package io.tributary.optimizer.search;

import io.tributary.simulator.engine.Simulation;
import io.tributary.simulator.experiment.Probability;
import io.tributary.simulator.experiment.Statistics;
import io.tributary.simulator.experiment.TargetReading;
import io.tributary.simulator.kpi.Facts;
import io.tributary.simulator.luck.Luck;
import io.tributary.simulator.scenario.Scenario;
import io.tributary.simulator.scenario.ScenarioSource;
import io.tributary.simulator.scenario.Target;
import io.tributary.simulator.scenario.Variant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.math3.distribution.BinomialDistribution;

/**
 * The targets of a scenario as one joint chance constraint: all shall be met together with a probability. Over n futures it
 * holds where the k-th smallest of the futures' greatest shortfalls is 0, with k the asked part of n, rounded up (sample
 * average approximation; Luedtke and Ahmed 2008, SIAM Journal on Optimization 19:674-699). The order statistic moves
 * with the levers where the share of futures stands still, so a search can follow it. Relative targets are measured
 * against the baseline in the same future.
 *
 * <p>Example: two targets, +10 % and +4 points; a future with +8 % and +5 points falls short by (10 - 8) / 10 = 0.2.
 */
final class Reach {
    private final List<Target> targets;
    private final double wanted;
    private final Optional<Double> sure;
    private final Scenario baseline;
    private final Simulation today;
    private final Map<Integer, double[]> known = new ConcurrentHashMap<>();

    Reach(ScenarioSource source, double wanted, Optional<Double> sure) {
        this.wanted = wanted;
        this.sure = sure;
        Scenario written = source.scenario();
        targets = written.targets();
        baseline = written.variants().stream()
                .filter(Variant::baseline)
                .findFirst()
                .map(variant -> source.variant(variant.name()).scenario())
                .orElse(written);
        today = Simulation.of(baseline);
    }

    /**
     * By target how far a run fell short, as a part of what was asked; 0 where it is met.
     *
     * @param future number of the future in which the baseline is run too
     */
    double[] shortfalls(Scenario scenario, Facts facts, int future) {
        double[] base = known.computeIfAbsent(future, this::today);
        double[] own = read(scenario, facts);
        double[] missed = new double[own.length];
        for (int t = 0; t < own.length; t++) {
            Target target = targets.get(t);
            boolean met = target.isMetBy(own[t], base[t]);
            double off = Math.abs(target.change() - target.reached(own[t], base[t]));
            missed[t] = met ? 0 : off / Math.max(Math.abs(target.change()), 1e-9);
        }
        return missed;
    }

    private double[] today(int future) {
        Luck luck = new Luck(baseline.run().seed(), future);
        return read(baseline, new Facts(baseline, today.run(luck)));
    }

    private double[] read(Scenario scenario, Facts facts) {
        return targets.stream()
                .mapToDouble(target -> TargetReading.of(target, scenario.time(), facts))
                .toArray();
    }

    /** By how much the joint chance constraint is missed over the futures of the search, with the safety asked for; 0 where it holds. */
    double searchMiss(List<double[]> shortfalls) {
        return miss(shortfalls, sure.map(s -> safe(shortfalls.size(), s)).orElseGet(() -> plain(shortfalls.size())));
    }

    /** By how much the joint chance constraint is missed over some futures; 0 where it holds. */
    double miss(List<double[]> shortfalls) {
        return miss(shortfalls, plain(shortfalls.size()));
    }

    private int plain(int futures) {
        return (int) Math.ceil(wanted * futures - 1e-9);
    }

    /**
     * Futures that must meet the targets so that a policy that in truth meets them just less often than asked would get
     * through with a probability of 1 - sure at most; all of them where even that is not enough.
     */
    private int safe(int futures, double certainty) {
        BinomialDistribution met = new BinomialDistribution(null, futures, wanted);
        int needed = plain(futures);
        while (needed < futures && 1 - met.cumulativeProbability(needed - 1) > 1 - certainty) {
            needed++;
        }
        return needed;
    }

    private static double miss(List<double[]> shortfalls, int needed) {
        double[] worst = shortfalls.stream()
                .mapToDouble(future -> Arrays.stream(future).max().orElse(0))
                .sorted()
                .toArray();
        return needed == 0 ? 0 : worst[needed - 1];
    }

    private static double share(List<double[]> shortfalls) {
        return shortfalls.stream()
                .mapToDouble(future -> Arrays.stream(future).max().orElse(0) == 0 ? 1 : 0)
                .average()
                .orElse(Double.NaN);
    }

    /** What fresh futures say, beside what the search saw. */
    PolicyResult.Reached reached(List<double[]> searched, List<double[]> shortfalls) {
        int joint = 0;
        int[] each = new int[targets.size()];
        for (double[] future : shortfalls) {
            joint += Arrays.stream(future).max().orElse(0) == 0 ? 1 : 0;
            for (int t = 0; t < each.length; t++) {
                each[t] += future[t] == 0 ? 1 : 0;
            }
        }
        List<Probability> single = new ArrayList<>();
        for (int met : each) {
            single.add(Statistics.wilson(met, shortfalls.size()));
        }
        Probability all = Statistics.wilson(joint, shortfalls.size());
        return new PolicyResult.Reached(wanted, share(searched), all, targets, single, miss(shortfalls));
    }
}
