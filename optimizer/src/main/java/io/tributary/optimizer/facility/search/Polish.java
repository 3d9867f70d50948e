package io.tributary.optimizer.facility.search;

import io.tributary.optimizer.facility.FacilityPlan;
import io.tributary.optimizer.facility.FacilityProblem;
import io.tributary.optimizer.facility.FacilityValue;
import io.tributary.optimizer.facility.bound.Branching;
import io.tributary.optimizer.facility.bound.Prices;
import io.tributary.optimizer.facility.bound.Reduction;
import io.tributary.optimizer.facility.bound.Sharpening;
import io.tributary.optimizer.facility.exact.ExactProgram;
import io.tributary.optimizer.facility.exact.IntegerProgram;
import io.tributary.optimizer.facility.exact.Part;
import io.tributary.optimizer.facility.exact.RadiusProgram;
import java.util.Arrays;

/**
 * The second core's work while the clock decides: the whole problem, reduced by the prices, as an integer program, which
 * lifts the bound; then neighbourhoods of the best plan, a few sites with all their customers, solved exactly one after
 * the other (large neighbourhood search, Shaw 1998, CP98, LNCS 1520:417-431).
 */
final class Polish implements Runnable {
    /** Largest reduced program that is tried whole, in arcs; larger ones bring no bound in time (assumption). */
    private static final int LARGEST_WHOLE = 40_000;
    /** A short first try, because a program that is being solved can't be stopped when the search proves its plan. */
    private static final double FIRST_SHARE = 0.1;

    /** The whole program goes on where the first try left no more than this part of the gap. */
    private static final double WORTHWHILE = 0.7;

    private static final double WHOLE_SHARE = 0.5;
    /** Part of the time for branching on single sites before the bound of the whole is sharpened (assumption). */
    private static final double BRANCHED_FIRST = 0.15;

    /** How many of a customer's most promising arcs a part looks at: fewer arcs allow more customers (assumption). */
    private static final int SHALLOWEST = 2;

    private static final int DEEPEST = 8;
    private static final double SECONDS_PER_PART = 2;
    /** A part that is solved this fast is too small, in seconds. */
    private static final double SOON = 0.3;

    /** Slices of the time that the exact solver and coolings share where exchanges do not lead (assumption). */
    private static final int SLICES = 12;
    /** In so many slices each of both has one for certain. */
    private static final int FIXED = 4;
    /** Temperatures at which coolings start, in turn, as in the search. */
    private static final double[] HEATS = {0.8, 1.5, 0.8, 1.5, 1.5};

    /** Parts of the time at which coolings end, each longer than the one before. */
    private static final double[] ENDS = {0.1, 0.3, 0.6, 1};

    private final FacilityProblem problem;
    private final Incumbent incumbent;
    private final ArcOrder order;
    private final Limit limit;
    private final Prices prices;
    private final Luck luck;
    private final Reduction reduction;
    private volatile boolean isStopped;
    private int arcsWanted = 400;

    Polish(FacilityProblem problem, Incumbent incumbent, Prices prices, Limit limit, Luck luck) {
        this.problem = problem;
        this.incumbent = incumbent;
        this.limit = limit;
        this.prices = prices;
        this.luck = luck;
        order = new ArcOrder(problem, prices);
        reduction = new Reduction(problem, prices, incumbent.cost());
    }

    @Override
    public void run() {
        boolean paid = false;
        if (reduction.count() <= LARGEST_WHOLE) {
            long left = incumbent.cost() - incumbent.bound();
            solveWhole(FIRST_SHARE);
            paid = incumbent.cost() - incumbent.bound() <= WORTHWHILE * left;
        }
        if (reduction.count() <= LARGEST_WHOLE && goesOn() && paid) {
            solveWhole(problem.isCapacitated() ? WHOLE_SHARE : 1);
        }
        if (goesOn() && Branching.fits(problem)) {
            Branching tree = new Branching(problem, prices, incumbent);
            branch(tree, limit.seconds() + BRANCHED_FIRST * limit.secondsLeft());
            sharpen(tree);
        }
        if (goesOn() && problem.isCapacitated()) {
            improve();
        }
    }

    /**
     * Coolings of its own; where exchanges of parts do not lead, in slices that the exact solver shares, more of them for
     * whichever has gained more.
     */
    private void improve() {
        Limit own = Limit.seconds(limit.secondsLeft());
        SourcingState state = new SourcingState(problem);
        Cooling cooling = new Cooling(problem, state, order, prices, incumbent, luck);
        cooling.takeBest();
        if (cooling.leadsByParts()) {
            for (double end : ENDS) {
                cooling.redeal(own, end);
            }
            return;
        }
        double gained = 0;
        for (int slice = 0; slice < SLICES && goesOn(); slice++) {
            double end = (slice + 1.0) / SLICES;
            long before = incumbent.cost();
            boolean bySolver = slice % FIXED == 0 || (slice % FIXED != FIXED / 2 && gained >= 0);
            if (bySolver) {
                solveParts(own, end);
            } else {
                own.look();
                cooling.anneal(own, (own.done() + end) / 2, HEATS[slice % HEATS.length]);
                cooling.redeal(own, end);
            }
            gained += (bySolver ? 1 : -1) * ((double) before - incumbent.cost());
        }
    }

