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
 * @param trade what it knows of the buyer and of rivals
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
        double strength,
        Trade trade) {

    /**
     * What a seller between firms knows of its buyer and of the market.
     *
     * @param standing what the buyer bought so far against the mean of the seller's buyers; NaN where nobody bought
     * @param market mean price of rivals' products on the shelves of the buyer's region, for a pack of ours; NaN if unknown
     * @param last price of a pack that it asked of this buyer before; 0 where it never did
     */
    public record Trade(double standing, double market, double last) {
        /** Nothing is known. */
        public static final Trade UNKNOWN = new Trade(Double.NaN, Double.NaN, 0);
    }

    public PriceView {
        // A view is made for every shelf and week; most see nobody.
        seen = seen.isEmpty() ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(seen));
    }

    /** A seller that sees its own cost alone. */
    public static PriceView ofCost(double purchasePrice) {
        return new PriceView(
                purchasePrice, Double.NaN, "", 0, Double.NaN, Map.of(), Double.NaN, Double.NaN, Trade.UNKNOWN);
    }

    /** The same with the buyer's region. */
    public PriceView in(String buyersRegion) {
        return new PriceView(purchasePrice, anticipated, buyersRegion, month, cover, seen, tried, strength, trade);
    }

    /** The same with the calendar and the state of the stock. */
    public PriceView at(int calendarMonth, double stockCover) {
        return new PriceView(
                purchasePrice, anticipated, region, calendarMonth, stockCover, seen, tried, strength, trade);
    }

    /** The same with what other shops asked and what the seller's own trials ask for. */
    public PriceView seeing(Map<String, Double> others, double trial) {
        return new PriceView(purchasePrice, anticipated, region, month, cover, others, trial, strength, trade);
    }

    /** The same with how strong the seller is against the buyer, 0 to 1. */
    public PriceView strong(double part) {
        return new PriceView(purchasePrice, anticipated, region, month, cover, seen, tried, part, trade);
    }

    /** The same with what is known of the buyer and of rivals. */
    public PriceView trading(Trade known) {
        return new PriceView(purchasePrice, anticipated, region, month, cover, seen, tried, strength, known);
    }
}
