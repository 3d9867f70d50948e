package io.tributary.simulator.market;

import org.apache.commons.math3.special.Gamma;

/**
 * The stock on the shelf of one outlet against uncertain demand, without a second delivery in the period. Demand D with
 * mean d has the variance d (1 + overdispersion x d): negative binomial, or Poisson without overdispersion. The
 * expected units served are E[min(D, b)], the sum of P(D > k) below b (loss functions: Zipkin 2000, "Foundations of
 * Inventory Management", appendix C). Between whole units the stock is taken as a mixture of its neighbours.
 *
 * <p>The first 32 units are summed exactly, since most shelves hold few; the units above them follow the gamma
 * distribution with the same mean and variance.
 *
 * <p>Example: mean 1, no overdispersion, stock 1: 1 - e^-1 = 63.2 % of the demand is served.
 */
public final class ShelfStock {

    private static final int SUMMED_UNITS = 32;
    private static final double NEGLIGIBLE = 1e-14;
    private static final double FAR_ABOVE = 40;

    private ShelfStock() {}

    /**
     * The expected share of the asked-for units that the stock can serve, from 0 to 1; it grows with the stock.
     *
     * @param meanDemand units per outlet and period
     * @param stock units per outlet at the start of the period
     * @param overdispersion variance beyond Poisson per squared mean; 0 for Poisson
     */
    public static double servedShare(double meanDemand, double stock, double overdispersion) {
        if (!(meanDemand >= 0 && overdispersion >= 0) || Double.isNaN(stock)) {
            throw new IllegalArgumentException("Mean demand " + meanDemand + ", overdispersion " + overdispersion
                    + " and stock " + stock + " must be numbers, the first two 0 or more.");
        }
        if (meanDemand == 0) {
            return 1;
        }
        return stock <= 0 ? 0 : Math.min(1, served(meanDemand, overdispersion, stock) / meanDemand);
    }

    private static double served(double mean, double overdispersion, double stock) {
        double first = servedOfFirstUnits(mean, overdispersion, Math.min(stock, SUMMED_UNITS));
        if (stock <= SUMMED_UNITS) {
            return first;
        }
        return first
                + Math.max(
                        0, gammaServed(mean, overdispersion, stock) - gammaServed(mean, overdispersion, SUMMED_UNITS));
    }

    /** The sum of P(D > k) for k from 0 below the stock. */
    private static double servedOfFirstUnits(double mean, double overdispersion, double stock) {
        double odds = mean / (1 + overdispersion * mean);
        double logNone = overdispersion == 0 ? -mean : -StrictMath.log1p(overdispersion * mean) / overdispersion;
        double mass = StrictMath.exp(logNone);
        double above = -StrictMath.expm1(logNone);
        double served = 0;
        int whole = (int) stock;
        for (int k = 0; k < whole && above > NEGLIGIBLE * mean; k++) {
            served += above;
            mass *= odds * (1 + overdispersion * k) / (k + 1);
            above -= mass;
        }
        return served + (stock - whole) * Math.max(0, above);
    }

    /** E[min(G, b)] of a gamma distribution: mean x P(a + 1, x) + b x Q(a, x), with x = b / scale and shape a. */
    private static double gammaServed(double mean, double overdispersion, double stock) {
        double scale = 1 + overdispersion * mean;
        if (stock > mean + FAR_ABOVE * Math.sqrt(mean * scale) + FAR_ABOVE * scale) {
            return mean;
        }
        double shape = mean / scale;
        double x = stock / scale;
        double below = Gamma.regularizedGammaP(shape, x);
        double step = StrictMath.exp(shape * StrictMath.log(x) - x - Gamma.logGamma(shape + 1));
        return mean * (below - step) + stock * (1 - below);
    }
}
