package io.tributary.simulator.experiment;

/**
 * A mean over replications with its 95 % interval.
 *
 * @param mean sample mean
 * @param low lower end of the interval
 * @param high upper end of the interval
 * @param n replications
 */
public record Estimate(double mean, double low, double high, int n) {}
