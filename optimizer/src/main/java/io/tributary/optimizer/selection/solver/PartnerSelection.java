package io.tributary.optimizer.selection.solver;

import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.heuristic.selector.move.factory.MoveIteratorFactoryConfig;
import ai.timefold.solver.core.config.localsearch.LocalSearchPhaseConfig;
import ai.timefold.solver.core.config.localsearch.decider.acceptor.LocalSearchAcceptorConfig;
import ai.timefold.solver.core.config.localsearch.decider.forager.LocalSearchForagerConfig;
import ai.timefold.solver.core.config.score.director.ScoreDirectorFactoryConfig;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import io.tributary.optimizer.bound.DualPrices;
import io.tributary.optimizer.selection.Goal;
import io.tributary.optimizer.selection.OfferOrder;
import io.tributary.optimizer.selection.PlanValue;
import io.tributary.optimizer.selection.Relaxations;
import io.tributary.optimizer.selection.SelectionPlan;
import io.tributary.optimizer.selection.SelectionProblem;
import io.tributary.optimizer.selection.constraints.AreaDecision;
import io.tributary.optimizer.selection.constraints.SelectionSolution;

/**
 * Partner selection: the plan with the most coverage and, among those found, the least cost, with the bounds that hold
 * for every plan. A Lagrangian start, an interchange of two neighbours per move, then the stated number of Timefold moves.
 */
public final class PartnerSelection {
    private static final int COVERAGE_ITERATIONS = 600;
    private static final int COST_ITERATIONS = 1200;
    private static final long INTERCHANGES_PER_MOVE = 2;
    private static final int LATE_ACCEPTANCE = 20;

    private final SelectionProblem problem;
    private final long moves;
    private final long seed;

    /**
     * A search to be run.
     *
     * @param moves moves that the search may try; 0 leaves the constructed plan
     * @param seed seed of the search's luck
     */
    public PartnerSelection(SelectionProblem problem, long moves, long seed) {
        this.problem = problem;
        this.moves = moves;
        this.seed = seed;
    }

    /** Searches, and bounds what any search could reach. */
    public Result solve() {
        LagrangianStart start = new LagrangianStart(problem, COVERAGE_ITERATIONS);
        SelectionPlan plan = search(start);
        PlanValue value = PlanValue.of(problem, plan);
        return new Result(plan, value, bounds(problem, value));
    }

    /**
     * The bounds of a problem. That of cost is for plans that serve the goal: with at least the given plan's coverage where
     * outlets come first, with the coverage that is asked for where cost does; where an outlet has a price, no plan's cost
     * less worth is below the bound less the worth of the given plan's outlets.
     */
    public static Bounds bounds(SelectionProblem problem, PlanValue value) {
        Relaxations relaxations = new Relaxations(problem);
        DualPrices coverage = relaxations.coverage(value.outlets(), COVERAGE_ITERATIONS, shown -> {});
        long most = Relaxations.mostOutlets(coverage);
        Goal goal = problem.goal();
        if (goal.kind() == Goal.Kind.WEIGHTED) {
            long worth = goal.centsPerOutlet() * value.outlets();
            DualPrices net =
                    relaxations.worth((double) (value.totalCents() - worth), goal.centsPerOutlet(), COST_ITERATIONS);
            return new Bounds(most, net.bound() + worth);
        }
        double known = (double) value.totalCents();
        DualPrices cost = relaxations.cost(goal.floor(value.outlets()), known, coverage, COST_ITERATIONS);
        return new Bounds(most, cost.bound());
    }

    private SelectionPlan search(LagrangianStart start) {
        if (moves == 0 || problem.offers().isEmpty()) {
            return start.plan();
        }
        OfferOrder order = new Relaxations(problem).order(start.prices());
        SelectionPlan improved = Interchange.improve(problem, start.plan(), order, INTERCHANGES_PER_MOVE * moves, seed);
        return SolverFactory.<SelectionSolution>create(config())
                .buildSolver()
                .solve(new SelectionSolution(problem, improved, order))
                .plan();
    }

    private SolverConfig config() {
        return new SolverConfig()
                .withSolutionClass(SelectionSolution.class)
                .withEntityClasses(AreaDecision.class)
                .withRandomSeed(seed)
                .withScoreDirectorFactory(new ScoreDirectorFactoryConfig()
                        .withIncrementalScoreCalculatorClass(TallyScoreCalculator.class))
                .withPhases(new LocalSearchPhaseConfig()
                        .withMoveSelectorConfig(
                                new MoveIteratorFactoryConfig().withMoveIteratorFactoryClass(ReassignmentFactory.class))
                        .withAcceptorConfig(new LocalSearchAcceptorConfig().withLateAcceptanceSize(LATE_ACCEPTANCE))
                        .withForagerConfig(new LocalSearchForagerConfig().withAcceptedCountLimit(1))
                        .withTerminationConfig(new TerminationConfig().withMoveCountLimit(moves)));
    }

    /**
     * What no plan under the same limits can pass, by the planning model.
     *
     * @param mostOutlets no plan covers more outlets
     * @param leastCents no plan that serves the goal as the plan does costs less, cents; where an outlet has a price, no
     *     plan's cost less worth is below this less the worth of the plan's outlets
     */
    public record Bounds(long mostOutlets, long leastCents) {}

    /** A plan, its value, and the bounds it is held against. */
    public record Result(SelectionPlan plan, PlanValue value, Bounds bounds) {}
}
