package io.tributary.simulator.customer;

import io.tributary.simulator.luck.Draws;

/** The life of one customer of a base. */
@FunctionalInterface
public interface Life {

    /**
     * Lets one customer live through the periods of a diary.
     *
     * @param luck the customer's own luck, from its first draw
     * @param diary where its purchases and its end are written
     */
    void live(Draws luck, Diary diary);
}
