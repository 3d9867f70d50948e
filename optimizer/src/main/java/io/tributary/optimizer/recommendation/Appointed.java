package io.tributary.optimizer.recommendation;

import io.tributary.optimizer.reason.WhyArea;
import io.tributary.optimizer.selection.Offer;
import io.tributary.optimizer.selection.SalesResponse;
import io.tributary.optimizer.selection.ScenarioMapping;
import io.tributary.optimizer.selection.SelectionPlan;
import io.tributary.optimizer.selection.SelectionProblem;
import io.tributary.optimizer.selection.Site;
import io.tributary.optimizer.selection.Wholesaler;
import io.tributary.simulator.channel.Assignment;
import io.tributary.simulator.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A partner that a plan appoints, by the planning model. The costs of areas and the fixed costs of all partners together
 * are the plan's cost without what every plan has besides.
 *
 * @param partner its id
 * @param areas areas that it serves; those of its distributors where it is a wholesaler
 * @param outlets outlets that stock us through it
 * @param capacity outlets that it can serve; 0 for a wholesaler, which has no such limit
 * @param fixedCents what it costs over the window, whatever it sells, cents
 */
public record Appointed(String partner, int areas, long outlets, long capacity, long fixedCents) {

    private Appointed plus(WhyArea area) {
        return new Appointed(partner, areas + 1, outlets + area.outlets(), capacity, fixedCents);
    }

    private Appointed costing(long cents) {
        return new Appointed(partner, areas, outlets, capacity, fixedCents + cents);
    }

    /**
     * The partners of a plan, by their ids.
     *
     * @param scenario the scenario with the plan's areas
     * @param served who serves which area
     */
    public static List<Appointed> of(Scenario scenario, SalesResponse response, List<WhyArea> served) {
        List<Assignment> network = served.stream()
                .filter(area -> !area.chain().isEmpty())
                .map(area -> new Assignment(area.area(), List.of(area.chain().split(">"))))
                .toList();
        SelectionProblem problem =
                new ScenarioMapping(scenario, response).knowing(network).widerProblem();
        SelectionPlan plan = ScenarioMapping.planOf(problem, network);
        Map<String, WhyArea> byId = new TreeMap<>();
        served.forEach(area -> byId.put(area.area(), area));
        Map<String, Appointed> appointed = new TreeMap<>();
        Set<Integer> options = new TreeSet<>();
        for (int a = 0; a < problem.areas(); a++) {
            WhyArea area = byId.get(problem.area(a).id());
            if (area != null && plan.offer(a) != SelectionProblem.UNSERVED) {
                int option = problem.option(plan.offer(a));
                Site site = problem.site(problem.siteOf(option));
                Appointed before =
                        appointed.getOrDefault(site.id(), new Appointed(site.id(), 0, 0, site.capacity(), 0));
                long fixed = options.add(option) ? problem.fixedCost(option) : 0;
                appointed.put(site.id(), before.plus(area).costing(fixed));
                if (problem.wholesalerOf(option) != Offer.DIRECT) {
                    Wholesaler behind = problem.wholesaler(problem.wholesalerOf(option));
                    Appointed first = new Appointed(behind.id(), 0, 0, 0, behind.fixedCents());
                    appointed.merge(behind.id(), first.plus(area), (old, any) -> old.plus(area));
                }
            }
        }
        return new ArrayList<>(appointed.values());
    }
}
