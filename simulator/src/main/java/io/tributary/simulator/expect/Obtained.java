package io.tributary.simulator.expect;

/**
 * A value as runs gave it.
 *
 * @param value the value; a mean where there was luck
 * @param standardError its standard error over runs; 0 where all runs agree
 * @param runs runs on which it rests
 */
record Obtained(double value, double standardError, int runs) {
    static Obtained exactly(double value) {
        return new Obtained(value, 0, 1);
    }
}
