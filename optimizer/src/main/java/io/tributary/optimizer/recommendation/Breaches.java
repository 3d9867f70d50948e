package io.tributary.optimizer.recommendation;

import io.tributary.optimizer.selection.Breach;
import io.tributary.optimizer.selection.Limit;
import io.tributary.optimizer.selection.Offer;
import io.tributary.optimizer.selection.ScenarioMapping;
import io.tributary.optimizer.selection.SelectionPlan;
import io.tributary.optimizer.selection.SelectionProblem;
import io.tributary.simulator.channel.Assignment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The limits that any network breaks, be it a plan or not.
 *
 * @param problem the problem with all its limits
 * @param wider the same with every offer there can be
 */
record Breaches(ScenarioMapping mapping, SelectionProblem problem, SelectionProblem wider) {

    /** Broken limits: those between areas by the value of the whole, those of single areas by why they are not offered. */
    List<Breach> of(List<Assignment> network, SelectionPlan widerPlan, SelectionPlan limitedPlan) {
        List<Breach> breaches = new ArrayList<>(unserved(network, widerPlan));
        SelectionProblem judged = wider.with(problem.limits()).with(problem.goal());
        breaches.addAll(Breach.of(judged, widerPlan));
        for (int a = 0; a < problem.areas(); a++) {
            int offer = widerPlan.offer(a);
            String id = problem.area(a).id();
            if (offer == SelectionProblem.UNSERVED && problem.area(a).lockedTo().isPresent()) {
                breaches.add(new Breach(Limit.LOCK, id, 1, 0));
            } else if (offer != SelectionProblem.UNSERVED && limitedPlan.offer(a) == SelectionProblem.UNSERVED) {
                Offer given = wider.offer(offer);
                for (Limit limit : mapping.whyNot(a, wider.option(offer))) {
                    breaches.add(mapping.drives().breach(limit, a, given.site()));
                }
            }
        }
        return breaches;
    }

    /** Areas that nobody serves for us because their chain may carry nothing of ours, or its wholesaler can't supply it. */
    private List<Breach> unserved(List<Assignment> network, SelectionPlan widerPlan) {
        List<Breach> breaches = new ArrayList<>();
        for (int a = 0; a < problem.areas(); a++) {
            String id = problem.area(a).id();
            for (Assignment row : widerPlan.offer(a) == SelectionProblem.UNSERVED ? network : List.<Assignment>of()) {
                if (row.area().equals(id)) {
                    unserved(a, row.chain()).ifPresent(limit -> breaches.add(new Breach(limit, id, 1, 0)));
                }
            }
        }
        return breaches;
    }

    private Optional<Limit> unserved(int area, List<String> chain) {
        int option = ScenarioMapping.option(wider, chain);
        if (option != SelectionProblem.UNSERVED) {
            return Optional.of(Limit.PERMISSION).filter(mapping.whyNot(area, option)::contains);
        }
        boolean behind =
                chain.size() == Offer.MOST_TIERS && wider.findSite(chain.get(1)).isPresent();
        return behind ? Optional.of(Limit.WHOLESALER) : Optional.empty();
    }
}
