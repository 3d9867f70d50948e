package io.tributary.optimizer.selection;

import java.util.List;

/**
 * Who serves each area: the number of the chosen offer by area, or {@link SelectionProblem#UNSERVED}.
 *
 * @param offers one entry per area
 */
public record SelectionPlan(List<Integer> offers) {

    public SelectionPlan {
        offers = List.copyOf(offers);
    }

    /** The number of the offer that serves an area, or {@link SelectionProblem#UNSERVED}. */
    public int offer(int area) {
        return offers.get(area);
    }

    /** The running value of this plan. */
    public PlanTally tally(SelectionProblem problem) {
        PlanTally tally = new PlanTally(problem);
        for (int area = 0; area < offers.size(); area++) {
            tally.set(area, offers.get(area));
        }
        return tally;
    }
}
