package io.tributary.optimizer.selection;

/**
 * One allowed way to serve one area: by a distributor, which buys from the maker or through a wholesaler. Money is in cents of the scenario's
 * currency over the scenario's window; the change cost is one-off.
 *
 * @param area index of the area
 * @param site index of the distributor
 * @param wholesaler index of the wholesaler before it; {@link #DIRECT} where the maker supplies it
 * @param outlets outlets that will stock us, 1 or more
 * @param km distance from the distributor to the area's zone
 * @param flows sales and the cost that they cause
 */
public record Offer(int area, int site, int wholesaler, int outlets, double km, Flows flows) {

    /** The most tiers that an offer may have. */
    public static final int MOST_TIERS = 2;

    /** Stands for "no wholesaler": the maker supplies the distributor. */
    public static final int DIRECT = -1;

    public Offer {
        if (wholesaler < DIRECT || outlets < 1) {
            throw new IllegalArgumentException("offer through wholesaler " + wholesaler + " to " + outlets
                    + " outlets: the wholesaler must be -1 or more, outlets 1 or more");
        }
    }

    /** Partners in the chain: 1 or 2. */
    public int tiers() {
        return wholesaler == DIRECT ? 1 : MOST_TIERS;
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
