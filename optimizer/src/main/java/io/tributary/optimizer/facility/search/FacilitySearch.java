package io.tributary.optimizer.facility.search;

import io.tributary.optimizer.facility.FacilityPlan;
import io.tributary.optimizer.facility.FacilityProblem;
import io.tributary.optimizer.facility.bound.Ascent;
import java.util.Arrays;
import java.util.Optional;

/** The search for a facility plan and the bound that it is held against. */
public final class FacilitySearch {
    private static final int STEPS_BETWEEN_STARTS = 10;
    private static final double ASCENT_SHARE = 0.25;
    /** Temperatures in mean steps from a customer's first to its third arc (measured on a dozen instances). */
    private static final double HOTTEST = 1.5;

    private static final double COLDEST = 0.05;
    private static final double CYCLE = 0.34;

    private final FacilityProblem problem;
    private final Limit limit;
    private final Luck luck;
    private final Incumbent incumbent = new Incumbent();
    private final Ascent ascent;
    private Optional<Polish> polish = Optional.empty();
    private Optional<Thread> polisher = Optional.empty();

    private FacilitySearch(FacilityProblem problem, Limit limit, long seed) {
        this.problem = problem;
        this.limit = limit;
        luck = new Luck(seed);
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
        if (limit.isClock() && incumbent.isFound() && goesOn()) {
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
        while (goesOn()) {
            boolean[] before = sites.openSites();
            long cost = sites.cost();
            boolean covered = sites.cover() >= problem.requiredCover();
            sites.shake(1 + luck.below(Math.max(2, Math.min(6, sites.openCount() / 4))), luck);
            sites.descend(luck, limit);
            if (problem.requiredCover() > 0) {
                coverPrice *= covered ? 0.97 : 1.05;
                sites.priceCover(coverPrice);
                sites.open(sites.openSites());
            } else if (sites.cost() > cost) {
                sites.open(before);
            }
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
        annealing.price(2 * step / Math.max(1, meanWeight()), step);
        while (goesOn()) {
            double from = limit.done();
            if (polish.isEmpty()) {
                beginPolish();
            }
            if (incumbent.isFound()) {
                state.setAll(incumbent.arcs());
            }
            annealing.cool(HOTTEST * step, COLDEST * step, limit, Math.min(1, from + CYCLE));
        }
    }

    private void start(SourcingState state) {
        ArcOrder order = new ArcOrder(problem, ascent.best());
        boolean[] open = relaxedSites();
        RegretStart start = new RegretStart(problem, state, order, open);
        start.run();
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
