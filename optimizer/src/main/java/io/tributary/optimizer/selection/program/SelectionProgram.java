package io.tributary.optimizer.selection.program;

import io.tributary.optimizer.selection.HouseChoice;
import io.tributary.optimizer.selection.Limit;
import io.tributary.optimizer.selection.Offer;
import io.tributary.optimizer.selection.PlanValue;
import io.tributary.optimizer.selection.SelectionLimits;
import io.tributary.optimizer.selection.SelectionPlan;
import io.tributary.optimizer.selection.SelectionProblem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The selection problem as an integer program: a yes or no for each pattern and each wholesaler. Before the
 * integer solver runs, columns are left out that no plan as good as the best known one can use (reduced-cost fixing on
 * prices of the linear program).
 */
public final class SelectionProgram {
    /** More patterns than this are not enumerated; the search and its own bounds stand alone then. */
    private static final int MOST_PATTERNS = 400_000;
    /** Solvers keep constraints to about 1e-9 and bounds to about 1e-7 of their size; this is many times more. */
    private static final double SAFE = 1e-6;
    /** Solvers work with absolute tolerances, so money is put in this many cents. */
    private static final double WORKING = 1e4;
    /** How far above the bound a plan is first looked for, as shares of it: few columns are that good. */
    private static final double[] STEPS = {1e-4, 1e-3, 1e-2, Double.POSITIVE_INFINITY};

    private final SelectionProblem problem;
    private final List<Pattern> patterns;
    private final PatternValues names;
    private final Model base = new Model();
    private final double[] outlets;
    private final double[] money;
    private final double[] changes;
    /** Row by option: whoever buys through a wholesaler needs it. */
    private final int[] behind;

    private final Optional<HouseChoice> choice;
    private final Optional<HouseRows> houses;
    private Optional<Model.Dual> coverage = Optional.empty();

    private SelectionProgram(SelectionProblem problem, List<Pattern> patterns, Optional<HouseChoice> choice) {
        this.problem = problem;
        this.patterns = patterns;
        this.choice = choice;
        names = new PatternValues(problem, patterns);
        int own = patterns.size() + problem.wholesalers();
        houses = choice.map(which -> new HouseRows(which, Loads.of(patterns, problem.options()), own));
        int columns = own + houses.map(HouseRows::columns).orElse(0);
        outlets = new double[columns];
        money = new double[columns];
        changes = new double[columns];
        behind = new int[problem.options()];
        addRows();
        addColumns();
        new LimitRows(problem, patterns).addTo(base);
        houses.ifPresent(rows -> rows.addTo(base));
        houses.ifPresent(rows -> rows.price(money, WORKING));
        addMoney();
    }

    /** The program of a problem; empty where it has too many patterns to be written down. */
    public static Optional<SelectionProgram> of(SelectionProblem problem) {
        return Pattern.all(problem, MOST_PATTERNS)
                .map(patterns -> new SelectionProgram(problem, patterns, Optional.empty()));
    }

    /** The program of a problem in which warehouses are chosen, too; empty where it has too many patterns. */
    public static Optional<SelectionProgram> of(HouseChoice choice) {
        return Pattern.all(choice.problem(), MOST_PATTERNS)
                .map(patterns -> new SelectionProgram(choice.problem(), patterns, Optional.of(choice)));
    }

    /** What a plan is worth, with the warehouses that suit it best. */
    public PlanValue value(SelectionPlan plan) {
        return choice.map(which -> which.value(plan)).orElseGet(() -> PlanValue.of(problem, plan));
    }

    /**
     * The program's answer.
     *
     * @param plan the best plan found, the given one among them; empty where none is known
     * @param bound no plan has a smaller figure
     * @param infeasible whether it is proved that no plan keeps all limits
     */
    public record Answer(Optional<SelectionPlan> plan, long bound, boolean infeasible) {}

