package io.tributary.optimizer.selection;

/**
 * A region with the wholesaler through which its two-tier distributors buy.
 *
 * @param id name of the region
 * @param wholesaler id of the wholesaler; empty where there is none
 * @param fixedCents what the wholesaler costs the maker over the window once any distributor buys through it, cents
 */
public record SelectionRegion(String id, String wholesaler, long fixedCents) {}
