package io.tributary.optimizer.recommendation;

import io.tributary.optimizer.reason.Figures;
import io.tributary.optimizer.selection.HouseSupply;
import io.tributary.optimizer.selection.Offer;
import io.tributary.optimizer.selection.SelectionPlan;
import io.tributary.optimizer.selection.SelectionProblem;
import io.tributary.simulator.scenario.Change;
import io.tributary.simulator.scenario.Logistics;
import io.tributary.simulator.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a plan changes in the warehouses: which are open, and whom those with little room serve.
 *
 * @param planned the warehouses of the plan
 */
record HouseChanges(Scenario written, Logistics planned, HouseSupply supply) {

    List<Change> of(SelectionProblem problem, SelectionPlan plan) {
        Map<String, Long> through = through(problem, plan);
        List<Change> changes = new ArrayList<>();
        for (Logistics.Warehouse before : written.logistics().warehouses()) {
            for (Logistics.Warehouse now : planned.warehouses()) {
                if (now.id().equals(before.id())) {
                    changes.addAll(of(before, now, through.getOrDefault(now.id(), 0L)));
                }
            }
        }
        return changes;
    }

    private List<Change> of(Logistics.Warehouse before, Logistics.Warehouse now, long units) {
        String path = "logistics.warehouses[" + before.id() + "].";
        List<Change> changes = new ArrayList<>();
        if (now.open() != before.open()) {
            String opened = Figures.whole(units) + " units go through " + before.id() + "; it costs "
                    + Figures.whole(Math.round(before.fixedCost())) + " " + written.money() + " a year.";
            String closed = "No plan with " + before.id() + " open was found to cost less.";
            changes.add(new Change(
                    path + "open",
                    before.open() ? "yes" : "no",
                    now.open() ? "yes" : "no",
                    now.open() ? opened : closed));
        }
        if (!now.serves().equals(before.serves())) {
            changes.add(new Change(
                    path + "serves",
                    "[" + String.join(", ", before.serves()) + "]",
                    "[" + String.join(", ", now.serves()) + "]",
                    "There is not room for all: " + Figures.whole(units) + " units of the window go through."));
        }
        return changes;
    }

    /** Base units through each warehouse in the window. */
    private Map<String, Long> through(SelectionProblem problem, SelectionPlan plan) {
        Map<String, Long> units = new TreeMap<>();
        for (int a = 0; a < problem.areas(); a++) {
            if (plan.offer(a) != SelectionProblem.UNSERVED) {
                Offer offer = problem.offer(plan.offer(a));
                for (int house : supply.of(problem.option(plan.offer(a)))) {
                    units.merge(supply.houses().get(house).id(), offer.flows().units(), Long::sum);
                }
            }
        }
        return units;
    }
}
