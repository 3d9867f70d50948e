package io.tributary.simulator.contract;

import java.util.List;
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

    /** Sold quantities at which the units given back bend, where at most a part of what was bought goes back. */
    static <T extends RealFieldElement<T>> List<T> soldBends(Statement<T> statement, T part) {
        T rest = statement.zero().add(1).subtract(part);
        return List.of(statement.bought(), statement.bought().multiply(rest));
    }

    /** Bought quantities at which the units given back bend, where at most a part of them goes back. */
    static <T extends RealFieldElement<T>> List<T> boughtBends(Statement<T> statement, T part) {
        T rest = statement.zero().add(1).subtract(part);
        return rest.getReal() == 0
                ? List.of(statement.sold())
                : List.of(statement.sold(), statement.sold().divide(rest));
    }
}
