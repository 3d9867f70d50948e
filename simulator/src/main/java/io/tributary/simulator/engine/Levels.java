package io.tributary.simulator.engine;

/** The levels of one stock over a period of continuous time: areas under what is on hand, owed, ordered, on the way. */
final class Levels {
    private final Stock stock;
    private double since;
    private double onHand;
    private double backorders;
    private double outstanding;
    private double coming;

    Levels(Stock stock) {
        this.stock = stock;
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

    /** Mean on hand over the period of length 1 that has just ended; base units, as all means here. */
    double onHand() {
        return onHand * stock.valuation.units(1);
    }

    /** Mean of all that was owed. */
    double backorders() {
        return backorders * stock.valuation.units(1);
    }

    /** Mean of what was ordered and not yet received. */
    double outstanding() {
        return outstanding * stock.valuation.units(1);
    }

    /** Mean of the goods on the way. */
    double coming() {
        return coming * stock.valuation.units(1);
    }

    /** A new period begins. */
    void reset() {
        onHand = 0;
        backorders = 0;
        outstanding = 0;
        coming = 0;
    }
}
