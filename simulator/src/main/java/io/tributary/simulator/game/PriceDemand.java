package io.tributary.simulator.game;

import org.apache.commons.math3.analysis.differentiation.DerivativeStructure;

/**
 * The demand that sellers anticipate: base units that each sells per period, as a function of the prices of all, with
 * derivatives carried along. Prices are money per base unit. Pure; kinks are allowed, and so are jumps downwards.
 */
public interface PriceDemand {

    /** Number of sellers. */
    int sellers();

    /** Base units that a seller sells per period; never negative. */
    DerivativeStructure quantity(int seller, DerivativeStructure[] prices);

    /**
     * The own price from which on a seller sells nothing while the others keep theirs; finite.
     *
     * @param prices prices of all sellers; the seller's own is not looked at
     */
    double chokePrice(int seller, double[] prices);
}
