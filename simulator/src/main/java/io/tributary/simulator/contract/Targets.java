package io.tributary.simulator.contract;

import java.util.Optional;
import org.apache.commons.math3.RealFieldElement;

/** The target that a term works with. */
final class Targets {
    private Targets() {}

    /** The written target, which a lever may replace; the statement's own where none is written. Base units. */
    static <T extends RealFieldElement<T>> T of(Optional<Double> written, Statement<T> statement, Levers<T> levers) {
        return written.isPresent() ? levers.of("target", written.get()) : statement.target();
    }
}
