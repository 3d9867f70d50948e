package io.tributary.optimizer.facility.bound;

import io.tributary.optimizer.facility.FacilityProblem;
import java.util.function.LongSupplier;

/**
 * The ascent to good prices: steps along a smoothed subgradient of the relaxation, of Polyak's length (1969, USSR
 * Computational Mathematics 9:14-29), halved where the bound does not rise (Held, Wolfe and Crowder 1974, Mathematical
 * Programming 6:62-88); smoothing as in Camerini, Fratta and Maffioli (1975, Mathematical Programming Study 3:26-34).
 */
public final class Ascent {
    private static final double FIRST_LENGTH = 1.5;
    private static final double LEAST_LENGTH = 1e-3;
    private static final int PATIENCE = 20;
    /** Steps before the first rise after which they are halved: the first ones are too long by far (assumption). */
    private static final int FIRST_PATIENCE = 4;
    /** A step aims no farther above the bound than this part of bound and target together (assumption). */
    private static final double FARTHEST = 0.03;
    /** Share of the direction before in the next one; with knapsacks a short one, without a long one (measured). */
    private static final double SHORT_MEMORY = 0.3;

    private static final double LONG_MEMORY = 0.7;

    private final FacilityProblem problem;
    private final Relaxed relaxation;
    private final long[] ofCustomer;
    private final double[] direction;
    private long ofCover;
    private double directionOfCover;
    /** Cover per unit of direction: what a root of the customers have on average, so that no side drowns the other. */
    private final double coverUnit;

    private double length = FIRST_LENGTH;
    private int patience = FIRST_PATIENCE;
    private boolean hasRisen;
    private final double memory;
    private Prices best;

    /** An ascent from a price per customer just above that of its second cheapest way. */
    public Ascent(FacilityProblem problem) {
        this(problem, Relaxed.of(problem));
    }

    private Ascent(FacilityProblem problem, Relaxed relaxation) {
        this(problem, relaxation, startingPrices(problem, relaxation.grains()));
    }

    /** An ascent in a relaxation from prices known already. */
    Ascent(FacilityProblem problem, Relaxed relaxation, Prices prices) {
        this(problem, relaxation, prices.copyOfCustomers());
        goOn(prices, FIRST_LENGTH);
    }

    private Ascent(FacilityProblem problem, Relaxed relaxation, long[] prices) {
        this.problem = problem;
        this.relaxation = relaxation;
        ofCustomer = prices;
        direction = new double[problem.customers()];
        double customers = Math.max(1, problem.customers());
        coverUnit = Math.max(1, problem.requiredCover() / customers) * Math.sqrt(customers);
        memory = problem.isCapacitated() ? SHORT_MEMORY : LONG_MEMORY;
        best = evaluate();
    }

    /** Goes on from other prices, whatever their bound, with steps of another length. */
    void goOn(Prices prices, double newLength) {
        best = prices;
        hasRisen = true;
        restart(newLength);
        best = evaluate();
    }

    private double highestPrice(int customer) {
        return relaxation.grains().highestPrice(problem, customer);
    }

    private static long[] startingPrices(FacilityProblem problem, Grains grains) {
        long[] prices = new long[problem.customers()];
        for (int i = 0; i < prices.length; i++) {
            prices[i] = (long)
                    Math.min((double) grains.highestPrice(problem, i), secondLeast(problem, i) * grains.perUnit());
        }
        return prices;
    }

    /** Cost of a customer's second cheapest way, or of its only one. */
    private static double secondLeast(FacilityProblem problem, int customer) {
        long first = Long.MAX_VALUE;
        long second = Long.MAX_VALUE;
        for (int k = problem.firstArc(customer); k < problem.endOfArcs(customer); k++) {
            long cost = problem.cost(k);
            if (cost < first) {
                second = first;
                first = cost;
            } else {
                second = Math.min(second, cost);
            }
        }
        long price = second == Long.MAX_VALUE ? first : second;
        return price == Long.MAX_VALUE ? 0 : (double) price;
    }

    /**
     * Goes on from these prices where their bound is better.
     *
     * @param prices price per customer, in units of cost
     */
    public void from(long[] prices) {
        for (int i = 0; i < ofCustomer.length; i++) {
            ofCustomer[i] = (long) Math.min(
                    highestPrice(i), prices[i] * (double) relaxation.grains().perUnit());
        }
        best = evaluate();
    }

