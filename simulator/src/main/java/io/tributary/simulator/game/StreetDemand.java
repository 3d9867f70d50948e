package io.tributary.simulator.game;

import org.apache.commons.math3.analysis.differentiation.DerivativeStructure;

/**
 * Demand on a street of unit length with a shop at each end (Hotelling 1929, Economic Journal 39:41-57): consumers live
 * evenly along it, each buys one unit where price plus transport is lower. The shop of seller 0 sells to the share
 * 1/2 + (p1 - p0) / (2 t), or to the whole street, or to nobody.
 *
 * <p>Example: t = 2, prices 3.2 and 3.4: the first sells to 55 %.
 *
 * @param transport cost of the way along the whole street, money per unit bought
 * @param people consumers, each buys one unit per period
 */
public record StreetDemand(double transport, double people) implements PriceDemand {

    public StreetDemand {
        if (!(transport > 0 && people > 0)) {
            throw new IllegalArgumentException(
                    "transport is " + transport + " and people " + people + " but both must be above 0");
        }
    }

    @Override
    public int sellers() {
        return 2;
    }

    @Override
    public DerivativeStructure quantity(int seller, DerivativeStructure[] prices) {
        DerivativeStructure lead = prices[1 - seller].subtract(prices[seller]).divide(transport);
        DerivativeStructure share = lead.add(1).divide(2);
        if (share.getValue() <= 0) {
            return share.getField().getZero();
        }
        return share.getValue() >= 1 ? share.getField().getOne().multiply(people) : share.multiply(people);
    }

    @Override
    public double chokePrice(int seller, double[] prices) {
        return prices[1 - seller] + transport;
    }

    /** Share of the street for whom the shop of seller 0 is the nearer one in price plus transport, from 0 to 1. */
    public double shareOfFirst(double first, double second) {
        return Math.max(0, Math.min(1, (1 + (second - first) / transport) / 2));
    }
}
