package io.tributary.optimizer.facility.exact;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPVariable;
import io.tributary.optimizer.facility.FacilityProblem;

/**
 * A part of a facility problem as an integer program: x for each arc, y for each site that may open, u for each customer
 * that may be left out; strong links x at most y.
 */
public final class IntegerProgram extends ExactProgram {
    private final Part part;
    private final FacilityProblem problem;
    private final MPVariable[] x;
    private final MPVariable[] y;

    /** The program of a part; loads the native library at the first call. */
    public IntegerProgram(Part part) {
        super(part.largestCost());
        this.part = part;
        problem = part.problem();
        x = new MPVariable[part.arcCount()];
        y = new MPVariable[problem.sites()];
        addSites();
        addArcs();
        addCustomers();
        addLimits();
    }

    private void addSites() {
        MPObjective objective = solver.objective();
        for (int s = 0; s < y.length; s++) {
            if (part.isSite(s)) {
                y[s] = solver.makeBoolVar("");
                if (part.staysOpen(s)) {
                    y[s].setLb(1);
                } else {
                    objective.setCoefficient(y[s], working(problem.openingCost(s)));
                }
            }
        }
    }

    private void addArcs() {
        MPObjective objective = solver.objective();
        boolean whole = problem.isCapacitated() || problem.requiredCover() > 0;
        for (int at = 0; at < x.length; at++) {
            int arc = part.arc(at);
            x[at] = whole ? solver.makeBoolVar("") : solver.makeNumVar(0, 1, "");
            objective.setCoefficient(x[at], working(problem.cost(arc)));
            if (!part.staysOpen(problem.site(arc))) {
                MPConstraint link = solver.makeConstraint(Double.NEGATIVE_INFINITY, 0);
                link.setCoefficient(x[at], 1);
                link.setCoefficient(y[problem.site(arc)], -1);
            }
        }
    }

    private void addCustomers() {
        MPConstraint[] once = new MPConstraint[problem.customers()];
        for (int i = 0; i < once.length; i++) {
            if (part.isFree(i)) {
                once[i] = solver.makeConstraint(1, 1);
                if (!problem.mustServe(i)) {
                    MPVariable out = solver.makeNumVar(0, 1, "");
                    once[i].setCoefficient(out, 1);
                    solver.objective().setCoefficient(out, working(problem.unservedCost(i)));
                }
            }
        }
        for (int at = 0; at < x.length; at++) {
            once[problem.customer(part.arc(at))].setCoefficient(x[at], 1);
        }
    }

    private void addLimits() {
        MPConstraint[] room = new MPConstraint[y.length];
        MPConstraint open = solver.makeConstraint(Double.NEGATIVE_INFINITY, part.mayOpen());
        for (int s = 0; s < y.length; s++) {
            if (part.isSite(s) && !part.staysOpen(s)) {
                open.setCoefficient(y[s], 1);
            }
            if (part.isSite(s) && problem.capacityBinds(s)) {
                room[s] = solver.makeConstraint(Double.NEGATIVE_INFINITY, 0);
                room[s].setCoefficient(y[s], -(double) part.room(s));
            }
        }
        MPConstraint cover = solver.makeConstraint((double) part.coverLeft(), Double.POSITIVE_INFINITY);
        for (int at = 0; at < x.length; at++) {
            int arc = part.arc(at);
            if (problem.capacityBinds(problem.site(arc))) {
                room[problem.site(arc)].setCoefficient(x[at], problem.weight(arc));
            }
            if (problem.requiredCover() > 0) {
                cover.setCoefficient(x[at], problem.cover(arc));
            }
        }
        if (problem.requiredCover() == 0) {
            cover.setLb(Double.NEGATIVE_INFINITY);
        }
    }

    /** Tells the solver the plan that the part was cut from. */
    public IntegerProgram hint() {
        double[] values = new double[x.length];
        MPVariable[] arcs = new MPVariable[x.length];
        for (int at = 0; at < x.length; at++) {
            arcs[at] = x[at];
            values[at] = part.planned(problem.customer(part.arc(at))) == part.arc(at) ? 1 : 0;
        }
        solver.setHint(arcs, values);
        return this;
    }

    @Override
    public int[] plan() {
        int[] plan = part.copyOfPlan();
        for (int at = 0; at < x.length && hasPlan(); at++) {
            if (x[at].solutionValue() > 0.5) {
                plan[problem.customer(part.arc(at))] = part.arc(at);
            }
        }
        return plan;
    }

    @Override
    long fixedCost() {
        return part.fixedCost();
    }
}
