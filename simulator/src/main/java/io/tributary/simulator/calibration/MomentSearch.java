package io.tributary.simulator.calibration;

import io.tributary.simulator.engine.Simulation;
import io.tributary.simulator.kpi.Facts;
import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.kpi.catalogue.Kpis;
import io.tributary.simulator.ledger.Ledger;
import io.tributary.simulator.luck.Luck;
import io.tributary.simulator.scenario.Change;
import io.tributary.simulator.scenario.InvalidScenario;
import io.tributary.simulator.scenario.Scenario;
import io.tributary.simulator.scenario.ScenarioSource;
import io.tributary.simulator.search.Evolution;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.SingularMatrixException;

/** Varies values of a scenario until its runs give the observed moments. */
final class MomentSearch {
    /** Part of a range by which a value is moved to see how the moments answer. */
    private static final double MOVE = 0.01;
    /** Standard errors to either side of an estimate that make a 95 % interval. */
    private static final double REACH = 1.959963984540054;

    private final SimulatedMoments asked;
    private final ScenarioSource source;

    MomentSearch(SimulatedMoments asked, ScenarioSource source) {
        this.asked = asked;
        this.source = source;
    }

    Fit fit() {
        double[] low =
                asked.vary().stream().mapToDouble(SimulatedMoments.Vary::from).toArray();
        double[] high =
                asked.vary().stream().mapToDouble(SimulatedMoments.Vary::to).toArray();
        double[] middle = new double[low.length];
        Arrays.setAll(middle, i -> (low[i] + high[i]) / 2);
        long seed = source.scenario().run().seed();
        Evolution.Found found = new Evolution(low, high, this::distance, asked.budget(), seed).from(middle);
        double[] at = found.arguments().stream().mapToDouble(v -> v).toArray();
        return new Fit(
                "moments",
                "simulated_moments",
                asked.match().size(),
                coefficients(at, low, high),
                -found.value() / 2,
                java.util.Optional.empty(),
                remarks(found));
    }

    private List<String> remarks(Evolution.Found found) {
        List<String> remarks = new ArrayList<>();
        remarks.add(String.format(
                Locale.ROOT,
                "%d candidates were tried, each in %d futures; the squared misses in standard errors add up to %.4g.",
                found.evaluations(),
                asked.replications(),
                found.value()));
        int freedom = asked.match().size() - asked.vary().size();
        if (freedom > 0) {
            double chance = 1
                    - new ChiSquaredDistribution(null, freedom)
                            .cumulativeProbability(found.value() / (1 + 1.0 / asked.replications()));
            remarks.add(String.format(
                    Locale.ROOT,
                    "Were the model true, misses this large would come with probability %.3f (Hansen 1982).",
                    chance));
        }
        return remarks;
    }

    /** The sum of squared misses; infinite where the scenario cannot be run with these values. */
    private double distance(double[] values) {
        try {
            double[] moments = moments(values);
            double sum = 0;
            for (int m = 0; m < moments.length; m++) {
                SimulatedMoments.Moment moment = asked.match().get(m);
                double miss = (moments[m] - moment.value()) / moment.error();
                sum += miss * miss;
            }
            return sum;
        } catch (InvalidScenario e) {
            return Double.NaN;
        }
    }

    private double[] moments(double[] values) {
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            changes.add(new Change(asked.vary().get(i).path(), "", Double.toString(values[i]), "calibration"));
        }
        Scenario scenario = source.with(changes, "calibration").scenario();
        Simulation simulation = Simulation.of(scenario);
        double[] sums = new double[asked.match().size()];
        for (int r = 0; r < asked.replications(); r++) {
            Ledger ledger = simulation.run(new Luck(scenario.run().seed(), r));
            List<KpiValue> read = Kpis.read(new Facts(scenario, ledger));
            for (int m = 0; m < sums.length; m++) {
                sums[m] += value(read, asked.match().get(m)) / asked.replications();
            }
        }
        return sums;
    }

    private static double value(List<KpiValue> read, SimulatedMoments.Moment moment) {
        return read.stream()
                .filter(value -> value.month() == KpiValue.WHOLE
                        && value.kpi().equals(moment.kpi())
                        && value.entity().equals(moment.entity()))
                .mapToDouble(KpiValue::value)
                .findFirst()
                .orElse(Double.NaN);
    }

    /** Errors by the sandwich of the method: the inverse of G'WG, a little more because moments are simulated. */
    private List<Coefficient> coefficients(double[] at, double[] low, double[] high) {
        int n = at.length;
        double[][] slopes = new double[n][];
        for (int i = 0; i < n; i++) {
            double step = MOVE * (high[i] - low[i]);
            double[] above = at.clone();
            double[] below = at.clone();
            above[i] = Math.min(high[i], at[i] + step);
            below[i] = Math.max(low[i], at[i] - step);
            double[] up = moments(above);
            double[] down = moments(below);
            double width = above[i] - below[i];
            slopes[i] = new double[up.length];
            for (int m = 0; m < up.length; m++) {
                slopes[i][m] = (up[m] - down[m]) / width / asked.match().get(m).error();
            }
        }
        double[] errors = errors(slopes);
        List<Coefficient> found = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            String name = asked.vary().get(i).path();
            found.add(new Coefficient(name, at[i], errors[i], at[i] - REACH * errors[i], at[i] + REACH * errors[i]));
        }
        return found;
    }

    private double[] errors(double[][] slopes) {
        int n = slopes.length;
        double[][] information = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                for (int m = 0; m < slopes[i].length; m++) {
                    information[i][j] += slopes[i][m] * slopes[j][m];
                }
            }
        }
        double[] errors = new double[n];
        try {
            double[][] covariance = new LUDecomposition(new Array2DRowRealMatrix(information))
                    .getSolver()
                    .getInverse()
                    .getData();
            Arrays.setAll(errors, i -> Math.sqrt(covariance[i][i] * (1 + 1.0 / asked.replications())));
        } catch (SingularMatrixException e) {
            Arrays.fill(errors, Double.NaN);
        }
        return errors;
    }
}
