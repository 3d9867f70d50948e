package io.tributary.optimizer.facility.bound;

import io.tributary.optimizer.facility.FacilityProblem;
import io.tributary.optimizer.facility.NearArcs;

/** A relaxation of a facility problem: a bound for any prices, and the relaxed solution at the prices tried last. */
interface Relaxed {

    /** The relaxation that is fastest for a problem; all have the same value. */
    static Relaxed of(FacilityProblem problem) {
        return NearArcs.fits(problem) ? new NearArcRelaxation(problem) : new Relaxation(problem);
    }

    /** Fractions of a unit of cost in which prices are counted. */
    Grains grains();

    /** The bound at these prices, in grains; afterwards the relaxed solution can be read. */
    long valueAt(long[] ofCustomer, long ofCover);

    /** How often the relaxed solution serves a customer. */
    int timesServed(int customer);

    /** Cover of the relaxed solution. */
    long coverServed();

    /** Whether the relaxed solution opens a site. */
    boolean isOpen(int site);

    /** Whether the relaxed solution at these prices, those tried last, uses a site's arc at a position, were the site open. */
    boolean isChosen(int site, int position, long[] ofCustomer, long ofCover);

    /** By how much the bound rises at least, in grains, were a site's arc at a position to be used. */
    long extra(int site, int position, long[] ofCustomer, long ofCover);

    /** What opening each site changes, in grains. */
    long[] valuesOfSites();

    /** What a unit of each site's capacity is worth, in grains. */
    double[] pricesOfRoom();
}
