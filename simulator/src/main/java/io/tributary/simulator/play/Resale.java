package io.tributary.simulator.play;

import org.apache.commons.math3.RealFieldElement;

/** What a firm sells on of one product: units, their value, and what its customers asked for. */
record Resale<T extends RealFieldElement<T>>(T units, T value, T asked) {

    static <T extends RealFieldElement<T>> Resale<T> none(T zero) {
        return new Resale<>(zero, zero, zero);
    }

    /** With what one period adds. */
    Resale<T> plus(Flows<T> flows, int t, Cell cell) {
        T sum = units;
        T worth = value;
        T wanted = asked;
        for (int o : cell.offers()) {
            T sold = flows.offerUnits[t][o];
            sum = sum.add(sold);
            worth = worth.add(sold.multiply(flows.offerPrice[t][o]));
            wanted = wanted.add(flows.offerAsked[t][o]);
        }
        for (int k : cell.buyers()) {
            T sold = flows.tradeUnits[t][k];
            sum = sum.add(sold);
            worth = worth.add(sold.multiply(flows.tradePrice[t][k]));
            wanted = wanted.add(sold);
        }
        return new Resale<>(sum, worth, wanted);
    }

    /** Mean price, money per base unit; 0 where nothing is sold. */
    T price() {
        return units.getReal() == 0 ? units.getField().getZero() : value.divide(units);
    }
}
