package io.tributary.optimizer.selection;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;

/**
 * The selection problem in whole numbers: choose for each area at most one offer, so that no distributor is above its
 * capacity and each has one length; first the most outlets, then the least cost. Immutable; offers are numbered by
 * area, then option.
 */
public final class SelectionProblem {
    /** Stands for "no offer": the area is not served. */
    public static final int UNSERVED = -1;

    private final List<ServiceArea> areas;
    private final List<Site> sites;
    private final List<SelectionRegion> regions;
    private final List<Offer> offers;
    private final double allOutlets;
    private final int[] firstOfArea;
    private final int[] optionOfOffer;
    private final int[] outletsOfOffer;
    private final long[] costOfOffer;
    private final int[][] offersOfOption;

    /**
     * A problem from its parts.
     *
     * @param allOutlets outlets of all zones: the denominator of numeric coverage
     */
    public SelectionProblem(
            List<ServiceArea> areas,
            List<Site> sites,
            List<SelectionRegion> regions,
            List<Offer> offers,
            double allOutlets) {
        this.areas = List.copyOf(areas);
        this.sites = List.copyOf(sites);
        this.regions = List.copyOf(regions);
        this.offers = offers.stream()
                .sorted(Comparator.comparingInt(Offer::area).thenComparingInt(Offer::option))
                .toList();
        this.allOutlets = allOutlets;
        optionOfOffer = this.offers.stream().mapToInt(Offer::option).toArray();
        outletsOfOffer = this.offers.stream().mapToInt(Offer::outlets).toArray();
        costOfOffer = this.offers.stream().mapToLong(Offer::costCents).toArray();
        firstOfArea = new int[areas.size() + 1];
        int[] perOption = new int[options()];
        for (Offer offer : this.offers) {
            firstOfArea[offer.area() + 1]++;
            perOption[offer.option()]++;
        }
        for (int a = 0; a < areas.size(); a++) {
            firstOfArea[a + 1] += firstOfArea[a];
        }
        offersOfOption = new int[options()][];
        Arrays.setAll(offersOfOption, o -> new int[perOption[o]]);
        for (int k = this.offers.size() - 1; k >= 0; k--) {
            offersOfOption[optionOfOffer[k]][--perOption[optionOfOffer[k]]] = k;
        }
    }

    public int areas() {
        return areas.size();
    }

    public int sites() {
        return sites.size();
    }

    public int regions() {
        return regions.size();
    }

    /** Number of options: each distributor in each length. */
    public int options() {
        return sites.size() * Offer.MOST_TIERS;
    }

    /** Outlets of all zones. */
    public double allOutlets() {
        return allOutlets;
    }

    public ServiceArea area(int area) {
        return areas.get(area);
    }

    public Site site(int site) {
        return sites.get(site);
    }

    public SelectionRegion region(int region) {
        return regions.get(region);
    }

    public Offer offer(int offer) {
        return offers.get(offer);
    }

    /** Offers of all areas, in the order of their numbers. */
    public List<Offer> offers() {
        return offers;
    }

    /** Number of an area's first offer. */
    public int firstOffer(int area) {
        return firstOfArea[area];
    }

    /** Number after that of an area's last offer. */
    public int endOfOffers(int area) {
        return firstOfArea[area + 1];
    }

    /** Number of offers of an option. */
    public int offersOfOption(int option) {
        return offersOfOption[option].length;
    }

    /** Number of an option's offer at a position, by area. */
    public int offerOfOption(int option, int position) {
        return offersOfOption[option][position];
    }

    public int option(int offer) {
        return optionOfOffer[offer];
    }

    public int outlets(int offer) {
        return outletsOfOffer[offer];
    }

    /** Cost that the area causes by itself under an offer, cents. */
    public long cost(int offer) {
        return costOfOffer[offer];
    }

    /** The number of an area's offer by an option, or {@link #UNSERVED}. */
    public int find(int area, int option) {
        int at = Arrays.binarySearch(optionOfOffer, firstOfArea[area], firstOfArea[area + 1], option);
        return at >= 0 ? at : UNSERVED;
    }

    /** Fixed cost of an option, cents. */
    public long fixedCost(int option) {
        return sites.get(option / Offer.MOST_TIERS).fixedCents(option % Offer.MOST_TIERS + 1);
    }

    /** The index of a distributor. */
    public OptionalInt findSite(String id) {
        for (int s = 0; s < sites.size(); s++) {
            if (sites.get(s).id().equals(id)) {
                return OptionalInt.of(s);
            }
        }
        return OptionalInt.empty();
    }
}
