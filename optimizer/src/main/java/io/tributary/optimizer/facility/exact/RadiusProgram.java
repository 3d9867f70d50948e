package io.tributary.optimizer.facility.exact;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPVariable;
import io.tributary.optimizer.facility.FacilityProblem;
import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * A facility problem without binding capacities by radii instead of arcs: y for each site, and for each customer and
 * each distinct cost a z that is 1 where no site that cheap is open; the customer pays the steps between the costs
 * (Cornuejols, Nemhauser and Wolsey 1980, SIAM Journal on Algebraic and Discrete Methods 1:261-272). Much smaller than
 * the program by arcs where many arcs cost the same, as in covering.
 *
 * <p>A cover must fall as the cost rises; otherwise use the program by arcs.
 */
public final class RadiusProgram extends ExactProgram {
    private final FacilityProblem problem;
    private final IntPredicate useful;
    private final MPVariable[] y;
    private final int[] before;
    private final MPConstraint cover;
    private long fixedCost;
    private double coverLeft;

    /**
     * The program of a problem.
     *
     * @param plan a plan, which is the answer until the solver has one
     * @param useful arcs that a better plan may use
     */
    public RadiusProgram(FacilityProblem problem, int[] plan, IntPredicate useful) {
        super(largestCost(problem));
        this.problem = problem;
        this.useful = useful;
        before = plan.clone();
        y = new MPVariable[problem.sites()];
        coverLeft = (double) problem.requiredCover();
        MPConstraint most = solver.makeConstraint(Double.NEGATIVE_INFINITY, problem.mostOpen());
        for (int s = 0; s < y.length; s++) {
            y[s] = solver.makeBoolVar("");
            most.setCoefficient(y[s], 1);
            solver.objective().setCoefficient(y[s], working(problem.openingCost(s)));
        }
        cover = solver.makeConstraint(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
        for (int i = 0; i < problem.customers(); i++) {
            addCustomer(i);
        }
        if (problem.requiredCover() > 0) {
            cover.setLb(coverLeft);
        }
    }

    private static double largestCost(FacilityProblem problem) {
        double largest = 1;
        for (int k = 0; k < problem.arcs(); k++) {
            largest = Math.max(largest, Math.abs((double) problem.cost(k)));
        }
        for (int i = 0; i < problem.customers(); i++) {
            largest = problem.mustServe(i) ? largest : Math.max(largest, Math.abs((double) problem.unservedCost(i)));
        }
        return largest;
    }

    /** Whether each customer's cover falls as its cost rises, so that the cheapest open site is always the right one. */
    public static boolean holds(FacilityProblem problem) {
        for (int i = 0; i < problem.customers() && problem.requiredCover() > 0; i++) {
            if (!problem.mustServe(i)) {
                return false;
            }
            Integer[] arcs = byCost(problem, i, k -> true);
            for (int at = 1; at < arcs.length; at++) {
                boolean cheaper = problem.cost(arcs[at - 1]) < problem.cost(arcs[at]);
                int change = problem.cover(arcs[at]) - problem.cover(arcs[at - 1]);
                if (change > 0 || (change < 0 && !cheaper)) {
                    return false;
                }
            }
        }
        return !problem.isCapacitated();
    }

    private static Integer[] byCost(FacilityProblem problem, int customer, IntPredicate wanted) {
        return java.util.stream.IntStream.range(problem.firstArc(customer), problem.endOfArcs(customer))
                .filter(wanted)
                .boxed()
                .sorted((a, b) -> Long.compare(problem.cost(a), problem.cost(b)))
                .toArray(Integer[]::new);
    }

    private void addCustomer(int customer) {
        long out = problem.unservedCost(customer);
        Integer[] arcs = byCost(problem, customer, k -> useful.test(k) && problem.cost(k) < out);
        if (arcs.length == 0) {
            fixedCost += problem.mustServe(customer) ? 0 : out;
            return;
        }
        fixedCost += problem.cost(arcs[0]);
        coverLeft -= problem.cover(arcs[0]);
        for (int from = 0; from < arcs.length; ) {
            long cost = problem.cost(arcs[from]);
            int end = from;
            while (end < arcs.length && problem.cost(arcs[end]) == cost) {
                end++;
            }
            boolean last = end == arcs.length;
            MPConstraint near = solver.makeConstraint(1, Double.POSITIVE_INFINITY);
            for (int at = 0; at < end; at++) {
                near.setCoefficient(y[problem.site(arcs[at])], 1);
            }
            if (!last || !problem.mustServe(customer)) {
                long next = last ? out : problem.cost(arcs[end]);
                int lost = problem.cover(arcs[from]) - (last ? 0 : problem.cover(arcs[end]));
                MPVariable farther = solver.makeNumVar(0, 1, "");
                near.setCoefficient(farther, 1);
                solver.objective().setCoefficient(farther, working(next - cost));
                cover.setCoefficient(farther, -lost);
            }
            from = end;
        }
    }

    @Override
    public int[] plan() {
        int[] plan = before.clone();
        if (!hasPlan()) {
            return plan;
        }
        Arrays.fill(plan, FacilityProblem.UNSERVED);
        for (int i = 0; i < plan.length; i++) {
            long least = problem.unservedCost(i);
            for (int k = problem.firstArc(i); k < problem.endOfArcs(i); k++) {
                if (y[problem.site(k)].solutionValue() > 0.5 && problem.cost(k) < least) {
                    least = problem.cost(k);
                    plan[i] = k;
                }
            }
        }
        return plan;
    }

    @Override
    long fixedCost() {
        return fixedCost;
    }
}
