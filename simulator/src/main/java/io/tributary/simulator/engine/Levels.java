package io.tributary.simulator.engine;

/** The levels of one stock over a period of continuous time: areas under what is on hand, owed, ordered, on the way. */
final class Levels {
    private final Stock stock;
    private double since;
    private double onHand;
    private double backorders;
    private double outstanding;
    private double coming;

    /** Levels in base units: at a moment, or means over a period. */
    record Means(double onHand, double backorders, double outstanding, double coming) {}

    Levels(Stock stock) {
        this.stock = stock;
    }

    /** The levels of this moment. */
    static Means now(Stock stock) {
        Valuation valuation = stock.valuation;
        return new Means(
                valuation.units(stock.onHand),
                valuation.units(stock.backorders()),
                valuation.units(stock.outstanding()),
                valuation.units(stock.coming()));
    }

    /** Takes the present levels to have held until now; to be called before any of them moves. */
    void until(double time) {
        double span = time - since;
        if (span > 0) {
            onHand += span * stock.onHand;
            backorders += span * stock.backorders();
            outstanding += span * stock.outstanding();
            coming += span * stock.coming();
            since = time;
        }
    }

    /** Means over the period of length 1 that has just ended; base units. */
    Means means() {
        double unit = stock.valuation.units(1);
        return new Means(onHand * unit, backorders * unit, outstanding * unit, coming * unit);
    }

    /** A new period begins. */
    void reset() {
        onHand = 0;
        backorders = 0;
        outstanding = 0;
        coming = 0;
    }
}
