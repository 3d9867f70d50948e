package io.tributary.simulator.policy;

import io.tributary.simulator.quantity.Unfit;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;

/**
 * The law of the demand over some stretch of time, as a rule uses it that computes its own levels. Base units.
 */
public sealed interface DemandLaw
        permits DemandLaw.Normal, DemandLaw.Poisson, DemandLaw.Constant, DemandLaw.Persistent {

    double mean();

    double sd();

    /** Whether demand comes in whole units. */
    boolean counts();

    /** Probability of at most so many units. */
    double atMost(double units);

    /** The smallest demand that is not exceeded with a probability. */
    double quantile(double probability);

    /** Expected units by which demand exceeds a level, E (D - level)+. */
    double missing(double level);

    /** The law of the demand over so many of the present stretches. */
    DemandLaw over(double stretches);

    /**
     * The law of the sum of this and an independent demand.
     *
     * @throws IllegalArgumentException if one comes in whole units and the other does not
     */
    default DemandLaw plus(DemandLaw other) {
        if (this instanceof Poisson && other instanceof Poisson) {
            return new Poisson(mean() + other.mean());
        }
        if (counts() || other.counts()) {
            throw Unfit.of("demand in whole units and divisible demand meet at one firm", "整件需求与可分需求在同一企业相遇");
        }
        double sd = Math.hypot(sd(), other.sd());
        return sd == 0 ? new Constant(mean() + other.mean()) : new Normal(mean() + other.mean(), sd);
    }

    /** Probability of exactly so many units; 0 where demand does not come in whole units. */
    double mass(int units);

    /**
     * The mean of a function of demand.
     *
     * @param bend where the function has a kink
     */
    double mean(DoubleUnaryOperator function, double bend);

    /**
     * Expected cost of a period that begins with a level: E [h (level - D)+ + p (D - level)+].
     *
     * @param holding h, money per unit left
     * @param backlog p, money per unit missing
     */
    default double cost(double level, double holding, double backlog) {
        return holding * (level - mean()) + (holding + backlog) * missing(level);
    }

    /** Normal demand; a negative part counts as goods that come back. */
    record Normal(double mean, double sd) implements DemandLaw {
        /** Standard deviations on either side beyond which the normal density is below 1e-17. */
        private static final double REACH = 8.8;

        private static final GaussIntegrator POINTS = new GaussIntegratorFactory().legendre(20);

        private NormalDistribution law() {
            return NormalDistribution.of(mean, sd);
        }

        @Override
        public boolean counts() {
            return false;
        }

        @Override
        public double atMost(double units) {
            return law().cumulativeProbability(units);
        }

        @Override
        public double quantile(double probability) {
            return law().inverseCumulativeProbability(probability);
        }

        @Override
        public double missing(double level) {
            double z = (level - mean) / sd;
            NormalDistribution standard = NormalDistribution.of(0, 1);
            return sd * (standard.density(z) - z * standard.survivalProbability(z));
        }

        @Override
        public DemandLaw over(double stretches) {
            return new Normal(mean * stretches, sd * Math.sqrt(stretches));
        }

        @Override
        public double mass(int units) {
            return 0;
        }

        @Override
        public double mean(DoubleUnaryOperator function, double bend) {
            double low = mean - REACH * sd;
            double high = mean + REACH * sd;
            double middle = Math.min(high, Math.max(low, bend));
            return part(function, low, middle) + part(function, middle, high);
        }

        /** Gauss-Legendre in panels of about two standard deviations. */
        private double part(DoubleUnaryOperator function, double low, double high) {
            NormalDistribution law = law();
            int panels = (int) Math.ceil((high - low) / (2 * sd));
            double width = panels == 0 ? 0 : (high - low) / panels;
            double sum = 0;
            for (int panel = 0; panel < panels; panel++) {
                double start = low + panel * width;
                for (int i = 0; i < POINTS.getNumberOfPoints(); i++) {
                    double x = start + width * (1 + POINTS.getPoint(i)) / 2;
                    sum += POINTS.getWeight(i) * width / 2 * law.density(x) * function.applyAsDouble(x);
                }
            }
            return sum;
        }
    }

    /** Poisson demand. */
    record Poisson(double mean) implements DemandLaw {
        private PoissonDistribution law() {
            return PoissonDistribution.of(mean);
        }

        @Override
        public double sd() {
            return Math.sqrt(mean);
        }

        @Override
        public boolean counts() {
            return true;
        }

        @Override
        public double atMost(double units) {
            return units < 0 ? 0 : law().cumulativeProbability((int) Math.floor(units));
        }

        @Override
        public double quantile(double probability) {
            return law().inverseCumulativeProbability(probability);
        }

        @Override
        public double missing(double level) {
            if (level < 0) {
                return mean - level;
            }
            int floor = (int) Math.floor(level);
            return mean * law().survivalProbability(floor - 1) - level * law().survivalProbability(floor);
        }

        @Override
        public DemandLaw over(double stretches) {
            return new Poisson(mean * stretches);
        }

        @Override
        public double mass(int units) {
            return law().probability(units);
        }

        @Override
        public double mean(DoubleUnaryOperator function, double bend) {
            double sum = 0;
            int last = law().inverseSurvivalProbability(1e-17);
            for (int units = 0; units <= last; units++) {
                sum += mass(units) * function.applyAsDouble(units);
            }
            return sum;
        }
    }

    /**
     * One period of an autoregression of first order: x(t) = mean + rho (x(t-1) - mean) + news. Several periods together
     * are normal, with the variance of the sum of the correlated ones.
     *
     * @param sd standard deviation in the long run
     */
    record Persistent(double mean, double rho, double sd) implements DemandLaw {
        private Normal one() {
            return new Normal(mean, sd);
        }

        @Override
        public boolean counts() {
            return false;
        }

        @Override
        public double atMost(double units) {
            return one().atMost(units);
        }

        @Override
        public double quantile(double probability) {
            return one().quantile(probability);
        }

        @Override
        public double missing(double level) {
            return one().missing(level);
        }

        @Override
        public DemandLaw over(double stretches) {
            double variance = stretches;
            for (int lag = 1; lag < stretches; lag++) {
                variance += 2 * (stretches - lag) * StrictMath.pow(rho, lag);
            }
            return new Normal(mean * stretches, sd * Math.sqrt(variance));
        }

        @Override
        public double mass(int units) {
            return 0;
        }

        @Override
        public double mean(DoubleUnaryOperator function, double bend) {
            return one().mean(function, bend);
        }
    }

    /** Demand without luck. */
    record Constant(double mean) implements DemandLaw {
        @Override
        public double sd() {
            return 0;
        }

        @Override
        public boolean counts() {
            return false;
        }

        @Override
        public double atMost(double units) {
            return units >= mean ? 1 : 0;
        }

        @Override
        public double quantile(double probability) {
            return mean;
        }

        @Override
        public double missing(double level) {
            return Math.max(0, mean - level);
        }

        @Override
        public DemandLaw over(double stretches) {
            return new Constant(mean * stretches);
        }

        @Override
        public double mass(int units) {
            return 0;
        }

        @Override
        public double mean(DoubleUnaryOperator function, double bend) {
            return function.applyAsDouble(mean);
        }
    }
}
