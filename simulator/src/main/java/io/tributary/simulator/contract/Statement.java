package io.tributary.simulator.contract;

/**
 * The account of one buyer with one seller over one settlement period.
 *
 * @param purchases value bought from the seller (sell-in), money at invoice prices
 * @param sellOut value of the goods that the buyer sold on, at the price the buyer paid for them, money
 * @param target value agreed for the period, money; 0 means none was agreed
 */
public record Statement(double purchases, double sellOut, double target) {}
