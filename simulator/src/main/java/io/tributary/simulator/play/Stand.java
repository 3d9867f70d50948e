package io.tributary.simulator.play;

import java.util.List;

/**
 * One place among the offers of a demand form: an offer, or several firms that bring quantities of one product to a
 * market with one price.
 *
 * @param demand index of the demand entry
 * @param index position in the form
 * @param offers indices of the offers
 * @param clears whether the price clears the quantities that the firms decide on
 * @param firm index of the firm, of the first offer where several share the place
 * @param maker index of the product's maker; {@link PriceSource#NONE} where the firm is its maker
 */
record Stand(int demand, int index, List<Integer> offers, boolean clears, int firm, int maker) {
    Stand {
        offers = List.copyOf(offers);
    }
}
