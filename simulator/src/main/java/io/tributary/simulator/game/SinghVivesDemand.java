package io.tributary.simulator.game;

import org.apache.commons.math3.analysis.differentiation.DerivativeStructure;

/**
 * Demand for two differentiated products with the inverse demand p = intercept - own q - cross q' (Singh and Vives 1984,
 * RAND Journal of Economics 15:546-554, eq. 1-2). Where one product is priced out of the market the other is alone.
 *
 * <p>Example: intercept 10, own 2, cross 1, prices 5 and 5: each sells (10 - 5) / (2 + 1) units.
 *
 * @param intercept price at which nobody buys, money per unit
 * @param own fall of the price per own unit sold
 * @param cross fall of the price per unit of the other product sold, below own; 0 for independent products
 */
public record SinghVivesDemand(double intercept, double own, double cross) implements PriceDemand {

    public SinghVivesDemand {
        if (!(intercept > 0 && own > cross && cross >= 0)) {
            throw new IllegalArgumentException("intercept " + intercept + ", own " + own + " and cross " + cross
                    + " must hold intercept > 0 and own > cross >= 0");
        }
    }

    @Override
    public int sellers() {
        return 2;
    }

    @Override
    public DerivativeStructure quantity(int seller, DerivativeStructure[] prices) {
        DerivativeStructure mine = both(prices[seller], prices[1 - seller]);
        if (mine.getValue() <= 0) {
            return mine.getField().getZero();
        }
        if (both(prices[1 - seller], prices[seller]).getValue() > 0) {
            return mine;
        }
        DerivativeStructure alone = prices[seller].negate().add(intercept).divide(own);
        return alone.getValue() > 0 ? alone : alone.getField().getZero();
    }

    private DerivativeStructure both(DerivativeStructure mine, DerivativeStructure theirs) {
        DerivativeStructure lost = mine.multiply(own).subtract(theirs.multiply(cross));
        return lost.negate().add(intercept * (own - cross)).divide(own * own - cross * cross);
    }

    @Override
    public double chokePrice(int seller, double[] prices) {
        return Math.min(intercept, (intercept * (own - cross) + cross * prices[1 - seller]) / own);
    }
}
