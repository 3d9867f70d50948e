package io.tributary.optimizer.recommendation;

import io.tributary.optimizer.selection.CostAccount;
import io.tributary.optimizer.selection.Offer;
import io.tributary.optimizer.selection.SalesResponse;
import io.tributary.optimizer.selection.ScenarioMapping;
import io.tributary.optimizer.selection.SelectionPlan;
import io.tributary.optimizer.selection.SelectionProblem;
import io.tributary.simulator.channel.Assignment;
import io.tributary.simulator.scenario.Scenario;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A network partner by partner, by the planning model.
 *
 * @param partners what each distributor has, by its id; only those that are appointed
 * @param drive how long distributors drive to their areas; empty where driving times do not matter to the scenario, or nobody serves
 */
public record PlanFacts(Map<String, Share> partners, Optional<Drive> drive) {

    public PlanFacts {
        partners = java.util.Collections.unmodifiableMap(new TreeMap<>(partners));
    }

    /**
     * What a distributor has.
     *
     * @param areas areas that it serves
     * @param outlets outlets that stock us through it
     * @param marginCents trade margin of its areas, its supplier's included, cents over the window
     */
    public record Share(int areas, long outlets, long marginCents) {
        Share plus(Offer offer) {
            return new Share(
                    areas + 1,
                    outlets + offer.outlets(),
                    marginCents + offer.flows().on(CostAccount.MARGIN));
        }
    }

    /**
     * How long distributors drive to the zones of their areas, minutes.
     *
     * @param mean weighted by the outlets of each area, whether they stock us or not
     * @param longest to any area
     */
    public record Drive(double mean, double longest) {}

    /** The facts of a network. */
    public static PlanFacts of(Scenario scenario, SalesResponse response, List<Assignment> network) {
        ScenarioMapping mapping = new ScenarioMapping(scenario, response).knowing(network);
        SelectionProblem problem = mapping.widerProblem();
        SelectionPlan plan = ScenarioMapping.planOf(problem, network);
        Map<String, Share> partners = new TreeMap<>();
        for (int area = 0; area < problem.areas(); area++) {
            if (plan.offer(area) != SelectionProblem.UNSERVED) {
                Offer offer = problem.offer(plan.offer(area));
                String id = problem.site(offer.site()).id();
                partners.put(id, partners.getOrDefault(id, new Share(0, 0, 0)).plus(offer));
            }
        }
        return new PlanFacts(partners, mapping.drives().matter() ? drive(mapping, problem, plan) : Optional.empty());
    }

    private static Optional<Drive> drive(ScenarioMapping mapping, SelectionProblem problem, SelectionPlan plan) {
        double sum = 0;
        double outlets = 0;
        double longest = 0;
        for (int area = 0; area < problem.areas(); area++) {
            if (plan.offer(area) != SelectionProblem.UNSERVED) {
                int site = problem.offer(plan.offer(area)).site();
                double minutes = mapping.drives().minutes(area, site);
                sum += minutes * problem.area(area).outlets();
                outlets += problem.area(area).outlets();
                longest = Math.max(longest, minutes);
            }
        }
        return outlets > 0 ? Optional.of(new Drive(sum / outlets, longest)) : Optional.empty();
    }
}
