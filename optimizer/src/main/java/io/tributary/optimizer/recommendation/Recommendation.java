package io.tributary.optimizer.recommendation;

import io.tributary.optimizer.reason.WhyArea;
import io.tributary.simulator.geography.Area;
import io.tributary.simulator.scenario.Plan;
import java.util.List;

/**
 * The answer: a plan, how far it can be from the best possible, and why it is as it is.
 *
 * @param plan changes to the scenario with reasons and promises; applied to the scenario it is again a scenario
 * @param feasible whether every limit holds; false only where locks and capacity contradict each other
 * @param proof bounds and gaps
 * @param reasons one record per area
 * @param unserved ids of areas that nobody serves under the plan
 * @param areas the areas of the plan: those of the scenario, with parts where partners share an area
 */
public record Recommendation(
        Plan plan, boolean feasible, Proof proof, List<WhyArea> reasons, List<String> unserved, List<Area> areas) {

    public Recommendation {
        reasons = List.copyOf(reasons);
        areas = List.copyOf(areas);
        unserved = List.copyOf(unserved);
    }
}
