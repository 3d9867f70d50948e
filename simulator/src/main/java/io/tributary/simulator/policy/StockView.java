package io.tributary.simulator.policy;

/**
 * What a firm sees of one product when it orders; base units.
 *
 * @param onHand stock in the house
 * @param backlog units owed to customers
 * @param supplyLine units ordered and not yet received, the supplier's backlog to this firm included
 * @param demand orders or purchases received this period
 * @param forecast what the firm's forecast says after this period's demand
 * @param protectionPeriods lead time plus one review period, in periods
 * @param unfilled units of this period's demand that are known and neither served nor counted as backlog yet
 * @param horizonPeriods periods of demand not yet known that arrive before the goods ordered now can be used
 * @param period periods since the run began
 * @param below net stock of all stages between this firm and the consumers, with goods on the way to them; 0 where the
 *     rule does not look there
 * @param margin what one unit is about; unknown where the rule does not look at it
 */
public record StockView(
        double onHand,
        double backlog,
        double supplyLine,
        double demand,
        double forecast,
        double protectionPeriods,
        double unfilled,
        double horizonPeriods,
        int period,
        double below,
        Margin margin) {

    /**
     * What one unit is about, money.
     *
     * @param price that the firm gets
     * @param cost that it pays
     * @param takenBack at which its suppliers take back what is left; 0 where they do not
     */
    public record Margin(double price, double cost, double takenBack) {
        /** Nothing is known. */
        public static final Margin UNKNOWN = new Margin(0, 0, 0);
    }

    /** What a firm sees that has served all it knows of and has nobody below it. */
    public StockView(
            double onHand, double backlog, double supplyLine, double demand, double forecast, double protection) {
        this(onHand, backlog, supplyLine, demand, forecast, protection, 0, protection, 0, 0, Margin.UNKNOWN);
    }

    /** On hand plus on order minus backlog. */
    public double inventoryPosition() {
        return onHand + supplyLine - backlog;
    }

    /** Inventory position after this period's known demand. */
    public double netPosition() {
        return inventoryPosition() - unfilled;
    }

    /** All goods that are ordered or lie at this stage or below it, minus what consumers wait for. */
    public double echelonPosition() {
        return onHand + supplyLine + below;
    }
}