    private void addRows() {
        for (int a = 0; a < problem.areas(); a++) {
            boolean locked = problem.area(a).lockedTo().isPresent();
            String id = problem.area(a).id();
            base.addRow(locked ? Row.of(Limit.LOCK, id, 1, 1) : Row.link(Double.NEGATIVE_INFINITY, 1));
        }
        for (int s = 0; s < problem.sites(); s++) {
            base.addRow(Row.link(Double.NEGATIVE_INFINITY, 1));
        }
        for (int o = 0; o < problem.options(); o++) {
            if (problem.wholesalerOf(o) != Offer.DIRECT) {
                behind[o] = base.addRow(Row.link(Double.NEGATIVE_INFINITY, 0));
            }
        }
    }

    private void addColumns() {
        int sites = problem.areas();
        for (int p = 0; p < patterns.size(); p++) {
            Pattern pattern = patterns.get(p);
            List<Integer> rows = new ArrayList<>();
            pattern.offers().forEach(k -> rows.add(problem.offer(k).area()));
            rows.add(sites + problem.siteOf(pattern.option()));
            if (problem.wholesalerOf(pattern.option()) != Offer.DIRECT) {
                rows.add(behind[pattern.option()]);
            }
            double[] ones = new double[rows.size()];
            Arrays.fill(ones, 1);
            base.addColumn(new Model.Column(
                    1, true, rows.stream().mapToInt(Integer::intValue).toArray(), ones));
            outlets[p] = pattern.outlets();
            money[p] = pattern.cents() / WORKING;
            changes[p] = pattern.change() / WORKING;
        }
        for (int w = 0; w < problem.wholesalers(); w++) {
            int wholesaler = w;
            int[] rows = java.util.stream.IntStream.range(0, problem.options())
                    .filter(o -> problem.wholesalerOf(o) == wholesaler)
                    .map(o -> behind[o])
                    .toArray();
            double[] minus = new double[rows.length];
            Arrays.fill(minus, -1);
            base.addColumn(new Model.Column(1, false, rows, minus));
            money[patterns.size() + w] = problem.wholesaler(w).fixedCents() / WORKING;
        }
    }

    private void addMoney() {
        long budget = problem.limits().changeBudget();
        if (budget < Long.MAX_VALUE) {
            base.addRow(Row.of(Limit.CHANGE_BUDGET, "", Double.NEGATIVE_INFINITY, budget / WORKING), changes);
        }
    }

    /** Patterns of the program. */
    public int size() {
        return patterns.size();
    }

    /**
     * Solves for an aim.
     *
     * @param known a plan that keeps the limits, from which to start; empty where none is known
     */
    public Answer solve(Aim aim, Optional<SelectionPlan> known, Effort effort) {
        boolean outletsAlone = aim.coverageFirst() && aim.mostCents() == Long.MAX_VALUE && choice.isEmpty();
        return solve(
                within(aim), aim, known, outletsAlone ? Optional.of(new Twins(problem)) : Optional.empty(), effort);
    }

    /** Solves for an aim among the plans that are not known yet: the next best one. */
    public Answer next(Aim aim, List<SelectionPlan> known, Effort effort) {
        Model model = within(aim);
        known.forEach(plan -> names.exclude(plan, model, base.columns()));
        return solve(model, aim, Optional.empty(), Optional.empty(), effort);
    }

    private Answer solve(Model model, Aim aim, Optional<SelectionPlan> known, Optional<Twins> twins, Effort effort) {
        long end = effort.end();
        boolean[] kept = kept(aim, effort.seconds());
        for (int p = 0; p < patterns.size() && twins.isPresent(); p++) {
            kept[p] &= twins.get().isFirst(patterns.get(p).option());
        }
        double unit = aim.coverageFirst() ? 1 : WORKING;
        double[] cost = cost(aim);
        Answer answer = new Answer(known, Long.MIN_VALUE, false);
        Optional<Model.Dual> dual = model.relax(cost, kept, effort.seconds());
        for (double step : STEPS) {
            boolean[] fewer = kept.clone();
            double reach = Math.min(
                    best(aim, answer, unit), dual.map(d -> reach(d, step)).orElse(Double.POSITIVE_INFINITY));
            dual.ifPresent(d -> leaveOut(fewer, d, reach));
            double left = Math.max(1, (end - System.nanoTime()) / 1e9);
            double[] hint = hint(
                    answer.plan().map(plan -> twins.map(some -> some.of(plan)).orElse(plan)));
            double enough = best(aim, answer, unit) > reach ? reach : Double.POSITIVE_INFINITY;
            Model.Found found = model.solve(cost, fewer, hint, effort.within(left), enough);
            double program = found.isInfeasible() ? reach : Math.min(reach, safe(found.bound()));
            double proved = Math.max(program, dual.map(d -> safe(d.bound())).orElse(Double.NEGATIVE_INFINITY));
            answer = better(aim, answer, found);
            double best = best(aim, answer, unit);
            boolean nothing = found.isInfeasible() && reach == Double.POSITIVE_INFINITY;
            answer = new Answer(answer.plan(), whole(Math.min(best, proved) * unit), nothing);
            boolean closed = answer.plan().isPresent() && best - proved <= effort.gap() * Math.abs(best);
            if (closed || nothing || reach >= best || System.nanoTime() >= end) {
                break;
            }
        }
        return answer;
    }

