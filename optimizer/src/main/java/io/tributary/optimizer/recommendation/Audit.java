package io.tributary.optimizer.recommendation;

import io.tributary.optimizer.selection.Breach;
import io.tributary.simulator.scenario.Promise;
import java.util.List;

/**
 * A given network held against the bounds of the scenario's limits.
 *
 * @param promises its value KPI by KPI by the planning model, beside today's and the bound
 * @param feasible whether it keeps the scenario's limits
 * @param proof bounds and gaps
 * @param breaches the limits that it breaks
 * @param outsideLimits ids of areas whose partner the limits don't allow: unlicensed, another length, or a lock
 * @param unserved ids of areas that nobody serves, or whose partner is out of radius
 */
public record Audit(
        List<Promise> promises,
        boolean feasible,
        Proof proof,
        List<Breach> breaches,
        List<String> outsideLimits,
        List<String> unserved) {

    public Audit {
        promises = List.copyOf(promises);
        breaches = List.copyOf(breaches);
        outsideLimits = List.copyOf(outsideLimits);
        unserved = List.copyOf(unserved);
    }
}
