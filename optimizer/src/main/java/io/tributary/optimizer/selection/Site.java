package io.tributary.optimizer.selection;

/**
 * A distributor that may be appointed.
 *
 * @param id id of the partner
 * @param region index of its region
 * @param capacity outlets that it can serve
 * @param directCents fixed cost over the window where the maker supplies it, cents
 * @param tieredCents fixed cost over the window where a wholesaler supplies it, without the wholesaler's own, cents
 */
public record Site(String id, int region, int capacity, long directCents, long tieredCents) {

    /** Fixed cost in a length, cents. */
    public long fixedCents(int tiers) {
        return tiers == 1 ? directCents : tieredCents;
    }
}
