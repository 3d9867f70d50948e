package io.tributary.optimizer.recommendation;

import io.tributary.optimizer.fixture.Planning;
import io.tributary.optimizer.selection.SalesResponse;
import io.tributary.simulator.scenario.Change;
import io.tributary.simulator.scenario.Promise;
import io.tributary.simulator.scenario.Scenario;
import io.tributary.simulator.scenario.ScenarioSource;
import java.util.ArrayList;
import java.util.List;

/** Three places for warehouses between a plant far away and the partners of the soy milk scenario, and all sets of them. */
final class HouseCases {
    private static final List<String> IDS = List.of("hangzhou", "nanchang", "quzhou");

    private HouseCases() {}

    static ScenarioSource source(double fixedCost) {
        return source(fixedCost, "");
    }

    static ScenarioSource source(double fixedCost, String more) {
        String house = "{id: %s, lat: %s, lon: %s, fixed_cost: " + fixedCost + " CNY/year, per_pack: 0.1 CNY,"
                + " radius: 250 km, trunk_freight: 0.1 CNY/tkm, open: no" + more + "}";
        String houses = "[" + house.formatted("hangzhou", 30.3, 120.1) + ", " + house.formatted("nanchang", 28.7, 115.9)
                + ", " + house.formatted("quzhou", 28.9, 118.8) + "]";
        return Planning.open("mechanisms/planning")
                .variant("today")
                .with(List.of(
                        new Change("firms[bean].plants", "", "[{name: Far, lat: 23.1, lon: 113.3}]", ""),
                        new Change("logistics.warehouses", "", houses, ""),
                        new Change("decide.warehouses", "", "[" + String.join(", ", IDS) + "]", "")));
    }

    static Promise promise(List<Promise> promises, String kpi) {
        return promises.stream().filter(p -> p.kpi().equals(kpi)).findFirst().orElseThrow();
    }

    static double cost(Recommendation plan) {
        return promise(plan.plan().promises(), "cost.distribution.total").planned();
    }

    /** The least cost with the most coverage over all eight sets of warehouses. */
    static double bestOfAll(ScenarioSource source, SalesResponse response) {
        List<Scenario> given = new ArrayList<>();
        for (int set = 0; set < 8; set++) {
            List<Change> changes = new ArrayList<>(List.of(new Change("decide.warehouses", "", "[]", "")));
            for (int i = 0; i < 3; i++) {
                String open = (set >> i & 1) == 1 ? "yes" : "no";
                changes.add(new Change("logistics.warehouses[" + IDS.get(i) + "].open", "", open, ""));
            }
            given.add(source.with(changes).scenario());
        }
        return best(given, response);
    }

    /** The least cost with the most coverage over all sets of those near Nanchang that its warehouse serves. */
    static double bestOfAllServed(ScenarioSource source, SalesResponse response, List<String> near) {
        List<Scenario> given = new ArrayList<>();
        for (int set = 0; set < 1 << near.size(); set++) {
            List<String> served = new ArrayList<>();
            for (int i = 0; i < near.size(); i++) {
                if ((set >> i & 1) == 1) {
                    served.add(near.get(i));
                }
            }
            given.add(source.with(List.of(
                            new Change("decide.warehouses", "", "[]", ""),
                            new Change("logistics.warehouses[nanchang].open", "", set > 0 ? "yes" : "no", ""),
                            new Change("logistics.warehouses[nanchang].serves", "", served.toString(), "")))
                    .scenario());
        }
        return best(given, response);
    }

    /** The least cost among the scenarios that allow the most coverage. */
    static double best(List<Scenario> given, SalesResponse response) {
        double most = 0;
        double best = Double.POSITIVE_INFINITY;
        for (Scenario each : given) {
            Recommendation plan = Recommender.recommend(each, response, 1e-6);
            double coverage =
                    promise(plan.plan().promises(), "coverage.numeric").planned();
            if (plan.feasible() && coverage >= most) {
                best = coverage > most ? cost(plan) : Math.min(best, cost(plan));
                most = coverage;
            }
        }
        return best;
    }
}