    private double[] hint(Optional<SelectionPlan> known) {
        double[] hint = names.hint(known, base.columns());
        known.ifPresent(plan -> houses.ifPresent(rows -> rows.fill(hint, plan)));
        return hint;
    }

    private static double reach(Model.Dual dual, double step) {
        return dual.bound() + step * Math.abs(dual.bound());
    }

    private double best(Aim aim, Answer answer, double unit) {
        return answer.plan().map(plan -> aim.figure(value(plan)) / unit).orElse(Double.POSITIVE_INFINITY);
    }

    private static long whole(double proved) {
        return proved <= Long.MIN_VALUE ? Long.MIN_VALUE : (long) Math.ceil(proved);
    }

    private static double safe(double bound) {
        return bound - SAFE * Math.max(1, Math.abs(bound));
    }

    /**
     * A plan as unlike others as can be: it shares with them as few pairs of area and distributor as possible.
     *
     * @param others plans from which it shall differ; areas that nobody serves count for nothing
     * @param within what it must reach: outlets at least and cost at most
     */
    public Optional<SelectionPlan> unlike(List<SelectionPlan> others, Aim within, Effort effort) {
        double[] shared = new double[base.columns()];
        for (int p = 0; p < patterns.size(); p++) {
            for (int k : patterns.get(p).offers()) {
                for (SelectionPlan other : others) {
                    int theirs = other.offer(problem.offer(k).area());
                    boolean same = theirs != SelectionProblem.UNSERVED
                            && problem.offer(theirs).site() == problem.offer(k).site();
                    shared[p] += same ? 1 : 0;
                }
            }
        }
        boolean[] kept = kept(within, effort.seconds());
        Model.Found found = within(within).solve(shared, kept, new double[0], effort);
        return names.found(found);
    }

    /**
     * What was found where some limits may be broken.
     *
     * @param infeasible whether it is proved that there is no plan even so
     */
    public record Relaxed(Optional<SelectionPlan> plan, boolean infeasible) {}

    /**
     * The plan that breaks the soft limits least, each breach as a share of its limit; empty where the program can't be
     * written down.
     *
     * @param problem the problem with all its limits
     * @param soft limits that may be broken; capacity, lengths and what forbids an offer never are
     * @param rows outlets at least and cost at most, soft where the coverage target or the budget is
     */
    public static Optional<Relaxed> leastViolation(SelectionProblem problem, Set<Limit> soft, Aim rows, Effort effort) {
        SelectionLimits limits = problem.limits();
        for (Limit limit : List.of(Limit.VOLUME, Limit.CONCENTRATION)) {
            limits = soft.contains(limit) ? limits.without(limit) : limits;
        }
        return of(problem.with(limits)).map(program -> program.relaxed(problem.limits(), soft, rows, effort));
    }

    private Relaxed relaxed(SelectionLimits limits, Set<Limit> soft, Aim rows, Effort effort) {
        Model model = within(rows);
        List<Double> cost = new ArrayList<>();
        for (Pattern pattern : patterns) {
            cost.add(names.breach(pattern, limits));
        }
        cost.addAll(Collections.nCopies(base.columns() - patterns.size(), 0.0));
        int all = model.rows();
        for (int row = 0; row < all; row++) {
            Row held = model.row(row);
            if (held.limit().map(soft::contains).orElse(false)) {
                model.addSlack(row, cost);
            }
        }
        double[] costs = cost.stream().mapToDouble(Double::doubleValue).toArray();
        boolean[] kept = new boolean[costs.length];
        Arrays.fill(kept, true);
        Model.Found found = model.solve(costs, kept, new double[0], effort);
        return new Relaxed(names.found(found), found.isInfeasible());
    }

