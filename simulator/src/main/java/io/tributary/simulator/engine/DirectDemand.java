package io.tributary.simulator.engine;

import io.tributary.simulator.market.Bass;
import io.tributary.simulator.market.CustomerBase;
import io.tributary.simulator.market.DemandProcess;
import io.tributary.simulator.market.Funnel;
import io.tributary.simulator.market.NbdDirichlet;
import io.tributary.simulator.scenario.Demand;

/** Consumers at named firms, who do not choose among the shelves of a zone. */
interface DirectDemand {

    /** The agent that plays a demand entry of the scenario. */
    static DirectDemand of(int index, World world) {
        Demand demand = world.scenario.demand().get(index);
        if (demand.answer().isPresent()) {
            return new AnsweringCustomers(index, world);
        }
        DemandProcess process = demand.process().orElseThrow();
        if (process instanceof Bass bass) {
            return new Adoption(index, bass, world);
        }
        if (process instanceof Funnel funnel) {
            return new Projects(index, funnel, world);
        }
        if (process instanceof CustomerBase base) {
            return new BaseCustomers(index, base, world);
        }
        if (process instanceof NbdDirichlet category) {
            return new CategoryBuyers(index, category, world);
        }
        return new SteadyCustomers(index, world);
    }

    /** Firms post their prices, and consumers want something at them. */
    void ask(World world);

    /** Firms serve what was asked for, as far as stocks go. */
    void serve(World world);

    /** What the consumers remember beside what their counters hold; nothing by default. */
    default void keep(Tape tape) {}

    /** Writes what is known of the consumers at the period's end; nothing by default. */
    default void record(World world) {}
}
