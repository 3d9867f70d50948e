package io.tributary.optimizer.selection;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The limits of a selection beyond capacity, one length per distributor and locks. Where nothing is said, nothing is
 * limited.
 *
 * @param leastUnits base units that an appointed distributor must sell in the window, by index of the distributor
 * @param mostMarket outlets, stocking us or not, that the areas of one distributor may have together
 * @param leastPartners distributors to be appointed at least, by index of their region
 * @param mostPartners distributors to be appointed at most, by index of their region
 * @param changeBudget cost of change at most, cents
 * @param exclusive groups of distributors of which one at most may be appointed, by index
 * @param rooms warehouses with a capacity
 */
public record SelectionLimits(
        Map<Integer, Long> leastUnits,
        long mostMarket,
        Map<Integer, Integer> leastPartners,
        Map<Integer, Integer> mostPartners,
        long changeBudget,
        List<List<Integer>> exclusive,
        List<HouseRoom> rooms) {

    public SelectionLimits {
        leastUnits = Collections.unmodifiableMap(new TreeMap<>(leastUnits));
        leastPartners = Collections.unmodifiableMap(new TreeMap<>(leastPartners));
        mostPartners = Collections.unmodifiableMap(new TreeMap<>(mostPartners));
        exclusive = exclusive.stream().map(List::copyOf).toList();
        rooms = List.copyOf(rooms);
    }

    /** No limit beyond the problem's own. */
    public static SelectionLimits none() {
        return new SelectionLimits(Map.of(), Long.MAX_VALUE, Map.of(), Map.of(), Long.MAX_VALUE, List.of(), List.of());
    }

    /** Base units that a distributor must sell once it is appointed. */
    public long leastUnits(int site) {
        return leastUnits.getOrDefault(site, 0L);
    }

    /** Distributors that a region must have. */
    public int leastPartners(int region) {
        return leastPartners.getOrDefault(region, 0);
    }

    /** Distributors that a region may have. */
    public int mostPartners(int region) {
        return mostPartners.getOrDefault(region, Integer.MAX_VALUE);
    }

    /** The same without one limit. */
    public SelectionLimits without(Limit limit) {
        return new SelectionLimits(
                limit == Limit.VOLUME ? Map.of() : leastUnits,
                limit == Limit.CONCENTRATION ? Long.MAX_VALUE : mostMarket,
                limit == Limit.FEWEST_PARTNERS ? Map.of() : leastPartners,
                limit == Limit.MOST_PARTNERS ? Map.of() : mostPartners,
                limit == Limit.CHANGE_BUDGET ? Long.MAX_VALUE : changeBudget,
                limit == Limit.EXCLUSIVITY ? List.of() : exclusive,
                limit == Limit.WAREHOUSE ? List.of() : rooms);
    }

    /** The same with other warehouses. */
    public SelectionLimits with(List<HouseRoom> others) {
        return new SelectionLimits(
                leastUnits, mostMarket, leastPartners, mostPartners, changeBudget, exclusive, others);
    }
}
