package io.tributary.optimizer.selection.program;

/**
 * How long a {@link SelectionProgram} may work.
 *
 * @param seconds seconds at most; infinite where no clock is to count
 * @param gap relative gap at which it may stop
 * @param nodes nodes of each search tree at most
 */
public record Effort(double seconds, double gap, int nodes) {
    /** Nodes that a search by nodes may take; an assumption that ends the shipped scenarios at their gap. */
    private static final int COUNTED = 2000;

    /** As long as the clock allows. */
    public Effort(double seconds, double gap) {
        this(seconds, gap, Integer.MAX_VALUE);
    }

    /** As many nodes as are usual, whatever the clock says: the same answer each time. */
    public static Effort byNodes(double gap) {
        return new Effort(Double.POSITIVE_INFINITY, gap, COUNTED);
    }

    /** The same within so many seconds. */
    public Effort within(double less) {
        return new Effort(less, gap, nodes);
    }

    /** Time of the system's clock, nanoseconds, at which it is over if it begins now. */
    public long end() {
        return seconds * 1e9 < Long.MAX_VALUE / 4.0 ? System.nanoTime() + (long) (seconds * 1e9) : Long.MAX_VALUE;
    }
}
