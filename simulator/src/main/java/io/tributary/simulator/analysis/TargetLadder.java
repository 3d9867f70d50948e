package io.tributary.simulator.analysis;

import io.tributary.simulator.experiment.Probability;
import io.tributary.simulator.experiment.Statistics;
import io.tributary.simulator.scenario.Target;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** How likely targets are met, month by month, and which single relaxation would make all of them likely enough. */
public final class TargetLadder {
    private TargetLadder() {}

    /**
     * How likely a target is met by a month.
     *
     * @param target the target
     * @param value its KPI up to the month, by future
     * @param baseline the baseline's in the same futures
     */
    public static Probability step(Target target, double[] value, double[] baseline) {
        int met = 0;
        for (int i = 0; i < value.length; i++) {
            met += target.isMetBy(value[i], baseline[i]) ? 1 : 0;
        }
        return Statistics.wilson(met, value.length);
    }

    /**
     * One target made easier.
     *
     * @param target place of the target
     * @param change what may be asked instead, in the target's basis
     * @param given how much is given up, as a part of what was asked
     * @param joint how likely all targets are then met together
     */
    public record Relaxation(int target, double change, double given, Probability joint) {}

    /**
     * The relaxations of one target each after which all targets are met together often enough, the cheapest first;
     * empty where none alone suffices, or where none is needed.
     *
     * @param targets the targets
     * @param reached what was reached of each target, in its basis, by target and future
     * @param wanted share of futures in which all shall be met
     */
    public static List<Relaxation> relaxations(List<Target> targets, double[][] reached, double wanted) {
        int futures = reached.length == 0 ? 0 : reached[0].length;
        int needed = (int) Math.ceil(wanted * futures - 1e-9);
        List<Relaxation> relaxations = new ArrayList<>();
        if (count(targets, reached, -1).length >= needed) {
            return relaxations;
        }
        for (int t = 0; t < targets.size(); t++) {
            int[] others = count(targets, reached, t);
            if (others.length >= needed && needed > 0) {
                boolean upwards = upwards(targets.get(t));
                double[] own = reached[t];
                double[] sorted = Arrays.stream(others)
                        .mapToDouble(future -> own[future])
                        .sorted()
                        .toArray();
                double change = upwards ? sorted[sorted.length - needed] : sorted[needed - 1];
                double asked = targets.get(t).change();
                double given = Math.abs(change - asked) / Math.max(Math.abs(asked), Double.MIN_NORMAL);
                relaxations.add(new Relaxation(t, change, given, Statistics.wilson(needed, futures)));
            }
        }
        relaxations.sort(Comparator.comparingDouble(Relaxation::given));
        return relaxations;
    }

    /** Futures in which all targets but one are met. */
    private static int[] count(List<Target> targets, double[][] reached, int but) {
        int futures = reached[0].length;
        List<Integer> met = new ArrayList<>();
        for (int future = 0; future < futures; future++) {
            boolean all = true;
            for (int t = 0; t < targets.size(); t++) {
                double asked = targets.get(t).change();
                double got = reached[t][future];
                all &= t == but || (upwards(targets.get(t)) ? got >= asked : got <= asked);
            }
            if (all) {
                met.add(future);
            }
        }
        return met.stream().mapToInt(Integer::intValue).toArray();
    }

    private static boolean upwards(Target target) {
        return target.change() >= 0 || target.basis() == Target.Basis.ABSOLUTE;
    }
}
