package io.tributary.simulator.engine;

/** Says that a saved state cannot be used: it is damaged, or of another scenario. The user can put it right. */
public final class BadState extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BadState(String message) {
        super(message);
    }

    BadState(String message, Throwable cause) {
        super(message, cause);
    }
}
