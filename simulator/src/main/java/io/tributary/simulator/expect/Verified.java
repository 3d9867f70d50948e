package io.tributary.simulator.expect;

import io.tributary.simulator.scenario.Expectation;
import io.tributary.simulator.scenario.Scenario;
import java.util.List;

/**
 * One scenario with what became of its expectations.
 *
 * @param id id of the theory case, or the scenario's title
 * @param scenario the scenario as written
 * @param outcomes one per expectation, in the order of the file
 */
public record Verified(String id, Scenario scenario, List<Outcome> outcomes) {
    public Verified {
        outcomes = List.copyOf(outcomes);
    }

    /** Values that must be met. */
    public long played() {
        return outcomes.stream().filter(Outcome::isPlayed).count();
    }

    /** Values that must be met and are. */
    public long passed() {
        return outcomes.stream().filter(o -> o.isPlayed() && o.passed()).count();
    }

    /** Values of a kind. */
    public List<Outcome> of(Expectation.Kind kind) {
        return outcomes.stream().filter(o -> o.kind() == kind).toList();
    }
}
