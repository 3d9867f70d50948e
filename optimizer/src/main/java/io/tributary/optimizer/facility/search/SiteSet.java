package io.tributary.optimizer.facility.search;

import java.util.Arrays;

/** Sites to open together, and what a plan on them costs at least at prices of their room. */
final class SiteSet {
    private final int[] sites;
    private final double[] room;
    private final double value;

    /**
     * A set of sites.
     *
     * @param sites the sites, rising
     * @param room what a unit of each one's capacity is worth, in units of cost
     * @param value no plan on these sites costs less, in units of cost
     */
    SiteSet(int[] sites, double[] room, double value) {
        this.sites = sites.clone();
        this.room = room.clone();
        this.value = value;
    }

    /** The same sites at other prices of room. */
    SiteSet priced(double[] prices, double worth) {
        return new SiteSet(sites, prices, worth);
    }

    /** The set without one of its sites and with another, whose room is worth nothing yet; -1 stands for no site. */
    SiteSet changed(int closed, int opened) {
        int[] changed = Arrays.stream(sites).filter(site -> site != closed).toArray();
        if (opened >= 0) {
            changed = Arrays.copyOf(changed, changed.length + 1);
            changed[changed.length - 1] = opened;
            Arrays.sort(changed);
        }
        double[] prices = new double[changed.length];
        for (int place = 0; place < changed.length; place++) {
            int before = placeOf(changed[place]);
            prices[place] = before < 0 ? 0 : room[before];
        }
        return new SiteSet(changed, prices, value);
    }

    int count() {
        return sites.length;
    }

    int site(int place) {
        return sites[place];
    }

    /** What a unit of the capacity of the site at a place is worth. */
    double room(int place) {
        return room[place];
    }

    double value() {
        return value;
    }

    boolean has(int site) {
        return placeOf(site) >= 0;
    }

    /** The place of a site; below 0 where it is not among them. */
    int placeOf(int site) {
        return Arrays.binarySearch(sites, site);
    }

    boolean isSame(SiteSet other) {
        return Arrays.equals(sites, other.sites);
    }
}
