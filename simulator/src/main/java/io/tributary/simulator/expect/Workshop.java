package io.tributary.simulator.expect;

/**
 * What the reading of one scenario's expectations shares.
 *
 * @param settings its variants under changes
 * @param runs its runs
 * @param functions pure functions by name
 */
record Workshop(Settings settings, Runs runs, Functions.Scope functions) {}
