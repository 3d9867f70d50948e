package io.tributary.optimizer.selection;

/**
 * A region with distributors.
 *
 * @param id name of the region
 */
public record SelectionRegion(String id) {}
