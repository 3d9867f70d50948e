package io.tributary.optimizer.bound;

/**
 * Prices that prove a bound: one per customer for being served, one per unit of weight for the required total.
 * Whole numbers in the model's unit of cost. The bound holds whatever the prices are; good prices make it tight.
 */
public final class DualPrices {
    private final long[] ofCustomer;
    private final long[] ofSite;
    private final long ofWeight;
    private final long bound;

    DualPrices(long[] ofCustomer, long[] ofSite, long ofWeight, long bound) {
        this.ofCustomer = ofCustomer.clone();
        this.ofSite = ofSite.clone();
        this.ofWeight = ofWeight;
        this.bound = bound;
    }

    /** Prices from which a first bound can be sought. */
    public static DualPrices of(long[] ofCustomer, long ofWeight) {
        return new DualPrices(ofCustomer, new long[0], ofWeight, Long.MIN_VALUE);
    }

    /** What serving the customer once more would be worth, in the model's unit of cost. */
    public long ofCustomer(int customer) {
        return ofCustomer[customer];
    }

    /** What the room of a site is worth at these prices; known once the prices were evaluated. */
    public long ofSite(int site) {
        return ofSite[site];
    }

    /** What one unit of the required weight costs at the margin. */
    public long ofWeight() {
        return ofWeight;
    }

    /** No solution of the model can cost less than this. */
    public long bound() {
        return bound;
    }

    long[] copyOfCustomers() {
        return ofCustomer.clone();
    }
}
