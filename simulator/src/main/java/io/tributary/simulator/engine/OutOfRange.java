package io.tributary.simulator.engine;

/**
 * Says that a run met a number too large for its books: in which period, what it was, and what helps. This is a property
 * of the scenario, so a command ends with exit code 2 and the message alone.
 */
public final class OutOfRange extends RuntimeException {
    private static final long serialVersionUID = 1L;

    OutOfRange(String when, ArithmeticException cause) {
        super(
                when + ": " + cause.getMessage() + ". Maybe a price or a quantity is far too large; otherwise take"
                        + " coarser `quanta`.",
                cause);
    }
}
