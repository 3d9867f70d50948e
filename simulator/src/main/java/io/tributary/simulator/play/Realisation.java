package io.tributary.simulator.play;

import org.apache.commons.math3.RealFieldElement;

/** What becomes of the expected sales of an offer: the luck of demand, put around an evaluation from outside. */
public interface Realisation {
    /** Everything sells as expected. */
    Realisation EXPECTED = new Realisation() {
        @Override
        public <T extends RealFieldElement<T>> T of(int demand, int offer, int period, T expected) {
            return expected;
        }
    };

    /**
     * Base units that consumers ask for.
     *
     * @param demand index of the demand entry
     * @param offer position among its offers
     * @param period counted from 1
     * @param expected base units by the demand form
     */
    <T extends RealFieldElement<T>> T of(int demand, int offer, int period, T expected);
}
