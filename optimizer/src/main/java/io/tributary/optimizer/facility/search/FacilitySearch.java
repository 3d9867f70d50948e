package io.tributary.optimizer.facility.search;

import io.tributary.optimizer.facility.FacilityPlan;
import io.tributary.optimizer.facility.FacilityProblem;
import io.tributary.optimizer.facility.bound.Ascent;
import io.tributary.optimizer.facility.bound.Branching;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/** The search for a facility plan and the bound that it is held against. */
public final class FacilitySearch {
    private static final int STEPS_BETWEEN_STARTS = 10;
    private static final double ASCENT_SHARE = 0.25;
    /**
     * Temperatures at which coolings start and end, in mean steps from a customer's first to its third arc: warm from the
     * relaxed sites, hot and less hot in turn, and warm from the best plan. Seven coolings find sites that four longer ones
     * miss (measured on four instances with three seeds each).
     */
    private static final double[] HEATS = {0.3, 1.5, 0.8, 1.5, 0.8, 1.5, 0.3};
    /** Parts of the time at which the coolings end, on the whole each longer than the one before. */
    private static final double[] ENDS = {0.05, 0.15, 0.28, 0.45, 0.6, 0.8, 1};
    /** The same where exchanges of parts lead: the choice of sites is no question, and sites serve few (measured). */
    private static final double[] ENDS_BY_PARTS = {0.03, 0.1, 0.25, 0.55, 1};
    /** Part of a cycle that is annealed; in the rest parts of the best plan are dealt out anew. */
    private static final double ANNEALED = 0.5;

    private static final double ANNEALED_BY_PARTS = 0.1;
    /** One in so many shakes draws from all sites, the others from the most promising ones, in open sites (measured). */
    private static final int UNGUIDED = 4;

    private static final double PROMISING = 2.5;
    /** Part of the time after which a search for a better plan is not prepared any more. */
    private static final double LATE = 0.5;

    private static final double TOLERANT_OF_GAP = 0.03;

    private final FacilityProblem problem;
    private final Limit limit;
    private final Luck luck;
    private final Incumbent incumbent;
    private final Ascent ascent;
    private Optional<Polish> polish = Optional.empty();
    private Optional<Thread> polisher = Optional.empty();

    private FacilitySearch(FacilityProblem problem, Limit limit, long seed) {
        this.problem = problem;
        this.limit = limit;
        luck = new Luck(seed);
        incumbent = new Incumbent(problem);
        if (!problem.isCapacitated()) {
            incumbent.offer(FirstPlan.sites(problem));
        }
        ascent = new Ascent(problem);
    }

    /**
     * The best plan found within a limit, with a bound below which no plan can cost.
     *
     * @param seed seed of the search's luck
     */
    public static Result solve(FacilityProblem problem, Limit limit, long seed) {
        FacilitySearch search = new FacilitySearch(problem, limit, seed);
        if (problem.isCapacitated()) {
            search.reassign();
        } else {
            search.interchange();
        }
        search.endPolish();
        return search.result();
    }

    private Result result() {
        incumbent.prove(ascent.best().bound());
        Optional<FacilityPlan> plan = incumbent.isFound()
                ? Optional.of(
                        new FacilityPlan(Arrays.stream(incumbent.arcs()).boxed().toList()))
                : Optional.empty();
        return new Result(plan, incumbent.cost(), incumbent.bound());
    }

    /**
     * What a search found.
     *
     * @param plan the best feasible plan; empty where none was found
     * @param cost its cost; the largest number where there is no plan
     * @param bound no plan costs less
     */
    public record Result(Optional<FacilityPlan> plan, long cost, long bound) {}

    /** Where the clock decides, the second core polishes beside the search. */
    private void beginPolish() {
        incumbent.prove(ascent.best().bound());
        if (polish.isEmpty() && limit.isClock() && incumbent.isFound() && goesOn()) {
            Polish work = new Polish(problem, incumbent, ascent.best(), limit, new Luck(luck.bits()));
            Thread thread = new Thread(work, "polish");
            thread.setDaemon(true);
            thread.start();
            polish = Optional.of(work);
            polisher = Optional.of(thread);
        }
    }

