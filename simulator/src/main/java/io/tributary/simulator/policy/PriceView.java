package io.tributary.simulator.policy;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a seller sees of one product when it sets the price of a pack.
 *
 * @param purchasePrice what it pays for a pack itself, or its unit cost where it is the maker
 * @param anticipated the equilibrium price of the game that it plays, NaN where it plays none
 * @param region region of the buyer; empty where none is known
 * @param month month in which the period ends, 1 to 12; 0 where there is no calendar
 * @param cover periods that its stock lasts at the demand that it expects; NaN where that is not known
 * @param seen prices of a pack that other shops asked in the last period, by firm; empty before the first
 * @param tried price that its own trials ask for now, NaN where it makes none
 * @param strength share that the seller's strength gives it of what both sides can earn; NaN where that is not known
 */
public record PriceView(
        double purchasePrice,
        double anticipated,
        String region,
        int month,
        double cover,
        Map<String, Double> seen,
        double tried,
        double strength) {

    public PriceView {
        // A view is made for every shelf and week; most see nobody.
        seen = seen.isEmpty() ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(seen));
    }

    /** A seller that sees its own cost alone. */
    public static PriceView ofCost(double purchasePrice) {
        return new PriceView(purchasePrice, Double.NaN, "", 0, Double.NaN, Map.of(), Double.NaN, Double.NaN);
    }

    /** The same with the buyer's region. */
    public PriceView in(String buyersRegion) {
        return new PriceView(purchasePrice, anticipated, buyersRegion, month, cover, seen, tried, strength);
    }

    /** The same with the calendar and the state of the stock. */
    public PriceView at(int calendarMonth, double stockCover) {
        return new PriceView(purchasePrice, anticipated, region, calendarMonth, stockCover, seen, tried, strength);
    }

    /** The same with what other shops asked and what the seller's own trials ask for. */
    public PriceView seeing(Map<String, Double> others, double trial) {
        return new PriceView(purchasePrice, anticipated, region, month, cover, others, trial, strength);
    }

    /** The same with how strong the seller is against the buyer, 0 to 1. */
    public PriceView strong(double part) {
        return new PriceView(purchasePrice, anticipated, region, month, cover, seen, tried, part);
    }
}
