package io.tributary.optimizer.selection;

import java.util.List;

/**
 * A distributor that may be appointed.
 *
 * @param id id of the partner
 * @param region index of its region
 * @param capacity outlets that it can serve
 * @param directCents fixed cost over the window where the maker supplies it, cents
 * @param tieredCents fixed cost over the window where a wholesaler supplies it, without the wholesaler's own, cents
 * @param wholesalers indices of the wholesalers through which it may buy
 */
public record Site(String id, int region, int capacity, long directCents, long tieredCents, List<Integer> wholesalers) {
    public Site {
        wholesalers = List.copyOf(wholesalers);
    }

    /**
     * Fixed cost, cents.
     *
     * @param wholesaler index of the wholesaler behind it; {@link Offer#DIRECT} where the maker supplies it
     */
    public long fixedCents(int wholesaler) {
        return wholesaler == Offer.DIRECT ? directCents : tieredCents;
    }
}
