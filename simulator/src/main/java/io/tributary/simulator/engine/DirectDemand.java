package io.tributary.simulator.engine;

import io.tributary.simulator.market.DemandProcess;
import io.tributary.simulator.scenario.Demand;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Consumers at named firms who follow a stated process instead of choosing among the shelves of a zone. */
interface DirectDemand {

    /** The agents that play the demands of the scenario, in its order. */
    static List<DirectDemand> all(World world) {
        List<DirectDemand> all = new ArrayList<>();
        Map<String, Integer> known = new HashMap<>();
        for (Demand demand : world.scenario.demand()) {
            int number = known.merge(demand.at(), 1, Integer::sum);
            // Each demand at one firm has its own luck; adding one leaves that of the others as it was.
            String entity = number == 1 ? demand.at() : demand.at() + "#" + number;
            all.add(
                    demand.process() instanceof DemandProcess.HotellingStreet street
                            ? new Street(demand, street, world)
                            : new SteadyCustomers(demand, entity, world));
        }
        return List.copyOf(all);
    }

    /** Firms post their prices, and consumers want something at them. */
    void ask(World world);

    /** Firms serve what was asked for, as far as stocks go. */
    void serve(World world);
}
