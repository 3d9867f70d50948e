package io.tributary.optimizer.recommendation;

import io.tributary.optimizer.selection.CostAccount;
import io.tributary.optimizer.selection.Offer;
import io.tributary.optimizer.selection.SalesResponse;
import io.tributary.optimizer.selection.ScenarioMapping;
import io.tributary.optimizer.selection.SelectionPlan;
import io.tributary.optimizer.selection.SelectionProblem;
import io.tributary.simulator.channel.Assignment;
import io.tributary.simulator.scenario.Scenario;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A network partner by partner, and how evenly it is spread, by the planning model.
 *
 * @param partners what each distributor has, by its id; only those that are appointed
 */
public record PlanFacts(Map<String, Share> partners) {

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

    /** The facts of a network. */
    public static PlanFacts of(Scenario scenario, SalesResponse response, List<Assignment> network) {
        SelectionProblem problem = new ScenarioMapping(scenario, response).widerProblem();
        SelectionPlan plan = ScenarioMapping.planOf(problem, network);
        Map<String, Share> partners = new TreeMap<>();
        for (int area = 0; area < problem.areas(); area++) {
            if (plan.offer(area) != SelectionProblem.UNSERVED) {
                Offer offer = problem.offer(plan.offer(area));
                String id = problem.site(offer.site()).id();
                partners.put(id, partners.getOrDefault(id, new Share(0, 0, 0)).plus(offer));
            }
        }
        return new PlanFacts(partners);
    }

    /** Coefficient of variation of the partners' outlets: standard deviation over mean; 0 where all have the same. */
    public double variation() {
        double[] outlets = outlets();
        double mean = Arrays.stream(outlets).average().orElse(0);
        double squares =
                Arrays.stream(outlets).map(x -> (x - mean) * (x - mean)).sum();
        return mean == 0 ? 0 : StrictMath.sqrt(squares / outlets.length) / mean;
    }

    /** The index of Gini (1912) of the partners' outlets: 0 where all have the same, towards 1 where one has all. */
    public double gini() {
        double[] outlets = outlets();
        double total = Arrays.stream(outlets).sum();
        double ranked = 0;
        for (int i = 0; i < outlets.length; i++) {
            ranked += (i + 1) * outlets[i];
        }
        return total == 0 ? 0 : 2 * ranked / (outlets.length * total) - (outlets.length + 1.0) / outlets.length;
    }

    private double[] outlets() {
        return partners.values().stream().mapToDouble(Share::outlets).sorted().toArray();
    }
}
