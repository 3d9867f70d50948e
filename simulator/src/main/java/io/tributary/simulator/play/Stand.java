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
 */
record Stand(int demand, int index, List<Integer> offers, boolean clears) {
    Stand {
        offers = List.copyOf(offers);
    }
}
