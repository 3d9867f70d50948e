package io.tributary.simulator.scenario;

/**
 * One change to a scenario. A variant, a plan, a hand edit and a setting on the command line are all lists of these.
 *
 * @param path dotted path into the scenario; list items by index or id: {@code network[A-12].chain}
 * @param old the value before as text; empty where it is not known
 * @param value the value after, as it would be written in the scenario
 * @param reason why, one sentence; may be empty
 */
public record Change(String path, String old, String value, String reason) {}