    private void endPolish() {
        polish.ifPresent(Polish::stop);
        polisher.ifPresent(thread -> {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private boolean goesOn() {
        return !limit.isOver() && !incumbent.isProven();
    }

    private void interchange() {
        Interchange sites = new Interchange(problem, incumbent);
        long target = guess();
        sites.open(FirstPlan.sites(problem));
        sites.descend(luck, limit);
        ascent.from(sites.secondCosts());
        for (int step = 0; goesOn() && !ascent.isDone(); step++) {
            ascent.step(() -> incumbent.isFound() ? incumbent.cost() : target);
            limit.spend(problem.sites());
            if (step % STEPS_BETWEEN_STARTS == 0) {
                sites.priceCover(ascent.best().ofCover());
                sites.open(relaxedSites());
                sites.descend(luck, limit);
                incumbent.prove(ascent.best().bound());
            }
        }
        beginPolish();
        shake(sites);
    }

    private void shake(Interchange sites) {
        double coverPrice = ascent.best().ofCover();
        int[] all = byValue();
        Optional<Branching> tree = limit.isClock() || !Branching.fits(problem) || !incumbent.isFound() || !goesOn()
                ? Optional.empty()
                : Optional.of(new Branching(problem, ascent.best(), incumbent));
        while (goesOn()) {
            boolean[] before = sites.openSites();
            long cost = sites.cost();
            boolean covered = sites.cover() >= problem.requiredCover();
            boolean guided = luck.below(UNGUIDED) > 0;
            int width = guided ? Math.min(all.length, (int) (PROMISING * sites.openCount()) + 1) : all.length;
            int pairs = 1 + luck.below(Math.max(2, Math.min(6, sites.openCount() / 4)));
            boolean[] suggested = incumbent.takeSuggested();
            if (suggested.length > 0) {
                sites.goBack(suggested);
            } else {
                sites.shake(pairs, Arrays.copyOf(all, width), luck);
            }
            sites.descend(luck, limit);
            if (problem.requiredCover() > 0) {
                coverPrice *= covered ? 0.97 : 1.05;
                sites.priceCover(coverPrice);
                sites.open(sites.openSites());
            } else if (sites.cost() > cost + allowance()) {
                sites.goBack(before);
            }
            tree.ifPresent(this::branch);
        }
    }

    /** What a step of the search may cost: a small random part of the gap that is left. */
    private double allowance() {
        return TOLERANT_OF_GAP * luck.heat() * ((double) incumbent.cost() - incumbent.bound());
    }

    /** All sites, those first that the prices of the bound want most. */
    private int[] byValue() {
        return IntStream.range(0, problem.sites())
                .boxed()
                .sorted((a, b) ->
                        Double.compare(ascent.best().ofSite(a), ascent.best().ofSite(b)))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** Under a limit of moves, a node of the tree after each exchange. */
    private void branch(Branching tree) {
        if (!tree.isDone()) {
            tree.step();
            limit.spend(Branching.STEPS);
            incumbent.prove(tree.bound());
        }
    }

    private boolean[] relaxedSites() {
        boolean[] open = new boolean[problem.sites()];
        for (int s = 0; s < open.length; s++) {
            open[s] = ascent.isOpen(s);
        }
        return open;
    }

    /** A first guess of the cost: everybody at the mean of the ways to serve it. */
    private long guess() {
        double sum = 0;
        for (int i = 0; i < problem.customers(); i++) {
            double mean = 0;
            int count = problem.endOfArcs(i) - problem.firstArc(i);
            for (int k = problem.firstArc(i); k < problem.endOfArcs(i); k++) {
                mean += (double) problem.cost(k) / count;
            }
            sum += problem.mustServe(i) ? mean : Math.min(mean, (double) problem.unservedCost(i));
        }
        return (long) sum;
    }

    private void reassign() {
        SourcingState state = new SourcingState(problem);
        start(state);
        while (goesOn() && !ascent.isDone() && limit.done() < ASCENT_SHARE) {
            ascent.step(() -> incumbent.isFound() ? incumbent.cost() : (long) state.penalised());
            limit.spend(problem.sites());
            incumbent.prove(ascent.best().bound());
        }
        if (isSoonOver()) {
            return;
        }
        open(state);
        if (isSoonOver()) {
            return;
        }
        SetStarts starts = new SetStarts(problem, state, ascent.best(), incumbent);
        starts.prepare(byValue(), limit);
        Cooling cooling =
                new Cooling(problem, state, new ArcOrder(problem, ascent.best()), ascent.best(), incumbent, luck);
        cool(cooling, starts);
    }

    private void cool(Cooling cooling, SetStarts starts) {
        double begun = limit.done();
        double[] ends = cooling.leadsByParts() ? ENDS_BY_PARTS : ENDS;
        double annealed = cooling.leadsByParts() ? ANNEALED_BY_PARTS : ANNEALED;
        for (int cycle = 0; goesOn(); cycle++) {
            boolean last = cycle >= ends.length - 1;
            double end = last ? 1 : begun + (1 - begun) * ends[cycle];
            double from = limit.done();
            double annealedTo = from + (end - from) * annealed;
            if (last) {
                cooling.takeBest();
            } else {
                starts.next();
            }
            if (starts.areSure()) {
                cooling.settle(limit, annealedTo);
            } else {
                cooling.anneal(limit, annealedTo, HEATS[Math.min(cycle, HEATS.length - 1)]);
            }
            beginPolish();
            cooling.redeal(limit, end);
        }
    }

    /** Whether a plan is at hand, and the time that is left is less than the one that it took. */
    private boolean isSoonOver() {
        limit.look();
        return incumbent.isFound() && (!goesOn() || limit.done() > LATE);
    }

    /** A second start by regret, now at good prices. */
    private void open(SourcingState state) {
        state.clear();
        ascent.returnToBest();
        takeRelaxed(state);
        new RegretStart(problem, state, new Promise(problem, ascent.best()), relaxedSites()).run();
        if (state.isFeasible()) {
            incumbent.offer(state.cost(), state.arcs());
        }
    }

    /** Serves whom the relaxed solution serves, from the cheapest of the sites that it has for him: never above capacity. */
    private void takeRelaxed(SourcingState state) {
        for (int s = 0; s < problem.sites(); s++) {
            for (int at = 0; ascent.isOpen(s) && at < problem.arcsOf(s); at++) {
                int arc = problem.arcOf(s, at);
                int now = state.arcOf(problem.customer(arc));
                if (ascent.isChosen(s, at)
                        && (now == FacilityProblem.UNSERVED || problem.cost(arc) < problem.cost(now))) {
                    state.set(problem.customer(arc), arc);
                }
            }
        }
    }

    private void start(SourcingState state) {
        Promise promise = new Promise(problem, ascent.best());
        boolean[] open = relaxedSites();
        takeRelaxed(state);
        new RegretStart(problem, state, promise, open).run();
        double price = 4 * promise.step() / Math.max(1, Cooling.meanWeight(problem));
        state.price(price, price);
        if (state.isFeasible()) {
            incumbent.offer(state.cost(), state.arcs());
        }
    }
}
