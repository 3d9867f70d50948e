package io.tributary.simulator.game;

import java.util.Arrays;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.solvers.BracketingNthOrderBrentSolver;
import org.apache.commons.math3.exception.NoBracketingException;
import org.apache.commons.math3.exception.TooManyEvaluationsException;

/**
 * The search of one player along one own decision, the others of the bracket kept, later stages answering anew: points
 * over the whole range, crowded towards the present value and the low end, then a golden-section search (Kiefer 1953)
 * around every peak that may be the highest. It sees peaks at kinks, corners and jumps.
 */
final class OwnScan {
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;
    private static final int CROWDED = 6;
    /** Part of the largest payoff of a scan below which a fall is rounding. */
    private static final double NOISE = 1e-14;
    /** Part of a range below which sizes do not count: next to zero no width would be small. */
    private static final double LEAST = 1e-6;

    private static final int LOW_CROWDED = 10;
    /** Points through which the search for a root draws its curve, and how often it may look; assumptions. */
    private static final int ORDER = 5;

    private static final int EVALUATIONS = 200;
    /** Part of a value's size that counts as around it; an assumption. */
    private static final double AROUND = 0.1;

    private final Subgames subgames;
    private final int stage;
    private final int decision;
    private final double[] x;
    private final int player;
    private final Fineness fineness;
    private double scale;

    /**
     * How closely a scan looks.
     *
     * @param cells cells of the whole range
     * @param isCrowded whether points crowd towards the present value and the low end
     * @param precision relative width at which the search around a peak ends
     */
    record Fineness(int cells, boolean isCrowded, double precision) {}

    /**
     * A value of the decision with what it earns.
     *
     * @param scale largest absolute payoff there and around it, the unit in which gains are judged; payoffs far off say
     *     nothing about it, as losses at prices near zero are without bound where demand is iso-elastic
     */
    record Best(double value, double payoff, double scale) {}

    OwnScan(Subgames subgames, int stage, double[] x, int decision, Fineness fineness) {
        this.subgames = subgames;
        this.stage = stage;
        this.decision = decision;
        this.x = x.clone();
        this.fineness = fineness;
        player = subgames.game().decisions().get(decision).player();
    }

    private double payoff(double own) {
        if (player == Decision.CLEARING) {
            return -Math.abs(excess(own));
        }
        x[decision] = own;
        double payoff = subgames.payoff(player, stage, x);
        return Double.isNaN(payoff) ? Double.NEGATIVE_INFINITY : payoff;
    }

    /**
     * The best value of the decision.
     *
     * @param isSettled whether the present value is known to be the peak of its surroundings
     */
    Best best(boolean isSettled) {
        double present = x[decision];
        if (player == Decision.CLEARING) {
            Optional<Double> root = root();
            x[decision] = present;
            if (root.isPresent()) {
                return new Best(root.get(), 0, 0);
            }
        }
        double[] points = points(present);
        double[] payoffs = new double[points.length];
        double atPresent = payoff(present);
        double top = atPresent;
        double where = present;
        for (int i = 0; i < points.length; i++) {
            payoffs[i] = points[i] == present ? atPresent : payoff(points[i]);
            if (payoffs[i] > top) {
                top = payoffs[i];
                where = points[i];
            }
        }
        Best best = best(where, top);
        double noise =
                NOISE * Arrays.stream(payoffs).map(OwnScan::finiteSize).max().orElse(0);
        for (int i = 0; i < points.length; i++) {
            if (isPromising(payoffs, i, best.payoff, noise) && !(isSettled && points[i] == present)) {
                int left = Math.max(0, i - 1);
                int right = Math.min(points.length - 1, i + 1);
                best = golden(new Bracket(points[left], points[i], points[right]), payoffs[left], payoffs[right], best);
            }
        }
        x[decision] = present;
        return best;
    }

    /** Where a clearing decision clears; empty where its excess is not known everywhere, or does not change its sign. */
    private Optional<Double> root() {
        Decision range = subgames.game().decisions().get(decision);
        double atLow = excess(range.low());
        double atHigh = excess(range.high());
        if (!(atLow > 0 && atHigh < 0)) {
            return atLow <= 0 ? Optional.of(range.low()) : Optional.empty();
        }
        try {
            double root = new BracketingNthOrderBrentSolver(fineness.precision, 0, ORDER)
                    .solve(EVALUATIONS, this::excess, range.low(), range.high());
            return Optional.of(root);
        } catch (NoBracketingException | TooManyEvaluationsException e) {
            return Optional.empty();
        }
    }

    private double excess(double own) {
        x[decision] = own;
        return subgames.excess(decision, stage, x);
    }

    private Best best(double where, double top) {
        return new Best(where, top, Math.max(finiteSize(top), around(where, this::payoff)));
    }

