package io.tributary.simulator.formula;

/**
 * A stretch of periods. The first period that counts is 1.
 *
 * @param first first period of the stretch
 * @param last last period of the stretch; {@link #OPEN} where it reaches to the end
 */
public record Periods(int first, int last) {
    /** Stands for the end of the run. */
    public static final int OPEN = Integer.MAX_VALUE;

    /** One period. */
    public static Periods only(int period) {
        return new Periods(period, period);
    }

    /** All periods from the first through this one. */
    public static Periods until(int period) {
        return new Periods(1, period);
    }

    @Override
    public String toString() {
        if (first == last) {
            return Integer.toString(first);
        }
        return (first == 1 && last != OPEN ? "" : first) + ".." + (last == OPEN ? "" : last);
    }
}
