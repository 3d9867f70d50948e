package io.tributary.optimizer.facility.search;

import io.tributary.optimizer.facility.FacilityProblem;
import io.tributary.optimizer.facility.bound.Prices;

/**
 * What an arc costs by the prices of the relaxation: its cost, plus what the room that it takes is worth, plus a share of
 * what opening the site costs at these prices, less the worth of its cover. The less, the more promising.
 */
final class Promise {
    private final FacilityProblem problem;
    private final double[] room;
    private final double ofCover;

    Promise(FacilityProblem problem, Prices prices) {
        this.problem = problem;
        ofCover = prices.ofCover();
        room = new double[problem.sites()];
        for (int s = 0; s < room.length; s++) {
            double most = Math.max(1, (double) Math.min(problem.capacity(s), problem.weightOfAll(s)));
            room[s] = prices.ofRoom(s) + Math.max(0, prices.ofSite(s)) / most;
        }
    }

    /** The same where a unit of the capacity of given sites is worth so much. */
    Promise(FacilityProblem problem, Prices prices, SiteSet set) {
        this(problem, prices);
        for (int place = 0; place < set.count(); place++) {
            room[set.site(place)] = set.room(place);
        }
    }

    /** The figure of an arc, in units of cost. */
    double of(int arc) {
        return problem.cost(arc) - ofCover * problem.cover(arc) + room[problem.site(arc)] * problem.weight(arc);
    }

    /** Mean difference between a customer's first and third arc, in units of cost; above 0. */
    double step() {
        double sum = 0;
        for (int i = 0; i < problem.customers(); i++) {
            double first = Double.MAX_VALUE;
            double second = Double.MAX_VALUE;
            double third = Double.MAX_VALUE;
            for (int arc = problem.firstArc(i); arc < problem.endOfArcs(i); arc++) {
                double mine = of(arc);
                third = Math.min(third, Math.max(second, mine));
                second = Math.min(second, Math.max(first, mine));
                first = Math.min(first, mine);
            }
            sum += (third < Double.MAX_VALUE ? third : second < Double.MAX_VALUE ? second : first) - first;
        }
        return Math.max(1e-3, sum / Math.max(1, problem.customers()));
    }
}
