package io.tributary.simulator.calibration;

/**
 * How well a fit foretells rows that it has not seen, beside a forecast that needs no model.
 *
 * @param measure what is compared, English, smaller is better
 * @param rows rows that were held back
 * @param model the error of the fit
 * @param naive the error of the naive forecast
 * @param naiveMeans what the naive forecast is, English
 */
public record HoldOut(String measure, int rows, double model, double naive, String naiveMeans) {}
