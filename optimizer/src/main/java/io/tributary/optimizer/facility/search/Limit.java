package io.tributary.optimizer.facility.search;

/** How long a search may go on: so many moves, which repeats exactly, or so many seconds on the clock. */
public final class Limit {
    private static final long BETWEEN_LOOKS = 256;

    private final double most;
    private final boolean clock;
    private final long begun;
    private long moves;
    private double done;

    private Limit(double most, boolean clock) {
        this.most = most;
        this.clock = clock;
        begun = System.nanoTime();
    }

    /** A limit of moves: the same result on every machine. */
    public static Limit moves(long moves) {
        return new Limit(Math.max(1, moves), false);
    }

    /** A limit of the clock, from now on. */
    public static Limit seconds(double seconds) {
        return new Limit(seconds, true);
    }

    /** Whether the clock decides, so that other threads may help. */
    public boolean isClock() {
        return clock;
    }

    /** Counts moves; a heavy step counts as many moves as it takes the time of. */
    public void spend(long more) {
        long before = moves;
        moves += more;
        if (!clock) {
            done = moves / most;
        } else if (before / BETWEEN_LOOKS != moves / BETWEEN_LOOKS) {
            done = seconds() / most;
        }
    }

    /** Looks at the clock now, where there is one. */
    void look() {
        if (clock) {
            done = seconds() / most;
        }
    }

    /** The part of the limit that is used up; 1 or more at the end. */
    public double done() {
        return done;
    }

    public boolean isOver() {
        return done >= 1;
    }

    /** Seconds that are left on the clock. */
    public double secondsLeft() {
        return clock ? most - seconds() : Double.MAX_VALUE;
    }

    /** Seconds since the limit began. */
    public double seconds() {
        return (System.nanoTime() - begun) * 1e-9;
    }
}
