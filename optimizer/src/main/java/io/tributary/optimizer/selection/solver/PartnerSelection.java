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
import io.tributary.optimizer.selection.PlanTally;
import io.tributary.optimizer.selection.PlanValue;
import io.tributary.optimizer.selection.Relaxations;
import io.tributary.optimizer.selection.SelectionPlan;
import io.tributary.optimizer.selection.SelectionProblem;
import io.tributary.optimizer.selection.constraints.AreaDecision;
import io.tributary.optimizer.selection.constraints.SelectionSolution;
import java.util.Random;

/**
 * Partner selection: the plan with the most coverage and, among those found, the least cost, with the bounds that hold
 * for every plan.
 */
public final class PartnerSelection {
    private static final int COVERAGE_ITERATIONS = 600;
    private static final int COST_ITERATIONS = 1200;
    private static final int LATE_ACCEPTANCE = 400;
    private static final double[] START_WORTH = {1000, 8, 2, 1, 0.5};

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
        SelectionPlan plan = search(start());
        PlanValue value = PlanValue.of(problem, plan);
        return new Result(plan, value, bounds(problem, value));
    }

    /** The bounds of a problem; that of cost is for plans with at least the given plan's coverage. */
    public static Bounds bounds(SelectionProblem problem, PlanValue value) {
        Relaxations relaxations = new Relaxations(problem);
        DualPrices coverage = relaxations.coverage(value.outlets(), COVERAGE_ITERATIONS);
        DualPrices cost = relaxations.cost(value.outlets(), (double) value.totalCents(), coverage, COST_ITERATIONS);
        return new Bounds(Relaxations.mostOutlets(coverage), cost.bound());
    }

    /** The best of a few constructions by regret insertion, each with another worth of an outlet. */
    SelectionPlan start() {
        SelectionPlan best = new PlanTally(problem).plan();
        PlanValue bestValue = PlanValue.of(problem, best);
        long cents = 1;
        for (double worth : START_WORTH) {
            PlanTally tally = new PlanTally(problem);
            RegretInsertion insertion = new RegretInsertion(problem, tally);
            insertion.weigh(worth * cents, 0);
            int[] areas = new int[problem.areas()];
            java.util.Arrays.setAll(areas, a -> a);
            insertion.insert(areas, areas.length, new Random(seed));
            PlanValue value = PlanValue.of(problem, tally.plan());
            cents = Math.max(1, value.totalCents() / Math.max(1, value.outlets()));
            if (value.isBetterThan(bestValue)) {
                best = tally.plan();
                bestValue = value;
            }
        }
        return best;
    }

    private SelectionPlan search(SelectionPlan start) {
        if (moves == 0 || problem.offers().isEmpty()) {
            return start;
        }
        return SolverFactory.<SelectionSolution>create(config())
                .buildSolver()
                .solve(new SelectionSolution(problem, start))
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
     * @param leastCents no plan with at least the plan's coverage costs less, cents
     */
    public record Bounds(long mostOutlets, long leastCents) {}

    /** A plan, its value, and the bounds it is held against. */
    public record Result(SelectionPlan plan, PlanValue value, Bounds bounds) {}
}
