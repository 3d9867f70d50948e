package io.tributary.optimizer.search;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * A race among candidates (Maron and Moore 1994; Birattari, Stuetzle, Paquete and Varrentrapp 2002): all run in the same
 * futures; after each round those fall out whose paired difference to the best so far lies below zero with a confidence
 * that holds for all comparisons together (Bonferroni). With one left, or no budget, the best mean wins.
 */
final class Race {
    /** Probability with which the truly best may be dropped, over the whole race. */
    private static final double RISK = 0.05;
    /** Looks for which the risk is divided; an assumption. */
    private static final int LOOKS = 20;

    private final List<Runner> runners = new ArrayList<>();
    private final Trial trial;
    private int spent;

    /** Runs a candidate in futures. */
    @FunctionalInterface
    interface Trial {
        /** Worth in each future, larger is better; empty where the candidate cannot run. */
        List<Double> worth(int candidate, int first, int count);
    }

    private static final class Runner {
        final int candidate;
        final List<Double> worth = new ArrayList<>();

        Runner(int candidate) {
            this.candidate = candidate;
        }

        double mean() {
            return worth.stream().mapToDouble(v -> v).average().orElse(Double.NEGATIVE_INFINITY);
        }
    }

    Race(int candidates, Trial trial) {
        this.trial = trial;
        for (int c = 0; c < candidates; c++) {
            runners.add(new Runner(c));
        }
    }

    /**
     * The winner.
     *
     * @param candidate its number
     * @param mean its mean worth in the futures of the race
     * @param left candidates that could not be told apart from it
     */
    record Winner(int candidate, double mean, List<Integer> left) {
        Winner {
            left = List.copyOf(left);
        }
    }

    /** Runs the race; at least one round, and no further round once the budget of runs is spent. */
    Winner run(int each, int budget) {
        int all = runners.size();
        int done = 0;
        while (done == 0 || (runners.size() > 1 && spent + runners.size() * each <= budget)) {
            int first = done;
            runners.removeIf(runner -> !runs(runner, first, each));
            done += each;
            if (runners.isEmpty()) {
                return new Winner(-1, Double.NaN, List.of());
            }
            drop(all);
        }
        Runner best = best();
        return new Winner(
                best.candidate,
                best.mean(),
                runners.stream().map(r -> r.candidate).toList());
    }

    private boolean runs(Runner runner, int first, int count) {
        List<Double> worth = trial.worth(runner.candidate, first, count);
        runner.worth.addAll(worth);
        spent += count;
        return !worth.isEmpty();
    }

    private Runner best() {
        Runner best = runners.get(0);
        for (Runner runner : runners) {
            best = runner.mean() > best.mean() ? runner : best;
        }
        return best;
    }

    private void drop(int candidates) {
        Runner best = best();
        int n = best.worth.size();
        if (n < 2 || candidates < 2) {
            return;
        }
        double reach = new TDistribution(null, n - 1).inverseCumulativeProbability(1 - RISK / LOOKS / (candidates - 1));
        runners.removeIf(runner -> runner != best && isWorse(runner, best, reach));
    }

    private static boolean isWorse(Runner runner, Runner best, double reach) {
        int n = best.worth.size();
        double mean = 0;
        for (int r = 0; r < n; r++) {
            mean += (best.worth.get(r) - runner.worth.get(r)) / n;
        }
        double squares = 0;
        for (int r = 0; r < n; r++) {
            double off = best.worth.get(r) - runner.worth.get(r) - mean;
            squares += off * off;
        }
        return mean > reach * Math.sqrt(squares / (n - 1) / n);
    }
}
