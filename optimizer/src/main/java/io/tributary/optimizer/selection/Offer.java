package io.tributary.optimizer.selection;

/**
 * One allowed way to serve one area: by a distributor, through a number of tiers. Money is in cents of the scenario's
 * currency over the scenario's window; the change cost is one-off.
 *
 * @param area index of the area
 * @param site index of the distributor
 * @param tiers partners in the chain: 1 or 2
 * @param outlets outlets that will stock us, 1 or more
 * @param km distance from the distributor to the area's zone
 * @param flows sales and the cost that they cause
 */
public record Offer(int area, int site, int tiers, int outlets, double km, Flows flows) {

    /** The most tiers that an offer may have. */
    public static final int MOST_TIERS = 2;

    public Offer {
        if (tiers < 1 || tiers > MOST_TIERS || outlets < 1) {
            throw new IllegalArgumentException("offer of " + tiers + " tiers and " + outlets
                    + " outlets: tiers must be 1 or 2, outlets 1 or more");
        }
    }

    /** Index of the distributor in this length: a distributor has one option per length. */
    public int option() {
        return optionOf(site, tiers);
    }

    /** Index of a distributor's option of a length. */
    public static int optionOf(int site, int tiers) {
        return site * MOST_TIERS + tiers - 1;
    }

    /** Cost that the area causes by itself, without the partner's fixed cost, cents. */
    public long costCents() {
        return flows.marginCents
                + flows.freightCents
                + flows.rebateCents
                + flows.changeCents
                + flows.warehouseCents
                + flows.commissionCents;
    }

    /**
     * What is sold through an offer, and the cost by account.
     *
     * @param units base units sold in the window
     * @param marginCents trade margin, cents
     * @param freightCents freight paid by the maker, cents
     * @param rebateCents rebates, cents
     * @param changeCents one-off cost of the change against today, cents
     * @param warehouseCents cost of going through a warehouse, cents
     * @param commissionCents commission of an agent, cents
     */
    public record Flows(
            long units,
            long marginCents,
            long freightCents,
            long rebateCents,
            long changeCents,
            long warehouseCents,
            long commissionCents) {

        /** Cents on one account; 0 for the accounts that are not the area's own. */
        public long on(CostAccount account) {
            return switch (account) {
                case MARGIN -> marginCents;
                case FREIGHT -> freightCents;
                case REBATE -> rebateCents;
                case CHANGE -> changeCents;
                case WAREHOUSE -> warehouseCents;
                case COMMISSION -> commissionCents;
                case MANAGEMENT -> 0;
            };
        }
    }
}
