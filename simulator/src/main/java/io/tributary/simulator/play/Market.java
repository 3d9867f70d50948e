package io.tributary.simulator.play;

import io.tributary.simulator.demand.DemandForm;
import io.tributary.simulator.demand.Posted;
import io.tributary.simulator.scenario.Demand;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.RealFieldElement;

/** One demand entry with its stands, and what an evaluation needs of it, found once. */
final class Market {
    private final DemandForm form;
    private final double scale;
    private final boolean clears;
    private final List<Stand> stands;

    /**
     * A market.
     *
     * @param clears whether firms bring quantities to any of its stands
     */
    Market(Demand demand, List<Stand> stands, boolean clears) {
        form = demand.anticipated().orElseThrow();
        scale = demand.deciders().map(people -> people / form.people()).orElse(1.0);
        this.stands = List.copyOf(stands);
        this.clears = clears;
    }

    List<Stand> stands() {
        return stands;
    }

    boolean clears() {
        return clears;
    }

    /** Base units of each stand that consumers are expected to buy per period. */
    <T extends RealFieldElement<T>> List<T> sales(Posted<T> posted) {
        List<T> sales = form.sales(posted);
        if (scale == 1) {
            return sales;
        }
        List<T> scaled = new ArrayList<>(sales.size());
        for (T units : sales) {
            scaled.add(units.multiply(scale));
        }
        return scaled;
    }

    /** Functions that are zero where the sales bend. */
    <T extends RealFieldElement<T>> List<T> bends(Posted<T> posted) {
        return form.bends(posted);
    }
}
