package io.tributary.simulator.policy;

/**
 * What a firm sees of one product when it orders; base units.
 *
 * @param onHand stock in the house
 * @param backlog units owed to customers
 * @param supplyLine units ordered and not yet received, the supplier's backlog to this firm included
 * @param demand orders or purchases received this period
 * @param forecast predicted demand per period
 * @param protectionPeriods lead time plus one review period, in periods
 */
public record StockView(
        double onHand, double backlog, double supplyLine, double demand, double forecast, double protectionPeriods) {

    /** On hand plus on order minus backlog. */
    public double inventoryPosition() {
        return onHand + supplyLine - backlog;
    }
}
