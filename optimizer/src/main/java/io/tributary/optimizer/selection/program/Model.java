package io.tributary.optimizer.selection.program;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolverParameters;
import com.google.ortools.linearsolver.MPVariable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Rows and columns of a program, column by column; solved as linear program by GLOP, with whole numbers by SCIP. */
final class Model {
    /** Solvers call everything beyond this infinite. */
    private static final double INFINITE = 1e19;
    /** More than any figure of a row can pass its ceiling by. */
    private static final double MOST_SLACK = 1e9;

    private final List<Row> rows = new ArrayList<>();
    private final List<Column> columns = new ArrayList<>();

    /** A column: 0 or 1 where it is whole; otherwise it lies between 0 and its upper bound. */
    static final class Column {
        private final double upper;
        private final boolean whole;
        private final int[] rows;
        private final double[] entries;

        Column(double upper, boolean whole, int[] rows, double[] entries) {
            this.upper = upper;
            this.whole = whole;
            this.rows = rows;
            this.entries = entries;
        }

        double upper() {
            return upper;
        }

        boolean whole() {
            return whole;
        }

        int[] rows() {
            return rows;
        }

        double[] entries() {
            return entries;
        }
    }

    /** What a linear program proves for the columns kept: prices of rows, and with them a bound that trusts no solver. */
    static final class Dual {
        private final double[] prices;
        private final double bound;
        private final double[] reduced;

        Dual(double[] prices, double bound, double[] reduced) {
            this.prices = prices;
            this.bound = bound;
            this.reduced = reduced;
        }

        double[] prices() {
            return prices;
        }

        double bound() {
            return bound;
        }

        double[] reduced() {
            return reduced;
        }
    }

    /** What an integer program found. */
    static final class Found {
        private final boolean hasPlan;
        private final boolean isInfeasible;
        private final boolean isExhausted;
        private final double[] values;
        private final double bound;

        Found(boolean hasPlan, boolean isInfeasible, boolean isExhausted, double[] values, double bound) {
            this.hasPlan = hasPlan;
            this.isInfeasible = isInfeasible;
            this.isExhausted = isExhausted;
            this.values = values;
            this.bound = bound;
        }

        boolean hasPlan() {
            return hasPlan;
        }

        boolean isInfeasible() {
            return isInfeasible;
        }

        boolean isExhausted() {
            return isExhausted;
        }

        double[] values() {
            return values;
        }

        double bound() {
            return bound;
        }
    }

    Model() {}

    Model(Model other) {
        rows.addAll(other.rows);
        columns.addAll(other.columns);
    }

    int addRow(Row row) {
        rows.add(row);
        return rows.size() - 1;
    }

    int addColumn(Column column) {
        columns.add(column);
        return columns.size() - 1;
    }

    Row row(int row) {
        return rows.get(row);
    }

    int rows() {
        return rows.size();
    }

    int columns() {
        return columns.size();
    }

    /** Adds a row with an entry in each column that has one; the columns are rebuilt. */
    int addRow(Row row, double[] entries) {
        List<Entry> some = new ArrayList<>();
        for (int j = 0; j < columns.size(); j++) {
            if (j < entries.length && entries[j] != 0) {
                some.add(new Entry(j, entries[j]));
            }
        }
        return addRow(row, some);
    }

    /** Adds a row with entries in some columns, which are rebuilt. */
    int addRow(Row row, List<Entry> entries) {
        int at = addRow(row);
        for (Entry entry : entries) {
            Column old = columns.get(entry.column());
            int[] longer = Arrays.copyOf(old.rows, old.rows.length + 1);
            double[] more = Arrays.copyOf(old.entries, longer.length);
            longer[longer.length - 1] = at;
            more[longer.length - 1] = entry.value();
            columns.set(entry.column(), new Column(old.upper, old.whole, longer, more));
        }
        return at;
    }

    /** What stands in a row at a column. */
    record Entry(int column, double value) {}

    /** Lets a row be broken, each breach at its share of the limit; the cost of the new columns goes to the list. */
    void addSlack(int row, List<Double> cost) {
        Row held = rows.get(row);
        if (!Double.isInfinite(held.low())) {
            addColumn(new Column(Math.abs(held.low()), false, new int[] {row}, new double[] {1}));
            cost.add(1 / Math.max(1, Math.abs(held.low())));
        }
        if (!Double.isInfinite(held.high()) && held.high() > held.low()) {
            addColumn(new Column(MOST_SLACK, false, new int[] {row}, new double[] {-1}));
            cost.add(1 / Math.max(1, Math.abs(held.high())));
        }
    }

    /** Prices from the linear program over the columns kept; empty where it has no solution or was given up. */
    Optional<Dual> relax(double[] cost, boolean[] kept, double seconds) {
        Loader.loadNativeLibraries();
        MPSolver solver = MPSolver.createSolver("GLOP");
        try {
            limit(solver, seconds);
            MPConstraint[] lines = lines(solver);
            variables(solver, lines, cost, kept, false);
            MPSolver.ResultStatus status = solver.solve();
            if (status != MPSolver.ResultStatus.OPTIMAL) {
                return Optional.empty();
            }
            double[] prices = new double[lines.length];
            Arrays.setAll(prices, i -> clipped(rows.get(i), lines[i].dualValue()));
            return Optional.of(dual(prices, cost, kept));
        } finally {
            solver.delete();
        }
    }

