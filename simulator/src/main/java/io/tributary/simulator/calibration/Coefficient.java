package io.tributary.simulator.calibration;

/**
 * One estimated number.
 *
 * @param name what it is
 * @param value the estimate
 * @param standardError its standard error from the observed information; NaN where it has none
 * @param low lower end of its 95 % interval, from the profile of the likelihood
 * @param high upper end
 */
public record Coefficient(String name, double value, double standardError, double low, double high) {}
