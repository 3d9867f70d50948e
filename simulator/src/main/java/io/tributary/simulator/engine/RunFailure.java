package io.tributary.simulator.engine;

/** A run that broke down, with the period and the phase in which it happened. */
public final class RunFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RunFailure(int period, String phase, RuntimeException cause) {
        super("period " + period + ", phase " + phase + ": " + cause.getMessage(), cause);
    }
}
