package io.tributary.optimizer.design;

import io.tributary.optimizer.reason.Sentence;
import io.tributary.simulator.channel.Assignment;
import java.util.List;

/**
 * A division into territories, held against the bound.
 *
 * @param network who serves which area under it
 * @param cents what it costs by the design's objective, its changes and territories included, cents
 * @param leastCents no division under the same rules costs less, cents
 * @param diagnosis its figures
 * @param complaints rules that it breaks; empty where it keeps all
 */
public record Designed(
        List<Assignment> network, long cents, long leastCents, Diagnosis diagnosis, List<Sentence> complaints) {

    public Designed {
        network = List.copyOf(network);
        complaints = List.copyOf(complaints);
    }

    /** Whether it keeps every rule. */
    public boolean isFeasible() {
        return complaints.isEmpty();
    }

    /** What may be left, as a share of its cost; 0 where it costs nothing. */
    public double gap() {
        return cents == 0 ? 0 : (cents - leastCents) / (double) cents;
    }
}
