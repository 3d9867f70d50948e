package io.tributary.simulator.market;

import java.util.List;

/**
 * The price of one offer that earns most against given prices of all others, where consumers of several segments choose
 * by the logit: the largest of (p - cost) x sum over segments of buyers x k exp(-b p) / (others + k exp(-b p)). Found on a
 * grid and then by golden sections (Kiefer 1953), since with several segments there may be several hills.
 *
 * <p>Example: one segment, b = 1, k = 1, others 1, cost 0: p solves p (1 - share) = 1, which gives 1.278 (the Lambert
 * function of 1 / e, plus 1).
 *
 * @param buyers the consumers who think of buying, by segment
 */
public record BestPrice(List<Buyers> buyers) {

    /**
     * The consumers of one segment.
     *
     * @param people how many think of buying
     * @param sensitivity price sensitivity per unit of money
     * @param appeal weight of the offer at price 0
     * @param others weight of everything else, with that of buying nothing
     */
    public record Buyers(double people, double sensitivity, double appeal, double others) {}

    public BestPrice {
        buyers = List.copyOf(buyers);
    }

    private static final int GRID = 64;
    private static final int SECTIONS = 60;
    private static final double GOLDEN = 0.6180339887498949;

    /** Mark-up at which even the least sensitive segment is as good as gone, in units of 1 / sensitivity. */
    private static final double FAR = 12;

    /** Money earned at a price. */
    public double profit(double price, double cost) {
        double units = 0;
        for (Buyers segment : buyers) {
            double weight = segment.appeal() * StrictMath.exp(-segment.sensitivity() * price);
            units += segment.people() * weight / (segment.others() + weight);
        }
        return (price - cost) * units;
    }

    /**
     * The best price.
     *
     * @param otherwise the price where no segment is sensitive to prices, so that none is best
     */
    public double price(double cost, double otherwise) {
        double least = buyers.stream()
                .mapToDouble(Buyers::sensitivity)
                .filter(b -> b > 0)
                .min()
                .orElse(0);
        if (least == 0) {
            return otherwise;
        }
        double step = FAR / least / GRID;
        int best = 0;
        for (int i = 1; i <= GRID; i++) {
            best = profit(cost + i * step, cost) > profit(cost + best * step, cost) ? i : best;
        }
        return climb(cost + Math.max(0, best - 1) * step, cost + (best + 1) * step, cost);
    }

    private double climb(double from, double to, double cost) {
        double low = from;
        double high = to;
        for (int i = 0; i < SECTIONS; i++) {
            double width = GOLDEN * (high - low);
            if (profit(high - width, cost) >= profit(low + width, cost)) {
                high = low + width;
            } else {
                low = high - width;
            }
        }
        return (low + high) / 2;
    }
}
