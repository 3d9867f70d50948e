package io.tributary.simulator.policy;

import io.tributary.simulator.quantity.Unfit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The cost of an (s, S) policy against demand in whole units, as the mean over the cycle between two orders, and the
 * policy of least cost (Zheng and Federgruen 1991, Operations Research 39:654-665).
 */
final class Renewal {
    private final DemandLaw demand;
    private final StockProblem problem;
    private final DemandLaw protection;
    /** m(j): expected periods of a cycle in which the position is j below S. */
    private final List<Double> visits = new ArrayList<>();

    private final Map<Integer, Double> known = new HashMap<>();

    /** The two levels. */
    record Levels(int s, int upTo) {}

    private Renewal(StockProblem problem) {
        this.problem = problem;
        demand = problem.demand();
        protection = problem.protectionDemand();
    }

    /**
     * The renewal problem of a firm.
     *
     * @throws IllegalArgumentException if demand does not come in whole units
     */
    static Renewal of(StockProblem problem) {
        if (!problem.demand().counts()) {
            throw Unfit.of(
                    "min_max computes its levels for demand in whole units only. Maybe give both levels",
                    "min_max 只能对整件需求计算水平。可直接给出两个水平");
        }
        return new Renewal(problem);
    }

    /** G(y): expected cost of holding and owing in the period that an order up to y decides. */
    private double periodCost(int level) {
        return known.computeIfAbsent(
                level,
                y -> protection.cost(
                        y, problem.costs().holding(), problem.costs().backlog()));
    }

    private double visits(int below) {
        double mass0 = demand.mass(0);
        while (visits.size() <= below) {
            int j = visits.size();
            double sum = j == 0 ? 1 : 0;
            for (int l = 1; l <= j; l++) {
                sum += demand.mass(l) * visits.get(j - l);
            }
            visits.add(sum / (1 - mass0));
        }
        return visits.get(below);
    }

    /** Expected cost of a period under the policy, ordering cost included; money. */
    double cost(int s, int upTo) {
        double cost = problem.costs().order();
        double periods = 0;
        for (int j = 0; j < upTo - s; j++) {
            cost += visits(j) * periodCost(upTo - j);
            periods += visits(j);
        }
        return cost / periods;
    }

    Levels optimum() {
        int best = cheapestLevel();
        int s = best - 1;
        while (cost(s, best) > periodCost(s)) {
            s--;
        }
        int upTo = best;
        double least = cost(s, upTo);
        for (int candidate = best + 1; periodCost(candidate) <= least; candidate++) {
            if (cost(s, candidate) < least) {
                upTo = candidate;
                while (cost(s, upTo) <= periodCost(s + 1)) {
                    s++;
                }
                least = cost(s, upTo);
            }
        }
        return new Levels(s, upTo);
    }

    private int cheapestLevel() {
        return (int) Math.rint(protection.quantile(problem.criticalRatio()));
    }
}