    private Model within(Aim aim) {
        Model model = new Model(base);
        if (aim.leastOutlets() > 0) {
            model.addRow(
                    Row.of(Limit.COVERAGE_TARGET, "", (double) aim.leastOutlets(), Double.POSITIVE_INFINITY), outlets);
        }
        if (aim.mostCents() < Long.MAX_VALUE) {
            double most = aim.mostCents() / WORKING;
            model.addRow(Row.of(Limit.BUDGET, "", Double.NEGATIVE_INFINITY, most), money);
        }
        return model;
    }

    /** No plan covers more outlets, by the linear program; as many as there are offers where it was given up. */
    public long mostOutlets(double seconds) {
        coverage = coverage.or(() -> base.relax(cost(Aim.coverage()), all(), seconds));
        return coverage.map(dual -> -(long) Math.ceil(safe(dual.bound())))
                .orElse(problem.offers().stream()
                        .mapToLong(offer -> offer.outlets())
                        .sum());
    }

    /** No plan covers more outlets for so much money, by the linear program. */
    public long mostOutlets(long mostCents, double seconds) {
        Aim aim = new Aim(true, 0, mostCents, 0);
        long any = mostOutlets(seconds);
        Optional<Model.Dual> dual =
                mostCents == Long.MAX_VALUE ? Optional.empty() : within(aim).relax(cost(aim), all(), seconds);
        return dual.map(found -> Math.min(any, -(long) Math.ceil(safe(found.bound()))))
                .orElse(any);
    }

    /** No plan has a smaller figure of cost, by the linear program, cents; the smallest number where given up. */
    public long leastCents(Aim aim, double seconds) {
        return within(aim)
                .relax(cost(aim), kept(aim, seconds), seconds)
                .map(dual -> whole(safe(dual.bound()) * WORKING))
                .orElse(Long.MIN_VALUE);
    }

    private boolean[] all() {
        boolean[] all = new boolean[base.columns()];
        Arrays.fill(all, true);
        return all;
    }

    /** Columns that a plan with so many outlets may use. */
    private boolean[] kept(Aim aim, double seconds) {
        boolean[] kept = all();
        if (aim.leastOutlets() > 0) {
            if (coverage.isEmpty()) {
                coverage = base.relax(cost(Aim.coverage()), kept, seconds);
            }
            coverage.ifPresent(dual -> leaveOut(kept, dual, -(double) aim.leastOutlets()));
        }
        return kept;
    }

    /** Leaves out the columns whose use would lift the bound above the best figure known. */
    private void leaveOut(boolean[] kept, Model.Dual dual, double best) {
        double limit = best + SAFE * Math.max(1, Math.abs(best));
        for (int j = 0; j < kept.length; j++) {
            int column = j;
            boolean amount = houses.map(rows -> rows.isAmount(column)).orElse(false);
            kept[j] &= amount || dual.bound() + Math.max(0, dual.reduced()[j]) <= limit;
        }
    }

    private double[] cost(Aim aim) {
        double[] cost = new double[base.columns()];
        for (int j = 0; j < cost.length; j++) {
            cost[j] = aim.coverageFirst() ? -outlets[j] : money[j] - aim.centsPerOutlet() / WORKING * outlets[j];
        }
        return cost;
    }

    private Answer better(Aim aim, Answer known, Model.Found found) {
        if (!found.hasPlan()) {
            return known;
        }
        SelectionPlan plan = names.plan(found.values());
        choice.ifPresent(which -> houses.ifPresent(rows -> which.learn(plan, rows.opened(found.values()))));
        long mine = aim.figure(value(plan));
        boolean worse =
                known.plan().map(other -> aim.figure(value(other)) <= mine).orElse(false);
        return worse ? known : new Answer(Optional.of(plan), known.bound(), false);
    }
}
