package io.tributary.simulator.policy;

import org.apache.commons.math3.analysis.UnivariateFunction;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;
import org.apache.commons.math3.analysis.solvers.BrentSolver;

/** The expected cost per period of reordering lots at a point under continuous review, and the cheapest point and lot. */
final class LotCost {
    private static final GaussIntegrator POINTS = new GaussIntegratorFactory().legendre(20);
    private static final double EXACT = 1e-13;
    private static final int STEPS = 10_000;

    private final DemandLaw leadDemand;
    private final StockProblem.Costs costs;
    private final double demand;

    /** Reorder point and lot. */
    record Optimum(double point, double lot) {}

    private LotCost(StockProblem problem) {
        leadDemand = problem.demand().over(problem.lead());
        costs = problem.costs();
        demand = problem.demand().mean();
    }

    static LotCost of(StockProblem problem) {
        return new LotCost(problem);
    }

    /** G(y): expected cost per period of holding and owing, a lead time after the position was y. */
    private double rate(double position) {
        return leadDemand.cost(position, costs.holding(), costs.backlog());
    }

    /** Expected cost per period, money. */
    double of(double point, double lot) {
        return (costs.order() * demand + total(point, lot)) / lot;
    }

    /** Sum of G over the positions above the point, or its integral where goods are divisible. */
    private double total(double point, double lot) {
        if (leadDemand.counts()) {
            double sum = 0;
            for (int i = 1; i <= lot; i++) {
                sum += rate(point + i);
            }
            return sum;
        }
        int panels = (int) Math.ceil(Math.min(STEPS, 1 + lot / Math.max(leadDemand.sd(), lot / 100)));
        double width = lot / panels;
        double sum = 0;
        for (int panel = 0; panel < panels; panel++) {
            for (int i = 0; i < POINTS.getNumberOfPoints(); i++) {
                double y = point + width * (panel + (1 + POINTS.getPoint(i)) / 2);
                sum += POINTS.getWeight(i) * width / 2 * rate(y);
            }
        }
        return sum;
    }

    Optimum optimum() {
        if (leadDemand.counts()) {
            return whole();
        }
        double eoq = Math.sqrt(2 * costs.order() * demand / costs.holding());
        UnivariateFunction gain =
                lot -> lot * rate(bestPoint(lot)) - total(bestPoint(lot), lot) - costs.order() * demand;
        double high = eoq;
        while (gain.value(high) < 0) {
            high *= 2;
        }
        double lot = new BrentSolver(EXACT, EXACT * eoq, EXACT).solve(STEPS, gain, eoq * 1e-3, high);
        return new Optimum(bestPoint(lot), lot);
    }

    /** Where G(r) = G(r + Q), the cheapest point for a lot. */
    double bestPoint(double lot) {
        double cheapest = leadDemand.quantile(costs.backlog() / (costs.backlog() + costs.holding()));
        if (leadDemand.counts()) {
            double point = cheapest - 1;
            for (int size = 1; size < lot; size++) {
                point -= rate(point) <= rate(point + size + 1) ? 1 : 0;
            }
            return point;
        }
        UnivariateFunction difference = r -> rate(r + lot) - rate(r);
        return new BrentSolver(EXACT, EXACT * (1 + cheapest + lot), EXACT)
                .solve(STEPS, difference, cheapest - lot, cheapest);
    }

    /** Federgruen and Zheng (1992): let the lot grow by its cheaper neighbour while that is below the mean cost. */
    private Optimum whole() {
        double point = bestPoint(1);
        double lot = 1;
        double sum = costs.order() * demand + rate(point + 1);
        while (true) {
            double left = rate(point);
            double right = rate(point + lot + 1);
            if (Math.min(left, right) >= sum / lot) {
                return new Optimum(point, lot);
            }
            sum += Math.min(left, right);
            point -= left <= right ? 1 : 0;
            lot++;
        }
    }
}
