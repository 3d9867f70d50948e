package io.tributary.simulator.scenario;

/**
 * What a plan promises for one KPI, by the planning model; the same KPI id is read from the simulation afterwards.
 *
 * @param kpi id of the KPI
 * @param today value of today's network by the same planning model
 * @param planned value of the plan
 * @param bound the best value that any plan under the same limits can have; NaN where none is proved
 */
public record Promise(String kpi, double today, double planned, double bound) {}
