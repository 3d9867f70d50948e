package io.tributary.optimizer.recommendation;

import io.tributary.optimizer.reason.WhyArea;
import io.tributary.optimizer.selection.SalesResponse;
import io.tributary.optimizer.selection.ScenarioMapping;
import io.tributary.optimizer.selection.SelectionProblem;
import io.tributary.optimizer.selection.SelectionRegion;
import io.tributary.optimizer.selection.Site;
import io.tributary.simulator.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
        SelectionProblem problem = new ScenarioMapping(scenario, response).widerProblem();
        Map<String, Site> sites = new TreeMap<>();
        for (int s = 0; s < problem.sites(); s++) {
            sites.put(problem.site(s).id(), problem.site(s));
        }
        Map<String, Appointed> appointed = new TreeMap<>();
        TreeSet<String> lengths = new TreeSet<>();
        for (WhyArea area : served) {
            List<String> chain = List.of(area.chain().split(">"));
            Site site = sites.get(chain.get(chain.size() - 1));
            if (site != null) {
                Appointed before =
                        appointed.getOrDefault(site.id(), new Appointed(site.id(), 0, 0, site.capacity(), 0));
                boolean first = lengths.add(chain.size() + " " + site.id());
                appointed.put(site.id(), before.plus(area).costing(first ? site.fixedCents(chain.size()) : 0));
                if (chain.size() > 1) {
                    SelectionRegion region = problem.region(site.region());
                    appointed.put(
                            region.wholesaler(),
                            appointed
                                    .getOrDefault(
                                            region.wholesaler(),
                                            new Appointed(region.wholesaler(), 0, 0, 0, region.fixedCents()))
                                    .plus(area));
                }
            }
        }
        return new ArrayList<>(appointed.values());
    }
}
