package io.tributary.simulator.contract;

import org.apache.commons.math3.RealFieldElement;

/**
 * Where a term takes its parameters from: as written in the contract, or from the decision of a firm that replaces one.
 * A firm that anticipates answers to its terms puts its decision here, so that one settlement serves both.
 */
@FunctionalInterface
public interface Levers<T extends RealFieldElement<T>> {

    /**
     * The value of a parameter in the units of its field.
     *
     * @param field its name as a scenario writes it, such as {@code price}; of a list {@code steps[0].pay}
     * @param written its value in the contract
     */
    T of(String field, double written);

    /**
     * The parameters as written.
     *
     * @param zero zero of the numbers to be computed with
     */
    static <T extends RealFieldElement<T>> Levers<T> asWritten(T zero) {
        return (field, written) -> zero.add(written);
    }
}
