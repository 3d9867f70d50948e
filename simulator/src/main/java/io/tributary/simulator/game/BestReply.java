package io.tributary.simulator.game;

import org.apache.commons.math3.analysis.differentiation.DerivativeStructure;

/**
 * The best own price of one seller while the others keep theirs: a scan of the whole range from unit cost to choke
 * price, which sees kinks and corners, then bisection of the slope in every cell in which a peak lies, and a
 * golden-section search around the best point for peaks at jumps.
 *
 * @param price money per base unit
 * @param profit profit at that price
 * @param scale largest profit or loss seen in the scan, the unit in which gains are judged
 */
record BestReply(double price, double profit, double scale) {
    private static final int HALVINGS = 60;
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

    /**
     * Finds the best reply.
     *
     * @param cells cells of the scan
     */
    static BestReply of(PriceGame game, int seller, double[] prices, int cells) {
        double low = game.sellers().get(seller).unitCost();
        double high = game.demand().chokePrice(seller, prices);
        if (!(high > low)) {
            return at(game, seller, prices, low);
        }
        BestReply best = at(game, seller, prices, low);
        BestReply peak = best;
        DerivativeStructure before = game.profitAlong(seller, low, prices);
        double width = (high - low) / cells;
        for (int cell = 1; cell <= cells; cell++) {
            double right = low + cell * width;
            DerivativeStructure here = game.profitAlong(seller, right, prices);
            best = best.orBetter(new BestReply(right, here.getValue(), 0));
            if (slope(before) > 0 && slope(here) <= 0) {
                peak = peak.orBetter(peak(game, seller, prices, right - width, right));
            }
            before = here;
        }
        double left = Math.max(low, best.price - width);
        BestReply jump = golden(game, seller, prices, left, Math.min(high, best.price + width));
        BestReply found = best.orBetter(peak);
        return jump.profit > found.profit + found.scale * 1e-12 ? found.orBetter(jump) : found;
    }

    private static double slope(DerivativeStructure profit) {
        return profit.getPartialDerivative(1);
    }

    private static BestReply at(PriceGame game, int seller, double[] prices, double own) {
        double profit = game.profitAlong(seller, own, prices).getValue();
        return new BestReply(own, profit, Math.abs(profit));
    }

    /** The one with the higher profit; the first where they are equal. */
    private BestReply orBetter(BestReply other) {
        double seen = Math.max(scale, Math.max(Math.abs(other.profit), other.scale));
        return other.profit > profit
                ? new BestReply(other.price, other.profit, seen)
                : new BestReply(price, profit, seen);
    }

    private static BestReply peak(PriceGame game, int seller, double[] prices, double from, double to) {
        double low = from;
        double high = to;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (slope(game.profitAlong(seller, middle, prices)) > 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return at(game, seller, prices, low).orBetter(at(game, seller, prices, high));
    }

    private static BestReply golden(PriceGame game, int seller, double[] prices, double from, double to) {
        double low = from;
        double high = to;
        BestReply a = at(game, seller, prices, high - GOLDEN * (high - low));
        BestReply b = at(game, seller, prices, low + GOLDEN * (high - low));
        for (int i = 0; i < HALVINGS; i++) {
            if (a.profit >= b.profit) {
                high = b.price;
                b = a;
                a = at(game, seller, prices, high - GOLDEN * (high - low));
            } else {
                low = a.price;
                a = b;
                b = at(game, seller, prices, low + GOLDEN * (high - low));
            }
        }
        return a.orBetter(b);
    }
}