    private void solveParts(Limit own, double end) {
        while (goesOn() && own.done() < end) {
            solvePart();
            own.look();
        }
    }

    /** Divides the problem, which proves what is nearly proved, until a time. */
    private void branch(Branching tree, double until) {
        incumbent.prove(tree.bound());
        while (goesOn() && !tree.isDone() && limit.seconds() < until) {
            tree.step();
            incumbent.prove(tree.bound());
        }
    }

    /** Sharpens the bound of the whole; where that proves less than the branches do, they are divided on. */
    private void sharpen(Branching tree) {
        if (!goesOn()) {
            return;
        }
        Sharpening bound = new Sharpening(problem, prices, incumbent, () -> !goesOn());
        while (goesOn()) {
            bound.round();
            incumbent.prove(bound.bound());
            if (bound.bound() <= tree.bound()) {
                branch(tree, Double.MAX_VALUE);
            }
        }
    }

    /** Ends with the program that is being solved, which can't be interrupted; called from another thread. */
    void stop() {
        isStopped = true;
    }

    private boolean goesOn() {
        return !isStopped && !incumbent.isProven() && limit.secondsLeft() > 0.05;
    }

    private void solveWhole(double share) {
        int[] plan = incumbent.arcs();
        long known = incumbent.cost();
        boolean byRadius = RadiusProgram.holds(problem);
        try (ExactProgram program = byRadius
                ? new RadiusProgram(problem, plan, reduction::isUseful)
                : new IntegerProgram(Part.whole(problem, plan, reduction::isUseful)).hint()) {
            solve(program, share * limit.secondsLeft());
            program.bound().ifPresent(bound -> incumbent.prove(Math.min(bound, known)));
            if (program.isExhausted() && !program.bound().isPresent()) {
                incumbent.prove(known);
            }
        }
    }

    private void solve(ExactProgram program, double seconds) {
        program.solve(Math.min(seconds, limit.secondsLeft()));
        int[] found = program.plan();
        FacilityValue value = FacilityValue.of(
                problem, new FacilityPlan(Arrays.stream(found).boxed().toList()));
        if (value.isFeasible()) {
            incumbent.offer(value.cost(), found);
        }
    }

    private void solvePart() {
        int[] plan = incumbent.arcs();
        Part part = choose(plan);
        double begun = limit.seconds();
        try (ExactProgram program = new IntegerProgram(part).hint()) {
            solve(program, SECONDS_PER_PART);
            double took = limit.seconds() - begun;
            if (program.isExhausted() && took < SOON) {
                arcsWanted = Math.min(problem.arcs(), (int) (arcsWanted * 1.1) + 1);
            } else if (!program.isExhausted()) {
                arcsWanted = Math.max(60, (int) (arcsWanted * 0.8));
            }
        }
    }

    /** Sites around a random customer, by the order of its arcs and those of its neighbours, until they have enough arcs. */
    private Part choose(int[] plan) {
        boolean[] site = new boolean[problem.sites()];
        boolean[] free = new boolean[problem.customers()];
        int[] membersOf = new int[problem.sites()];
        for (int arc : plan) {
            if (arc != FacilityProblem.UNSERVED) {
                membersOf[problem.site(arc)]++;
            }
        }
        int depth = SHALLOWEST + luck.below(DEEPEST - SHALLOWEST + 1);
        int sites = 0;
        int customers = 0;
        int customer = luck.below(problem.customers());
        for (int attempt = 0;
                attempt < 50 * problem.sites() && Math.min(depth, sites) * customers < arcsWanted;
                attempt++) {
            int next = draw(customer);
            if (next >= 0 && !site[next]) {
                site[next] = true;
                sites++;
                customers += membersOf[next];
            }
            if (luck.below(4) == 0) {
                customer = memberOfAny(plan, site, customer);
            }
        }
        for (int i = 0; i < plan.length; i++) {
            free[i] = plan[i] == FacilityProblem.UNSERVED || site[problem.site(plan[i])];
        }
        return new Part(problem, plan, free, site, arc -> order.isAmongFirst(arc, depth) && reduction.isUseful(arc));
    }

    private int draw(int customer) {
        int first = problem.firstArc(customer);
        int count = order.count(customer);
        if (count == 0) {
            return -1;
        }
        double u = luck.share();
        return problem.site(order.at(first + (int) (count * u * u)));
    }

    private int memberOfAny(int[] plan, boolean[] site, int otherwise) {
        for (int attempt = 0; attempt < 30; attempt++) {
            int customer = luck.below(plan.length);
            if (plan[customer] != FacilityProblem.UNSERVED && site[problem.site(plan[customer])]) {
                return customer;
            }
        }
        return otherwise;
    }
}
