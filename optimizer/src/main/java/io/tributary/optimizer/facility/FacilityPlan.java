package io.tributary.optimizer.facility;

import java.util.List;

/**
 * Who serves each customer.
 *
 * @param arcs number of the chosen arc by customer, or {@link FacilityProblem#UNSERVED}
 */
public record FacilityPlan(List<Integer> arcs) {

    public FacilityPlan {
        arcs = List.copyOf(arcs);
    }

    /** The number of the arc that serves a customer, or {@link FacilityProblem#UNSERVED}. */
    public int arc(int customer) {
        return arcs.get(customer);
    }
}
