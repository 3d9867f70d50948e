package io.tributary.simulator.experiment;

import io.tributary.simulator.scenario.Scenario;
import java.util.List;

/**
 * The result of simulating a scenario's variants under common luck.
 *
 * @param scenario the scenario as written
 * @param fingerprint hash of scenario, tables, engine version and seed, hexadecimal
 * @param digest hash over all runs' facts in canonical order with raw double bits, hexadecimal
 * @param seed study seed
 * @param replications replications done per variant
 * @param variants results in the scenario's order
 * @param runs every run, by variant and then replication
 */
public record StudyResult(
        Scenario scenario,
        String fingerprint,
        String digest,
        long seed,
        int replications,
        List<VariantResult> variants,
        List<RunResult> runs) {

    public StudyResult {
        variants = List.copyOf(variants);
        runs = List.copyOf(runs);
    }
}
