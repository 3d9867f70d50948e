package io.tributary.simulator.relation;

/** The scale of scores. */
final class Scale {
    private Scale() {}

    /** A number brought into 0 to 100. */
    static double score(double value) {
        return Math.max(0, Math.min(100, value));
    }
}
