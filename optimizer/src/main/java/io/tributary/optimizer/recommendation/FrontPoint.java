package io.tributary.optimizer.recommendation;

import io.tributary.simulator.channel.Assignment;
import java.util.List;

/**
 * One point of the front of coverage and cost.
 *
 * @param target outlets that were asked for
 * @param outlets outlets that the plan covers
 * @param cents its cost, cents
 * @param leastCents no plan that covers the target costs less, cents
 * @param network the plan
 */
public record FrontPoint(long target, long outlets, long cents, long leastCents, List<Assignment> network) {
    public FrontPoint {
        network = List.copyOf(network);
    }
}
