package io.tributary.simulator.experiment;

/**
 * A share of futures with its 95 % Wilson interval (Wilson 1927, JASA 22:209-212).
 *
 * @param share share of futures in which it happened
 * @param low lower end of the interval
 * @param high upper end of the interval
 * @param n futures
 */
public record Probability(double share, double low, double high, int n) {}
