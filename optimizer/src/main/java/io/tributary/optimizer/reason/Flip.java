package io.tributary.optimizer.reason;

/**
 * What it would mean to give one area to another chain while all else stays.
 *
 * @param chain the other chain, written A&gt;B
 * @param moreOutlets change of the outlets that stock us
 * @param moreCents change of cost over the window, cents
 * @param broken limits that the flip would break, in outlets above capacity or counts; 0 when it is allowed
 */
public record Flip(String chain, long moreOutlets, long moreCents, long broken) {

    /** Whether no limit forbids it. */
    public boolean isAllowed() {
        return broken == 0;
    }
}
