package io.tributary.simulator.experiment;

/**
 * One KPI of one variant over all its replications.
 *
 * @param kpi id of the KPI
 * @param entity what it is about
 * @param month month of the run, or {@link io.tributary.simulator.kpi.KpiValue#WHOLE}
 * @param estimate mean and interval
 * @param againstBaseline paired difference to the baseline variant in the same futures; zero for the baseline itself
 */
public record KpiEstimate(String kpi, String entity, int month, Estimate estimate, Estimate againstBaseline) {}