    private Prices evaluate() {
        long value = relaxation.valueAt(ofCustomer, ofCover);
        return new Prices(
                relaxation.grains().perUnit(),
                ofCustomer,
                ofCover,
                relaxation.valuesOfSites(),
                relaxation.pricesOfRoom(),
                value);
    }

    /** The best prices so far. */
    public Prices best() {
        return best;
    }

    /** Whether more steps are not worth their time. */
    public boolean isDone() {
        return length < LEAST_LENGTH;
    }

    /** Starts again with longer steps from the best prices. */
    public void restart(double newLength) {
        length = newLength;
        patience = PATIENCE;
        backToBest();
    }

    /** Adds to each pair of sites what is gained doubly by the relaxed solution of the last step, which is that of a relaxation. */
    void addOverlap(ClusterRelaxation clusters, double[][] weight) {
        clusters.addOverlap(weight, ofCustomer, ofCover);
    }

    /** Makes the relaxed solution that of the best prices. */
    public void returnToBest() {
        backToBest();
    }

    private void backToBest() {
        System.arraycopy(best.copyOfCustomers(), 0, ofCustomer, 0, ofCustomer.length);
        ofCover = best.coverGrains();
        java.util.Arrays.fill(direction, 0);
        directionOfCover = 0;
        relaxation.valueAt(ofCustomer, ofCover);
    }

    /** Whether the relaxed solution of the last step opens a site. */
    public boolean isOpen(int site) {
        return relaxation.isOpen(site);
    }

    /** Whether the relaxed solution of the last step uses a site's arc at a position, were the site open. */
    public boolean isChosen(int site, int position) {
        return relaxation.isChosen(site, position, ofCustomer, ofCover);
    }

    /** Value of each site at the last step, in grains. */
    public long[] valuesOfSites() {
        return relaxation.valuesOfSites();
    }

    /** One step; the target is the cost of the best plan known, in units of cost. */
    public void step(LongSupplier target) {
        double norm = aim();
        if (norm == 0) {
            length = 0;
            return;
        }
        double grain = relaxation.grains().perUnit();
        double wanted = (double) target.getAsLong() * grain;
        double farthest = FARTHEST * (Math.abs(wanted) + Math.abs((double) best.grains()));
        double gap = Math.max(Math.min(wanted - best.grains(), farthest), grain);
        double size = length * gap / norm;
        for (int i = 0; i < ofCustomer.length; i++) {
            double price = ofCustomer[i] + size * direction[i];
            ofCustomer[i] =
                    (long) Math.max(-(double) relaxation.grains().highestPrice(), Math.min(highestPrice(i), price));
        }
        if (problem.requiredCover() > 0) {
            double price = ofCover + size * directionOfCover / coverUnit;
            ofCover = (long) Math.max(0, Math.min((double) relaxation.grains().highestPrice(), price));
        }
        Prices now = evaluate();
        if (now.grains() > best.grains()) {
            best = now;
            patience = PATIENCE;
            hasRisen = true;
        } else if (--patience == 0) {
            length /= 2;
            patience = hasRisen ? PATIENCE : FIRST_PATIENCE;
            backToBest();
        }
    }

    /** Turns the direction towards the last subgradient; its squared length. */
    private double aim() {
        double norm = 0;
        double steepest = 0;
        for (int i = 0; i < direction.length; i++) {
            double slope = 1.0 - relaxation.timesServed(i);
            if (slope > 0 && ofCustomer[i] >= highestPrice(i)) {
                slope = 0;
            }
            steepest += Math.abs(slope);
            direction[i] = (1 - memory) * slope + memory * direction[i];
            norm += direction[i] * direction[i];
        }
        if (problem.requiredCover() > 0) {
            double slope = ((double) problem.requiredCover() - relaxation.coverServed()) / coverUnit;
            slope = slope < 0 && ofCover == 0 ? 0 : slope;
            steepest += Math.abs(slope);
            directionOfCover = (1 - memory) * slope + memory * directionOfCover;
            norm += directionOfCover * directionOfCover;
        }
        return steepest == 0 ? 0 : norm;
    }
}
