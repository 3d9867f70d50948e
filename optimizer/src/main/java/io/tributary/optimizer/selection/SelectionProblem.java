package io.tributary.optimizer.selection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * The selection problem in whole numbers: choose for each area at most one offer, so that no distributor is above its
 * capacity, each has one chain, and further limits hold; by default first the most outlets, then the least cost. Immutable; offers are numbered by
 * area, then option.
 */
public final class SelectionProblem {
    /** Stands for "no offer": the area is not served. */
    public static final int UNSERVED = -1;

    private final List<ServiceArea> areas;
    private final List<Site> sites;
    private final List<SelectionRegion> regions;
    private final List<Wholesaler> wholesalers;
    private final Options options;
    private final List<Offer> offers;
    private final double allOutlets;
    private final SelectionLimits limits;
    private final Goal goal;
    private final int[] firstOfArea;
    private final int[] optionOfOffer;
    private final int[] outletsOfOffer;
    private final long[] costOfOffer;
    private final int[][] offersOfOption;

    /**
     * A problem from its parts, with no further limit; most outlets first, then least cost.
     *
     * @param allOutlets outlets of all zones: the denominator of numeric coverage
     */
    public SelectionProblem(
            List<ServiceArea> areas,
            List<Site> sites,
            List<SelectionRegion> regions,
            List<Wholesaler> wholesalers,
            List<Offer> offers,
            double allOutlets) {
        this(
                new Ground(areas, sites, regions, wholesalers, allOutlets),
                offers,
                SelectionLimits.none(),
                Goal.coverageThenCost());
    }

    /** A problem from its parts. */
    public SelectionProblem(Ground ground, List<Offer> offers, SelectionLimits limits, Goal goal) {
        this.limits = limits;
        this.goal = goal;
        areas = ground.areas();
        sites = ground.sites();
        regions = ground.regions();
        wholesalers = ground.wholesalers();
        options = new Options(sites);
        allOutlets = ground.allOutlets();
        this.offers = offers.stream()
                .sorted(Comparator.comparingInt(Offer::area).thenComparingInt(this::numbered))
                .toList();
        optionOfOffer = this.offers.stream().mapToInt(this::numbered).toArray();
        outletsOfOffer = this.offers.stream().mapToInt(Offer::outlets).toArray();
        costOfOffer = this.offers.stream().mapToLong(Offer::costCents).toArray();
        firstOfArea = new int[areas.size() + 1];
        int[] perOption = new int[options()];
        for (Offer offer : this.offers) {
            firstOfArea[offer.area() + 1]++;
        }
        for (int option : optionOfOffer) {
            perOption[option]++;
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

    private int numbered(Offer offer) {
        int option = options.find(offer.site(), offer.wholesaler());
        if (option == UNSERVED) {
            throw new IllegalArgumentException(
                    sites.get(offer.site()).id() + " may not buy through wholesaler " + offer.wholesaler());
        }
        return option;
    }

    /**
     * What a problem stands on.
     *
     * @param areas areas to be served
     * @param sites distributors that may be appointed
     * @param regions their regions
     * @param wholesalers wholesalers through which they may buy
     * @param allOutlets outlets of all zones: the denominator of numeric coverage
     */
    public record Ground(
            List<ServiceArea> areas,
            List<Site> sites,
            List<SelectionRegion> regions,
            List<Wholesaler> wholesalers,
            double allOutlets) {
        public Ground {
            areas = List.copyOf(areas);
            sites = List.copyOf(sites);
            regions = List.copyOf(regions);
            wholesalers = List.copyOf(wholesalers);
        }
    }

    /** The same problem under other limits. */
    public SelectionProblem with(SelectionLimits others) {
        return new SelectionProblem(ground(), offers, others, goal);
    }

    /** The same problem with another goal. */
    public SelectionProblem with(Goal other) {
        return new SelectionProblem(ground(), offers, limits, other);
    }

    /** The same problem in which only some areas are locked, each to the id of a partner; its offers stay. */
    public SelectionProblem withLocks(Map<Integer, String> locks) {
        List<ServiceArea> locked = new ArrayList<>();
        for (int a = 0; a < areas.size(); a++) {
            locked.add(areas.get(a).lockedTo(Optional.ofNullable(locks.get(a))));
        }
        return new SelectionProblem(new Ground(locked, sites, regions, wholesalers, allOutlets), offers, limits, goal);
    }

    /** The same problem with some of its offers. */
    public SelectionProblem where(Predicate<Offer> kept) {
        return new SelectionProblem(ground(), offers.stream().filter(kept).toList(), limits, goal);
    }

    /** A plan of another problem over the same areas and distributors, as far as this problem has its offers. */
    public SelectionPlan translated(SelectionProblem from, SelectionPlan plan) {
        List<Integer> chosen = new ArrayList<>();
        for (int a = 0; a < areas.size(); a++) {
            int offer = plan.offer(a);
            chosen.add(offer == UNSERVED ? UNSERVED : find(a, from.option(offer)));
        }
        return new SelectionPlan(chosen);
    }

    private Ground ground() {
        return new Ground(areas, sites, regions, wholesalers, allOutlets);
    }

    /** Limits beyond capacity, one chain per distributor and locks. */
    public SelectionLimits limits() {
        return limits;
    }

    /** What a plan aims at. */
    public Goal goal() {
        return goal;
    }

    /** Outlets in an area, whether they stock us or not, in whole outlets. */
    public long market(int area) {
        return Math.round(areas.get(area).outlets());
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

    public int wholesalers() {
        return wholesalers.size();
    }

    /** Number of options: each distributor directly, and through each wholesaler from which it may buy. */
    public int options() {
        return options.count();
    }

    /** Number of a distributor's first option, which is the direct one. */
    public int firstOption(int site) {
        return options.first(site);
    }

    /** Number after that of a distributor's last option. */
    public int endOfOptions(int site) {
        return options.end(site);
    }

    /** The distributor of an option. */
    public int siteOf(int option) {
        return options.site(option);
    }

    /** The wholesaler of an option; {@link Offer#DIRECT} where the maker supplies the distributor. */
    public int wholesalerOf(int option) {
        return options.wholesaler(option);
    }

    /** A distributor's option behind a wholesaler, or {@link Offer#DIRECT}; {@link #UNSERVED} where it has none. */
    public int optionOf(int site, int wholesaler) {
        return options.find(site, wholesaler);
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

    public Wholesaler wholesaler(int wholesaler) {
        return wholesalers.get(wholesaler);
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
        return sites.get(siteOf(option)).fixedCents(wholesalerOf(option));
    }

    /** The index of a wholesaler. */
    public OptionalInt findWholesaler(String id) {
        return IntStream.range(0, wholesalers.size())
                .filter(w -> wholesalers.get(w).id().equals(id))
                .findFirst();
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
