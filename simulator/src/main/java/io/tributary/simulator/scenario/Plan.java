package io.tributary.simulator.scenario;

import java.util.List;

/**
 * A list of changes to a scenario with what it promises. Applied to its scenario it is again a scenario.
 *
 * @param name name of the plan
 * @param scenario title of the scenario for which it was made
 * @param fingerprint fingerprint of that scenario, hexadecimal
 * @param changes what it changes, with a reason each
 * @param promises what it promises, KPI by KPI
 */
public record Plan(String name, String scenario, String fingerprint, List<Change> changes, List<Promise> promises) {

    public Plan {
        changes = List.copyOf(changes);
        promises = List.copyOf(promises);
    }
}
