package io.tributary.simulator.experiment;

import io.tributary.simulator.kpi.Readings;

/**
 * One run, read.
 *
 * @param variant index of the variant in the study
 * @param replication number of the replication, from 0
 * @param digest 64 bits over the run's ledger in canonical order
 * @param values what every KPI read from the ledger
 */
public record RunResult(int variant, int replication, long digest, Readings values) {}