    /** The largest size that a function of the own decision has where the decision is somewhat lower or higher. */
    private double around(double where, DoubleUnaryOperator function) {
        Decision range = subgames.game().decisions().get(decision);
        double move = AROUND * Math.min(range.range(), Math.max(Math.abs(where), 1e-3 * range.range()));
        double lower = function.applyAsDouble(Math.max(range.low(), where - move));
        double higher = function.applyAsDouble(Math.min(range.high(), where + move));
        return Math.max(finiteSize(lower), finiteSize(higher));
    }

    private static double finiteSize(double value) {
        return Double.isFinite(value) ? Math.abs(value) : 0;
    }

    /** What the player gains at most by moving alone from a value that is the peak of its surroundings. */
    double gain() {
        double present = payoff(x[decision]);
        Best best = best(true);
        scale = best.scale;
        return best.payoff - present;
    }

    /** The unit in which the last gain asked for is judged: the largest absolute payoff at the best value and around it. */
    double scale() {
        return scale;
    }

    /** Whether a clearing decision brings its excess to zero, or leaves a surplus at its low end. */
    boolean isCleared(double tolerance) {
        double excess = subgames.excess(decision, stage, x);
        Decision range = subgames.game().decisions().get(decision);
        if (x[decision] <= range.low()) {
            return excess <= 0;
        }
        double[] moved = x.clone();
        double scale = around(x[decision], own -> {
            moved[decision] = own;
            return subgames.excess(decision, stage, moved);
        });
        return Math.abs(excess) <= tolerance * scale;
    }

    private double[] points(double present) {
        Decision range = subgames.game().decisions().get(decision);
        TreeSet<Double> points = new TreeSet<>();
        points.add(present);
        for (int cell = 0; cell <= fineness.cells; cell++) {
            points.add(range.low() + range.range() * cell / fineness.cells);
        }
        if (fineness.isCrowded) {
            crowd(present, range, points);
        }
        return points.stream().mapToDouble(p -> p).toArray();
    }

    private void crowd(double present, Decision range, SortedSet<Double> points) {
        double near = range.range();
        for (int i = 0; i < CROWDED; i++) {
            near /= 10;
            points.add(Math.max(range.low(), present - near));
            points.add(Math.min(range.high(), present + near));
        }
        double low = range.range() / fineness.cells;
        int halvings = Math.max(LOW_CROWDED, range.octaves());
        for (int i = 0; i < halvings; i++) {
            low /= 2;
            points.add(range.low() + low);
        }
    }

    /** A peak of the scan that could rise above the best by as much as the scan changes around it. */
    private static boolean isPromising(double[] payoffs, int i, double best, double noise) {
        double left = i == 0 ? Double.NEGATIVE_INFINITY : payoffs[i - 1];
        double right = i == payoffs.length - 1 ? Double.NEGATIVE_INFINITY : payoffs[i + 1];
        if (payoffs[i] < left || payoffs[i] < right || Double.isInfinite(payoffs[i])) {
            return false;
        }
        double fall = Math.max(finite(payoffs[i] - left), finite(payoffs[i] - right));
        return fall > noise && payoffs[i] + fall >= best;
    }

    private static double finite(double fall) {
        return Double.isInfinite(fall) ? Double.MAX_VALUE : fall;
    }

    /** Where a peak is. */
    private record Bracket(double from, double peak, double to) {}

    private Best golden(Bracket bracket, double left, double right, Best known) {
        double atLow = left;
        double atHigh = right;
        double low = bracket.from;
        double high = bracket.to;
        double a = high - GOLDEN * (high - low);
        double b = low + GOLDEN * (high - low);
        double atA = payoff(a);
        double atB = payoff(b);
        double least = LEAST * subgames.game().decisions().get(decision).range();
        while (high - low > fineness.precision * Math.max(least, Math.max(Math.abs(high), Math.abs(low)))
                && a < b
                && mayExceed(known.payoff, Math.max(atA, atB), Math.min(atLow, atHigh))) {
            boolean isNowhere = Double.isInfinite(atA) && Double.isInfinite(atB);
            if (isNowhere ? bracket.peak < b : atA >= atB) {
                atHigh = atB;
                high = b;
                b = a;
                atB = atA;
                a = high - GOLDEN * (high - low);
                atA = payoff(a);
            } else {
                atLow = atA;
                low = a;
                a = b;
                atA = atB;
                b = low + GOLDEN * (high - low);
                atB = payoff(b);
            }
        }
        double top = Math.max(atA, atB);
        return top > known.payoff + 1e-13 * known.scale ? best(atA >= atB ? a : b, top) : known;
    }

    /**
     * Whether a peak could rise above the best. Where the payoff is concave between the ends it rises above the inner
     * points by no more than 1.62 times what it falls from there to an end.
     */
    private static boolean mayExceed(double best, double top, double lowest) {
        return !Double.isFinite(top) || !Double.isFinite(lowest) || top + 2 * (top - lowest) >= best;
    }
}
