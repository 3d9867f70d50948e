package io.tributary.optimizer.recommendation;

import io.tributary.optimizer.selection.Breach;
import io.tributary.optimizer.selection.Limit;
import io.tributary.simulator.channel.Assignment;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Why no plan keeps all limits. A lock gives by leaving its area unserved.
 *
 * @param limits kinds of limit that contradict each other: without any one of them a plan exists
 * @param least the plan that breaks limits least, each breach as a share of its limit
 * @param breaches what that plan breaks
 * @param relax by kind: what a plan breaks at least when it may break limits of this kind only
 */
public record Conflict(
        List<Limit> limits, List<Assignment> least, List<Breach> breaches, Map<Limit, List<Breach>> relax) {
    public Conflict {
        limits = List.copyOf(limits);
        least = List.copyOf(least);
        breaches = List.copyOf(breaches);
        relax = java.util.Collections.unmodifiableMap(new TreeMap<>(relax));
    }
}
