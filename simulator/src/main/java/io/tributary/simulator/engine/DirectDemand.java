package io.tributary.simulator.engine;

import io.tributary.simulator.market.Bass;
import io.tributary.simulator.market.CustomerBase;
import io.tributary.simulator.market.DemandProcess;
import io.tributary.simulator.market.NbdDirichlet;
import io.tributary.simulator.scenario.Demand;

/** Consumers at named firms who follow a stated process instead of choosing among the shelves of a zone. */
interface DirectDemand {

    /** The agent that plays a demand process of the scenario. */
    static DirectDemand of(Demand demand, World world) {
        DemandProcess process = demand.process();
        if (process instanceof DemandProcess.HotellingStreet street) {
            return new Street(demand, street, world);
        }
        if (process instanceof Bass bass) {
            return new Adoption(demand, bass, world);
        }
        if (process instanceof CustomerBase base) {
            return new BaseCustomers(demand, base, world);
        }
        if (process instanceof NbdDirichlet category) {
            return new CategoryBuyers(demand, category, world);
        }
        return new SteadyCustomers(demand, world);
    }

    /** Firms post their prices, and consumers want something at them. */
    void ask(World world);

    /** Firms serve what was asked for, as far as stocks go. */
    void serve(World world);

    /** Writes what is known of the consumers at the period's end; nothing by default. */
    default void record(World world) {}
}
