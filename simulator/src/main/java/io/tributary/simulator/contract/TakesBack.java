package io.tributary.simulator.contract;

import org.apache.commons.math3.RealFieldElement;

/** A term under which the seller takes unsold goods back: the engine moves them when it settles. */
public interface TakesBack {

    /** What happens to goods that are given back. */
    enum Fate {
        /** They lie in the seller's stock again. */
        BACK_TO_SELLER,
        /** They are thrown away; the seller gets what salvage brings. */
        DESTROYED,
        /** The buyer keeps them and is paid all the same. */
        KEPT
    }

    /** Base units that are given back; at least 0, at most what is left. */
    <T extends RealFieldElement<T>> T unitsBack(Statement<T> statement, Levers<T> levers);

    Fate fate();

    /** What a destroyed unit brings the seller, money per base unit. */
    double salvage();
}
