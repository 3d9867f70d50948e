package io.tributary.simulator.experiment;

import io.tributary.simulator.scenario.Plan;
import io.tributary.simulator.scenario.Scenario;
import java.util.List;
import java.util.Optional;

/**
 * What a study is to run: the scenario, its variants, and how often.
 *
 * @param scenario the scenario as written
 * @param fingerprint hash of what goes in, hexadecimal
 * @param variants at least one; exactly one is the baseline
 * @param seed study seed
 * @param replications replications at most
 * @param threads worker threads; no result depends on it
 */
public record StudyPlan(
        Scenario scenario, String fingerprint, List<Variation> variants, long seed, int replications, int threads) {

    /**
     * One variant.
     *
     * @param name its name
     * @param baseline whether the others are measured against it
     * @param scenario the scenario with its changes
     * @param plan the plan that it follows, if any
     */
    public record Variation(String name, boolean baseline, Scenario scenario, Optional<Plan> plan) {}

    public StudyPlan {
        variants = List.copyOf(variants);
        if (variants.stream().filter(Variation::baseline).count() != 1) {
            throw new IllegalArgumentException("a study needs exactly one baseline");
        }
    }

    /** Threads that work together on each run: more than one only where there are fewer runs than threads. */
    int threadsPerRun() {
        return (int) Math.max(1, threads / Math.max(1, (long) replications * variants.size()));
    }

    Variation baseline() {
        return variants.stream().filter(Variation::baseline).findFirst().orElseThrow();
    }
}
