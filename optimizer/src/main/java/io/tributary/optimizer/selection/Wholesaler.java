package io.tributary.optimizer.selection;

/**
 * A wholesaler through which distributors may buy.
 *
 * @param id id of the partner
 * @param region index of its region; -1 where no distributor has it
 * @param fixedCents what it costs the maker over the window once any distributor buys through it, cents
 */
public record Wholesaler(String id, int region, long fixedCents) {}
