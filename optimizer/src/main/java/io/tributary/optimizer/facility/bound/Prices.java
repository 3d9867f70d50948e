package io.tributary.optimizer.facility.bound;

import java.util.Arrays;

/**
 * The prices that prove a bound, and what they say about sites and arcs. One price per customer and one per unit of
 * cover, in grains (fractions of a unit of cost); the bound holds whatever the prices are, good ones make it tight.
 */
public final class Prices {
    private final long grain;
    private final long[] ofCustomer;
    private final long ofCover;
    private final long[] ofSite;
    private final double[] ofRoom;
    private final long boundGrains;

    Prices(long grain, long[] ofCustomer, long ofCover, long[] ofSite, double[] ofRoom, long boundGrains) {
        this.grain = grain;
        this.ofCustomer = ofCustomer.clone();
        this.ofCover = ofCover;
        this.ofSite = ofSite.clone();
        this.ofRoom = ofRoom.clone();
        this.boundGrains = boundGrains;
    }

    /** No solution costs less: costs are whole, so the bound is rounded up to the next whole cost. */
    public long bound() {
        return -Math.floorDiv(-boundGrains, grain);
    }

    /** The bound before rounding, for progress. */
    public double exactBound() {
        return boundGrains / (double) grain;
    }

    /** What serving a customer is worth, in units of cost. */
    public double ofCustomer(int customer) {
        return ofCustomer[customer] / (double) grain;
    }

    /** What a unit of cover is worth, in units of cost. */
    public double ofCover() {
        return ofCover / (double) grain;
    }

    /** What opening a site changes in the relaxed problem, in units of cost: below 0 where it pays. */
    public double ofSite(int site) {
        return ofSite[site] / (double) grain;
    }

    /** What a unit of a site's capacity is worth, in units of cost. */
    public double ofRoom(int site) {
        return ofRoom[site] / grain;
    }

    long grains() {
        return boundGrains;
    }

    long[] copyOfCustomers() {
        return Arrays.copyOf(ofCustomer, ofCustomer.length);
    }

    long coverGrains() {
        return ofCover;
    }
}
