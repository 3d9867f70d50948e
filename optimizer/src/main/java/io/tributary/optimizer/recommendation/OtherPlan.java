package io.tributary.optimizer.recommendation;

import io.tributary.simulator.channel.Assignment;
import java.util.List;

/**
 * A plan that could be taken instead of another.
 *
 * @param network who serves which area
 * @param moreOutlets outlets that it covers beyond the other plan; negative where it covers less
 * @param moreCents cost beyond the other plan's, cents; negative where it costs less
 * @param differs areas whose chain differs from the other plan's
 */
public record OtherPlan(List<Assignment> network, long moreOutlets, long moreCents, int differs) {
    public OtherPlan {
        network = List.copyOf(network);
    }
}
