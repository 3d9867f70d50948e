package io.tributary.optimizer.facility.exact;

import com.google.ortools.modelbuilder.LinearExpr;
import com.google.ortools.modelbuilder.LinearExprBuilder;
import com.google.ortools.modelbuilder.ModelBuilder;
import com.google.ortools.modelbuilder.Variable;
import io.tributary.optimizer.facility.FacilityProblem;

/** A whole facility problem as an integer program in its plain form: a row links each arc to its site. */
final class RivalModel {
    private RivalModel() {}

    /**
     * The program. Arcs are whole where they must be, or where the solver knows whole numbers only. Columns: the sites, then the arcs, then for each customer that may be left
     * out whether it is.
     */
    static ModelBuilder of(FacilityProblem problem, boolean wholeOnly) {
        ModelBuilder model = new ModelBuilder();
        LinearExprBuilder cost = LinearExpr.newBuilder();
        Variable[] open = new Variable[problem.sites()];
        for (int s = 0; s < open.length; s++) {
            open[s] = model.newBoolVar("y" + s);
            cost.addTerm(open[s], (double) problem.openingCost(s));
        }
        boolean whole = wholeOnly || problem.isCapacitated() || problem.requiredCover() > 0;
        Variable[] arcs = new Variable[problem.arcs()];
        for (int k = 0; k < arcs.length; k++) {
            arcs[k] = whole ? model.newBoolVar("x" + k) : model.newNumVar(0, 1, "x" + k);
            cost.addTerm(arcs[k], (double) problem.cost(k));
            model.addLessOrEqual(
                    LinearExpr.newBuilder()
                            .addTerm(arcs[k], 1)
                            .addTerm(open[problem.site(k)], -1)
                            .build(),
                    0);
        }
        addCustomers(problem, model, arcs, cost);
        addLimits(problem, model, open, arcs);
        model.minimize(cost.build());
        return model;
    }

    private static void addCustomers(
            FacilityProblem problem, ModelBuilder model, Variable[] arcs, LinearExprBuilder cost) {
        for (int i = 0; i < problem.customers(); i++) {
            LinearExprBuilder once = LinearExpr.newBuilder();
            for (int k = problem.firstArc(i); k < problem.endOfArcs(i); k++) {
                once.addTerm(arcs[k], 1);
            }
            if (!problem.mustServe(i)) {
                Variable out = model.newBoolVar("u" + i);
                once.addTerm(out, 1);
                cost.addTerm(out, (double) problem.unservedCost(i));
            }
            model.addEquality(once.build(), 1);
        }
    }

    private static void addLimits(FacilityProblem problem, ModelBuilder model, Variable[] open, Variable[] arcs) {
        LinearExprBuilder count = LinearExpr.newBuilder();
        for (int s = 0; s < open.length; s++) {
            count.addTerm(open[s], 1);
            if (problem.capacityBinds(s)) {
                LinearExprBuilder room = LinearExpr.newBuilder();
                for (int i = 0; i < problem.arcsOf(s); i++) {
                    int arc = problem.arcOf(s, i);
                    room.addTerm(arcs[arc], problem.weight(arc));
                }
                room.addTerm(open[s], -problem.capacity(s));
                model.addLessOrEqual(room.build(), 0);
            }
        }
        if (problem.mostOpen() < open.length) {
            model.addLessOrEqual(count.build(), problem.mostOpen());
        }
        if (problem.requiredCover() > 0) {
            LinearExprBuilder cover = LinearExpr.newBuilder();
            for (int k = 0; k < arcs.length; k++) {
                cover.addTerm(arcs[k], problem.cover(k));
            }
            model.addGreaterOrEqual(cover.build(), (double) problem.requiredCover());
        }
    }
}
