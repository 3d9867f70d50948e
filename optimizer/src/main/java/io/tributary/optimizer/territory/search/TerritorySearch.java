package io.tributary.optimizer.territory.search;

import io.tributary.optimizer.facility.search.Limit;
import io.tributary.optimizer.facility.search.Luck;
import io.tributary.optimizer.territory.TerritoryPlan;
import io.tributary.optimizer.territory.TerritoryProblem;
import io.tributary.optimizer.territory.bound.CutBound;
import io.tributary.optimizer.territory.bound.DispersionBound;
import io.tributary.optimizer.territory.exact.CentreProgram;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** The search for territories and the bound that they are held against. */
public final class TerritorySearch {
    private static final int STARTS = 12;
    /** Parts of the limit at which a cooling ends: two from new growths, a last one that starts warm from the best. */
    private static final double[] ENDS = {0.3, 0.6, 1};
    /** Part of a limit of moves that the bound may take; under a clock it has a thread of its own. */
    private static final double BOUND_SHARE = 0.2;
    /** Pairs of a zone and a centre up to which an exact solver is asked (assumption). */
    private static final long LARGEST_PROGRAM = 40_000;
    /** Part of the time after which the exact solver takes over where the problem is small. */
    private static final double CLIMB_SHARE = 0.15;
    /** Part of the time left for a first try, since a program that is being solved can't be stopped. */
    private static final double FIRST_TRY = 0.2;
    /** Candidate zones that a step of the bound looks at in the time of one move (measured). */
    private static final int PAIRS_PER_MOVE = 16;

    /** A step of the bound asks often whether it must stop; in milliseconds. */
    private static final long LAST_STEP = 5000;

    private static final double HOTTEST = 0.5;
    private static final double WARM = 0.15;
    private static final double COLDEST = 0.01;

    private final TerritoryProblem problem;
    private final Limit limit;
    private final Luck luck;
    private final Best best = new Best();
    private volatile boolean isStopped;

    private TerritorySearch(TerritoryProblem problem, Limit limit, long seed) {
        this.problem = problem;
        this.limit = limit;
        luck = new Luck(seed);
    }

    /**
     * What a search found.
     *
     * @param plan the best plan that keeps every rule; empty where none was found
     * @param cost its cost in whole units; the largest number where there is no plan
     * @param bound no plan costs less
     */
    public record Result(Optional<TerritoryPlan> plan, long cost, long bound) {}

    /**
     * The best territories found within a limit.
     *
     * @param seed seed of the search's luck
     */
    public static Result solve(TerritoryProblem problem, Limit limit, long seed) {
        TerritorySearch search = new TerritorySearch(problem, limit, seed);
        search.best.prove(CutBound.of(problem));
        if (limit.isClock()) {
            Thread prover = search.startProver();
            search.anneal();
            search.stop(prover);
        } else {
            search.climb(() -> limit.done() >= BOUND_SHARE);
            search.anneal();
        }
        return search.result();
    }

    private Thread startProver() {
        Thread prover = new Thread(() -> climb(() -> isStopped || limit.secondsLeft() <= 0), "bound");
        prover.setDaemon(true);
        prover.start();
        return prover;
    }

    private void stop(Thread prover) {
        isStopped = true;
        try {
            prover.join(LAST_STEP);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Raises the bound until it is done, the plan is proved, or told to stop. */
    private void climb(BooleanSupplier isOver) {
        if (!problem.hasCentres()) {
            return;
        }
        long cut = CutBound.of(problem);
        DispersionBound bound = new DispersionBound(problem, isOver);
        long work = 1 + (long) problem.zones() * problem.zones() / PAIRS_PER_MOVE;
        boolean small = isSmall();
        while (!isOver.getAsBoolean() && !bound.isDone() && !best.isProven() && !(small && isLate())) {
            if (!limit.isClock()) {
                limit.spend(work);
            }
            bound.climb(best.target() - cut);
            best.prove(bound.bound() + cut);
        }
        if (limit.isClock()) {
            prove(bound, cut, isOver);
        }
    }

    private boolean isLate() {
        return limit.seconds() > CLIMB_SHARE * (limit.seconds() + limit.secondsLeft());
    }

    private boolean isSmall() {
        return limit.isClock() && (long) problem.zones() * problem.zones() <= LARGEST_PROGRAM;
    }

    /** What the prices leave of the centres is small enough for an exact solver: a short try, then all the time. */
    private void prove(DispersionBound bound, long cut, BooleanSupplier isOver) {
        for (int attempt = 0; attempt < 2 && isSmall() && !isOver.getAsBoolean() && !best.isProven(); attempt++) {
            double known = best.isBalanced() ? best.cost() : Double.POSITIVE_INFINITY;
            try (CentreProgram program = new CentreProgram(problem, bound.usefulPairs(known - cut), attempt > 0)) {
                double seconds = attempt == 0 ? FIRST_TRY * limit.secondsLeft() : limit.secondsLeft();
                double found = Math.min(program.bound(seconds).orElse(0) + cut, known);
                best.prove(Double.isFinite(found) ? (long) Math.ceil(found) : 0);
            }
        }
    }

    private void anneal() {
        Optional<int[]> start = start();
        if (start.isEmpty()) {
            return;
        }
        Annealing annealing = new Annealing(problem, start.get(), luck, limit, best);
        for (int run = 0; run < ENDS.length && !limit.isOver() && !best.isProven(); run++) {
            boolean last = run == ENDS.length - 1;
            if (last && best.isBalanced()) {
                annealing.restart(best.division().orElse(start.get()));
            } else if (run > 0 && best.isBalanced()) {
                annealing.restart(start().orElse(start.get()));
            }
            annealing.run(last && best.isBalanced() ? WARM : HOTTEST, COLDEST, ENDS[run]);
        }
    }

    /** A connected division by growth; a few attempts, because pins may stand in each other's way. */
    private Optional<int[]> start() {
        for (int attempt = 0; attempt < STARTS; attempt++) {
            Optional<int[]> grown = new Growth(problem, luck).grow();
            if (grown.isPresent()) {
                return grown;
            }
        }
        return Optional.empty();
    }

    private Result result() {
        Optional<TerritoryPlan> plan = best.isBalanced() ? best.division().map(TerritoryPlan::of) : Optional.empty();
        return new Result(plan, plan.isPresent() ? best.cost() : Long.MAX_VALUE, best.bound());
    }
}
