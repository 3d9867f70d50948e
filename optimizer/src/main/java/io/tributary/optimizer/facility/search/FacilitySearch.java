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

    private static final double COLDEST = 0.1;
    /** Parts of the time at which the coolings end, on the whole each longer than the one before. */
    private static final double[] ENDS = {0.05, 0.15, 0.28, 0.45, 0.6, 0.8, 1};
    /** Part of a cycle that is annealed; in the rest parts of the best plan are dealt out anew. */
    private static final double ANNEALED = 0.5;
    /** What an exchange of parts may cost at first, in the same steps. */
    private static final double TOLERANT = 0.2;
    /** Part of the exchanges after which none may cost more. */
    private static final double STRICT = 0.85;
    /** Looks of the exchange in the time of one move (measured). */
    private static final int LOOKS_PER_MOVE = 4;

    /** One in so many shakes draws from all sites, the others from the most promising ones, in open sites (measured). */
    private static final int UNGUIDED = 4;

    private static final double PROMISING = 2.5;
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
        ArcOrder order = new ArcOrder(problem, ascent.best());
        Annealing annealing = new Annealing(problem, state, order, incumbent, luck);
        double step = order.step();
        open(state, order);
        annealing.price(2 * step / Math.max(1, meanWeight()), step);
        SmallParts parts = new SmallParts(problem, state, order, ascent.best(), luck);
        double begun = limit.done();
        for (int cycle = 0; goesOn(); cycle++) {
            boolean last = cycle >= ENDS.length - 1;
            double end = last ? 1 : begun + (1 - begun) * ENDS[cycle];
            double from = limit.done();
            if (last && incumbent.isFound()) {
                state.setAll(incumbent.arcs());
            }
            double heat = HEATS[Math.min(cycle, HEATS.length - 1)];
            annealing.cool(heat * step, COLDEST * step, limit, from + (end - from) * ANNEALED);
            beginPolish();
            exchange(state, parts, step, end);
        }
    }

    /** A second start by regret, now at good prices. */
    private void open(SourcingState state, ArcOrder order) {
        int[] nobody = new int[problem.customers()];
        Arrays.fill(nobody, FacilityProblem.UNSERVED);
        state.setAll(nobody);
        ascent.returnToBest();
        takeRelaxed(state);
        new RegretStart(problem, state, order, relaxedSites()).run();
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

    /** From the best plan, parts of it are dealt out anew, at first also where that costs a little more. */
    private void exchange(SourcingState state, SmallParts parts, double step, double end) {
        if (!incumbent.isFound()) {
            return;
        }
        state.setAll(incumbent.arcs());
        double from = limit.done();
        while (goesOn() && limit.done() < end) {
            double part = (limit.done() - from) / Math.max(1e-12, end - from);
            double heat = part < STRICT ? step * TOLERANT * StrictMath.pow(0.1, part / STRICT) : 0;
            limit.spend(1 + parts.exchange(heat * luck.heat()) / LOOKS_PER_MOVE);
            if (state.isFeasible() && state.cost() < incumbent.cost()) {
                incumbent.offer(state.cost(), state.arcs());
            }
        }
    }

    private void start(SourcingState state) {
        ArcOrder order = new ArcOrder(problem, ascent.best());
        boolean[] open = relaxedSites();
        takeRelaxed(state);
        new RegretStart(problem, state, order, open).run();
        double price = 4 * order.step() / Math.max(1, meanWeight());
        state.price(price, price);
        if (state.isFeasible()) {
            incumbent.offer(state.cost(), state.arcs());
        }
    }

    private double meanWeight() {
        double sum = 0;
        for (int k = 0; k < problem.arcs(); k++) {
            sum += problem.weight(k);
        }
        return sum / Math.max(1, problem.arcs());
    }
}
