package io.tributary.simulator.experiment;

import io.tributary.simulator.kpi.KpiValue;
import java.util.List;

/**
 * What is kept of one run of a batch.
 *
 * @param task which run
 * @param seed seed of its luck
 * @param digest 64 bits over the run's ledger in canonical order
 * @param facts the values that the experiment keeps
 */
public record RunRecord(Task task, long seed, long digest, List<KpiValue> facts) {

    public RunRecord {
        facts = List.copyOf(facts);
    }
}