    private static double clipped(Row row, double price) {
        boolean noFloor = price > 0 && Double.isInfinite(row.low());
        boolean noCeiling = price < 0 && Double.isInfinite(row.high());
        return noFloor || noCeiling || !Double.isFinite(price) ? 0 : price;
    }

    /** The Lagrangian bound at prices: valid whatever they are. */
    private Dual dual(double[] prices, double[] cost, boolean[] kept) {
        double bound = 0;
        for (int i = 0; i < prices.length; i++) {
            if (prices[i] != 0) {
                bound += prices[i]
                        * (prices[i] > 0 ? rows.get(i).low() : rows.get(i).high());
            }
        }
        double[] reduced = new double[columns.size()];
        for (int j = 0; j < reduced.length; j++) {
            Column column = columns.get(j);
            double left = cost[j];
            for (int e = 0; e < column.rows.length; e++) {
                left -= prices[column.rows[e]] * column.entries[e];
            }
            reduced[j] = left;
            bound += kept[j] ? Math.min(0, left) * column.upper : 0;
        }
        return new Dual(prices, bound, reduced);
    }

    /**
     * The integer program over the columns kept.
     *
     * @param hint values to start from; empty where none are known
     * @param effort how long the solver may work, and the gap at which it may stop
     */
    Found solve(double[] cost, boolean[] kept, double[] hint, Effort effort) {
        return solve(cost, kept, hint, effort, Double.POSITIVE_INFINITY);
    }

    /**
     * The integer program over the columns kept, which ends as soon as it is known that no plan among them has so small a
     * figure.
     *
     * @param reach the figure; infinite where the best plan among them is wanted whatever its figure
     */
    Found solve(double[] cost, boolean[] kept, double[] hint, Effort effort, double reach) {
        Loader.loadNativeLibraries();
        MPSolver solver = MPSolver.createSolver("SCIP");
        try {
            limit(solver, effort.seconds());
            String further = (effort.nodes() < Integer.MAX_VALUE ? "limits/nodes = " + effort.nodes() + "\n" : "")
                    + (Double.isFinite(reach) ? "limits/dual = " + reach + "\n" : "");
            if (!further.isEmpty() && !solver.setSolverSpecificParametersAsString(further)) {
                throw new IllegalStateException("the integer solver does not know its limits: " + further);
            }
            MPVariable[] variables = variables(solver, lines(solver), cost, kept, true);
            setHint(solver, variables, hint);
            MPSolverParameters parameters = new MPSolverParameters();
            parameters.setDoubleParam(MPSolverParameters.DoubleParam.RELATIVE_MIP_GAP, effort.gap());
            MPSolver.ResultStatus status = solver.solve(parameters);
            boolean optimal = status == MPSolver.ResultStatus.OPTIMAL;
            boolean hasPlan = optimal || status == MPSolver.ResultStatus.FEASIBLE;
            boolean infeasible = status == MPSolver.ResultStatus.INFEASIBLE;
            double[] values = new double[columns.size()];
            Arrays.setAll(values, j -> hasPlan && kept[j] ? variables[j].solutionValue() : 0);
            double bound = hasPlan ? solver.objective().bestBound() : Double.NEGATIVE_INFINITY;
            boolean known = Math.abs(bound) < INFINITE;
            return new Found(
                    hasPlan, infeasible, optimal || infeasible, values, known ? bound : Double.NEGATIVE_INFINITY);
        } finally {
            solver.delete();
        }
    }

    private static void limit(MPSolver solver, double seconds) {
        if (Double.isFinite(seconds)) {
            solver.setTimeLimit((long) Math.max(1, 1000 * seconds));
        }
    }

    private MPConstraint[] lines(MPSolver solver) {
        MPConstraint[] lines = new MPConstraint[rows.size()];
        Arrays.setAll(
                lines, i -> solver.makeConstraint(rows.get(i).low(), rows.get(i).high()));
        return lines;
    }

    private MPVariable[] variables(
            MPSolver solver, MPConstraint[] lines, double[] cost, boolean[] kept, boolean whole) {
        MPVariable[] variables = new MPVariable[columns.size()];
        for (int j = 0; j < variables.length; j++) {
            if (kept[j]) {
                Column column = columns.get(j);
                variables[j] = solver.makeVar(0, column.upper, whole && column.whole, "");
                solver.objective().setCoefficient(variables[j], cost[j]);
                for (int e = 0; e < column.rows.length; e++) {
                    lines[column.rows[e]].setCoefficient(variables[j], column.entries[e]);
                }
            }
        }
        solver.objective().setMinimization();
        return variables;
    }

    private static void setHint(MPSolver solver, MPVariable[] variables, double[] hint) {
        if (hint.length == 0) {
            return;
        }
        List<MPVariable> some = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        for (int j = 0; j < variables.length; j++) {
            if (variables[j] != null) {
                some.add(variables[j]);
                values.add(hint[j]);
            }
        }
        solver.setHint(
                some.toArray(MPVariable[]::new),
                values.stream().mapToDouble(Double::doubleValue).toArray());
    }
}
