package io.tributary.simulator.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.exception.TooManyEvaluationsException;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.SimpleBounds;
import org.apache.commons.math3.optim.SimpleValueChecker;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.CMAESOptimizer;

/**
 * The covariance matrix adaptation evolution strategy (Hansen and Ostermeier 2001, Evolutionary Computation 9:159-195) of
 * Commons Math, in the unit box: every argument is scaled by its range. Restarted with twice the population where it stalls
 * and budget is left (Auger and Hansen 2005).
 */
public final class Evolution {
    /** First step as a part of the range; an assumption. */
    private static final double FIRST_STEP = 0.25;
    /** Generations whose best values must agree to end a descent. */
    private static final double FLAT = 1e-12;

    private final double[] low;
    private final double[] high;
    private final ToDoubleFunction<double[]> function;
    private final long seed;
    private final int budget;
    private double[] best;
    private double lowest = Double.POSITIVE_INFINITY;
    private int asked;
    private final List<Double> trace = new ArrayList<>();

    /**
     * A search.
     *
     * @param low lower ends of the arguments
     * @param high upper ends, above the lower ones
     * @param function what is to be minimised; where it is not a number counts as infinitely high
     * @param budget evaluations at most
     * @param seed of the keyed luck
     */
    public Evolution(double[] low, double[] high, ToDoubleFunction<double[]> function, int budget, long seed) {
        this.low = low.clone();
        this.high = high.clone();
        this.function = function;
        this.budget = budget;
        this.seed = seed;
        best = low.clone();
    }

    /**
     * What a search found.
     *
     * @param arguments the lowest point
     * @param value the function there
     * @param evaluations how often the function was asked
     * @param trace the lowest value after each evaluation
     */
    public record Found(List<Double> arguments, double value, int evaluations, List<Double> trace) {
        public Found {
            arguments = List.copyOf(arguments);
            trace = List.copyOf(trace);
        }
    }

    /** Searches from a point. */
    public Found from(double[] start) {
        int population = 4 + (int) (3 * StrictMath.log(low.length));
        double[] at = unit(start);
        for (int round = 0; asked < budget; round++) {
            int before = asked;
            descend(at, population, round);
            at = unit(best);
            population *= 2;
            if (asked == before) {
                break;
            }
        }
        return new Found(Arrays.stream(best).boxed().toList(), lowest, asked, trace);
    }

    private void descend(double[] at, int population, int round) {
        int n = low.length;
        double[] zeros = new double[n];
        double[] ones = new double[n];
        double[] steps = new double[n];
        Arrays.fill(ones, 1);
        Arrays.fill(steps, FIRST_STEP);
        CMAESOptimizer optimizer = new CMAESOptimizer(
                Integer.MAX_VALUE,
                0,
                true,
                0,
                1,
                new LuckGenerator(seed + round),
                false,
                new SimpleValueChecker(FLAT, FLAT));
        try {
            optimizer.optimize(
                    new MaxEval(budget - asked),
                    new ObjectiveFunction(this::ask),
                    GoalType.MINIMIZE,
                    new InitialGuess(at),
                    new SimpleBounds(zeros, ones),
                    new CMAESOptimizer.Sigma(steps),
                    new CMAESOptimizer.PopulationSize(population));
        } catch (TooManyEvaluationsException e) {
            // The budget is spent; the best point is known.
        }
    }

    private double ask(double[] unit) {
        double[] point = new double[low.length];
        Arrays.setAll(point, i -> low[i] + Math.min(1, Math.max(0, unit[i])) * (high[i] - low[i]));
        double value = function.applyAsDouble(point);
        double counted = Double.isNaN(value) ? Double.MAX_VALUE / 4 : value;
        asked++;
        if (counted < lowest) {
            lowest = counted;
            best = point;
        }
        trace.add(lowest);
        return counted;
    }

    private double[] unit(double[] point) {
        double[] unit = new double[low.length];
        Arrays.setAll(unit, i -> Math.min(1, Math.max(0, (point[i] - low[i]) / (high[i] - low[i]))));
        return unit;
    }
}
