package io.tributary.optimizer.selection;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * How our sales in each zone answer to the share of its outlets that stock us, and what it costs to serve them, as
 * measured by simulation.
 *
 * @param zones response of all our products together by zone id
 * @param products response of each product by its id and zone id, where partners may not carry all of them; otherwise empty
 * @param cost what it costs to serve
 */
public record SalesResponse(Map<String, InZone> zones, Map<String, Map<String, InZone>> products, CostToServe cost) {

    public SalesResponse {
        zones = Collections.unmodifiableMap(new TreeMap<>(zones));
        Map<String, Map<String, InZone>> copies = new TreeMap<>();
        products.forEach((sku, own) -> copies.put(sku, Collections.unmodifiableMap(new TreeMap<>(own))));
        products = Collections.unmodifiableMap(copies);
    }

    /** A response with the tariffs as written, where every partner may carry every product. */
    public SalesResponse(Map<String, InZone> zones) {
        this(zones, Map.of());
    }

    /** A response with the tariffs as written. */
    public SalesResponse(Map<String, InZone> zones, Map<String, Map<String, InZone>> products) {
        this(zones, products, CostToServe.asWritten());
    }

    /** The same sales at another cost to serve. */
    public SalesResponse with(CostToServe other) {
        return new SalesResponse(zones, products, other);
    }

    /**
     * A step from these coefficients towards others that were measured elsewhere.
     *
     * @param step 1 goes all the way, 0 stays
     */
    public SalesResponse towards(SalesResponse other, double step) {
        Map<String, InZone> between = new TreeMap<>();
        other.zones.forEach((id, zone) -> between.put(id, getZone(id).towards(zone, step)));
        Map<String, Map<String, InZone>> single = new TreeMap<>();
        other.products.forEach((sku, own) ->
                own.forEach((id, zone) -> single.computeIfAbsent(sku, any -> new TreeMap<>())
                        .put(id, getZone(sku, id).towards(zone, step))));
        return new SalesResponse(between, single, cost.towards(other.cost, step));
    }

    /** The response of a zone. */
    public InZone getZone(String id) {
        InZone zone = zones.get(id);
        if (zone == null) {
            throw new IllegalArgumentException("sales response: zone " + id + " is missing; it has " + zones.size()
                    + " zones. Maybe it was estimated for another scenario.");
        }
        return zone;
    }

    /** The response of one product in a zone. */
    public InZone getZone(String sku, String id) {
        InZone zone = products.getOrDefault(sku, Map.of()).get(id);
        if (zone == null) {
            throw new IllegalArgumentException("sales response: product " + sku + " in zone " + id
                    + " is missing. Maybe it was estimated for another scenario.");
        }
        return zone;
    }

    /**
     * The response of one zone.
     *
     * @param unitsPerYear base units of ours sold per year in the zone's outlets at today's stocking share
     * @param stockingShare share of the zone's outlets that stock us today, above 0 where units are sold
     * @param elasticity relative change of units per relative change of the stocking share
     */
    public record InZone(double unitsPerYear, double stockingShare, double elasticity) {

        public InZone {
            if (!(unitsPerYear >= 0) || !(stockingShare >= 0 && stockingShare <= 1) || !Double.isFinite(elasticity)) {
                throw new IllegalArgumentException("sales response: units " + unitsPerYear + ", stocking share "
                        + stockingShare + ", elasticity " + elasticity
                        + " but units must be 0 or more, the share within [0, 1], the elasticity finite");
            }
        }

        /**
         * Base units sold per year in a part of the zone, by the linear form U w (1 - e + e s / s0). It is exact at
         * today's share and has the stated elasticity there.
         *
         * <p>Example: U = 1,000, s0 = 20 %, e = 0.5; half of the zone at s = 30 % sells 1000 x 0.5 x 1.25 = 625.
         *
         * @param part the part's share of the zone's outlets
         * @param share share of the part's outlets that will stock us
         */
        public double unitsPerYear(double part, double share) {
            double relative = stockingShare > 0 ? share / stockingShare : 1;
            return Math.max(0, unitsPerYear * part * (1 - elasticity + elasticity * relative));
        }

        /**
         * A step towards a response that was measured at another stocking share. Both are lines, so what is taken is the
         * line between them, stated at the other's share.
         */
        InZone towards(InZone other, double step) {
            double old = unitsPerYear(1, other.stockingShare);
            double units = old + step * (other.unitsPerYear - old);
            double slope = slope() + step * (other.slope() - slope());
            double bent = units > 0 && other.stockingShare > 0 ? slope * other.stockingShare / units : other.elasticity;
            return new InZone(units, other.stockingShare, bent);
        }

        /** Base units per year for each whole point of stocking share. */
        private double slope() {
            return stockingShare > 0 ? unitsPerYear * elasticity / stockingShare : 0;
        }
    }
}
