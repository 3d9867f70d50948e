package io.tributary.optimizer.selection;

import io.tributary.simulator.scenario.Logistics;
import io.tributary.simulator.scenario.Scenario;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** What open warehouses cost whatever goes through them. */
public final class HouseCost {
    private static final double WEEKS_PER_YEAR = 52;

    private HouseCost() {}

    /** Adds the fixed cost of the warehouses that are open to what every plan costs besides. */
    static CostToServe added(Scenario scenario, CostToServe cost, Set<String> undecided) {
        double fixed = fixedCost(scenario, undecided);
        if (fixed == 0) {
            return cost;
        }
        SortedMap<String, Double> beside = new TreeMap<>(cost.beside());
        beside.merge(CostAccount.WAREHOUSE.kpi(), fixed, Double::sum);
        return new CostToServe(cost.coverage(), cost.realised(), beside, cost.unitsBeside());
    }

    /**
     * What the maker pays in the window for its open warehouses whatever goes through them.
     *
     * @param undecided ids of warehouses that are left out
     */
    public static double fixedCost(Scenario scenario, Set<String> undecided) {
        return scenario.logistics().warehouses().stream()
                .filter(house -> house.open() && house.radius() > 0 && !undecided.contains(house.id()))
                .mapToDouble(house -> ofOne(scenario, house))
                .sum();
    }

    /** What the maker pays in the window for a warehouse that is open, whatever goes through it. */
    static double ofOne(Scenario scenario, Logistics.Warehouse house) {
        boolean own = house.owner() == Logistics.Warehouse.Owner.OWN;
        return own ? house.fixedCost() * scenario.time().length() / WEEKS_PER_YEAR : 0;
    }
}
