package io.tributary.optimizer.selection;

import io.tributary.optimizer.bound.DualPrices;
import io.tributary.optimizer.bound.SourcingModel;
import io.tributary.optimizer.bound.Subgradient;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** The two relaxed problems of a selection: the most coverage, and the least cost at a coverage. */
public final class Relaxations {
    /** Outlets are priced in 1/1024 of an outlet, so that whole-number prices lose nothing that matters. */
    static final long GRAIN = 1024;
    /** All sets of a region's wholesalers are tried at each step of the prices, so they may not be many. */
    static final int MOST_HUBS = 6;
    /** Stands for "outlets count, and money does not" in place of what an outlet is worth. */
    private static final long COVERAGE = -1;

    private final SelectionProblem problem;

    /** The relaxations of a problem. */
    public Relaxations(SelectionProblem problem) {
        this.problem = problem;
    }

    /**
     * Prices that bound the coverage: their bound is minus the outlets, in grains.
     *
     * @param reached outlets of the best plan known; 0 when none is
     * @param watcher is shown relaxed solutions now and then, as numbers of offers; an area may be in several or none
     */
    public DualPrices coverage(long reached, int iterations, Consumer<List<Integer>> watcher) {
        long[] start = new long[problem.areas()];
        long sum = 0;
        for (int a = 0; a < start.length; a++) {
            int most = 0;
            for (int k = problem.firstOffer(a); k < problem.endOfOffers(a); k++) {
                most = Math.max(most, problem.outlets(k));
            }
            start[a] = most * GRAIN / 2;
            sum += most;
        }
        double target = reached > 0 ? reached * 1.0005 : 0.9 * sum;
        List<Integer> offers = offersInOrderOfArcs();
        return Subgradient.ascend(
                model(0, true, 0),
                DualPrices.of(start, 0),
                -target * GRAIN,
                iterations,
                arcs -> watcher.accept(Arrays.stream(arcs).mapToObj(offers::get).toList()));
    }

    private List<Integer> offersInOrderOfArcs() {
        List<Integer> offers = new ArrayList<>();
        for (int option = 0; option < problem.options(); option++) {
            for (int i = 0; i < problem.offersOfOption(option); i++) {
                offers.add(problem.offerOfOption(option, i));
            }
        }
        return offers;
    }

    /** The offers of each area, those first that gain most over what the distributor's room is worth. */
    public OfferOrder order(DualPrices coverage) {
        return OfferOrder.by(
                problem,
                k -> GRAIN * problem.outlets(k)
                        - coverage.ofSite(problem.offer(k).site()));
    }

    /** No plan can cover more outlets than this. */
    public static long mostOutlets(DualPrices coverage) {
        return Math.floorDiv(-coverage.bound(), GRAIN);
    }

    /**
     * Prices that bound the cost, in cents, among plans that cover at least so many outlets.
     *
     * @param outlets outlets to be covered at least
     * @param known cost of a plan that does, cents
     * @param coverage prices of the coverage problem, from which the search for prices starts
     */
    public DualPrices cost(long outlets, double known, DualPrices coverage, int iterations) {
        SourcingModel model = model(outlets, false, 0);
        DualPrices best = DualPrices.of(new long[problem.areas()], 0);
        best = Subgradient.ascend(model, best, known, 0);
        double perOutlet = Math.max(1, known / Math.max(1, outlets));
        for (double times = 0.5; times < 200; times *= 1.5) {
            long ofWeight = Math.round(perOutlet * times);
            long[] prices = new long[problem.areas()];
            for (int a = 0; a < prices.length; a++) {
                double gain = ofWeight * (coverage.ofCustomer(a) / (double) GRAIN) - cheapest(a);
                prices[a] = Math.round(Math.max(0, gain));
            }
            DualPrices tried = Subgradient.ascend(model, DualPrices.of(prices, ofWeight), known, 0);
            best = tried.bound() > best.bound() ? tried : best;
        }
        return Subgradient.ascend(model, best, known, iterations);
    }

    /**
     * Prices that bound the cost less the outlets' worth, in cents, among all plans.
     *
     * @param known cost less worth of a plan, cents
     * @param centsPerOutlet what an outlet is worth, cents
     */
    public DualPrices worth(double known, long centsPerOutlet, int iterations) {
        long[] prices = new long[problem.areas()];
        for (int a = 0; a < prices.length; a++) {
            for (int k = problem.firstOffer(a); k < problem.endOfOffers(a); k++) {
                prices[a] = Math.max(prices[a], (centsPerOutlet * problem.outlets(k) - problem.cost(k)) / 2);
            }
        }
        return Subgradient.ascend(model(0, false, centsPerOutlet), DualPrices.of(prices, 0), known, iterations);
    }

    private long cheapest(int area) {
        long least = Long.MAX_VALUE;
        for (int k = problem.firstOffer(area); k < problem.endOfOffers(area); k++) {
            least = Math.min(least, problem.cost(k));
        }
        return least == Long.MAX_VALUE ? 0 : least;
    }

    private SourcingModel model(long outlets, boolean coverage, long centsPerOutlet) {
        SourcingModel.Draft draft = new SourcingModel.Draft(outlets, problem.regions());
        for (int a = 0; a < problem.areas(); a++) {
            draft.addCustomer(problem.area(a).lockedTo().isPresent());
        }
        int[] hubs = new int[problem.wholesalers()];
        for (int r = 0; r < problem.regions(); r++) {
            addHubs(draft, r, coverage, hubs);
        }
        for (int s = 0; s < problem.sites(); s++) {
            draft.addSite(problem.site(s).region(), problem.site(s).capacity());
            for (int option = problem.firstOption(s); option < problem.endOfOptions(s); option++) {
                int wholesaler = problem.wholesalerOf(option);
                boolean own = wholesaler != Offer.DIRECT
                        && problem.wholesaler(wholesaler).region()
                                == problem.site(s).region();
                addMode(
                        draft,
                        option,
                        own ? hubs[wholesaler] : SourcingModel.NO_HUB,
                        coverage ? COVERAGE : centsPerOutlet);
            }
        }
        return draft.build();
    }

    /**
     * The wholesalers of a region, the dearest first. Beyond so many the others stand as one, which costs as little as the
     * cheapest of them and lets everybody buy through any: that relaxes the problem, and the bound still holds.
     */
    private void addHubs(SourcingModel.Draft draft, int region, boolean coverage, int[] hubs) {
        List<Integer> own = IntStream.range(0, problem.wholesalers())
                .filter(w -> problem.wholesaler(w).region() == region)
                .boxed()
                .sorted(Comparator.comparingLong(
                        (Integer w) -> -problem.wholesaler(w).fixedCents()))
                .toList();
        long least =
                own.isEmpty() ? 0 : problem.wholesaler(own.get(own.size() - 1)).fixedCents();
        for (int i = 0; i < own.size(); i++) {
            long cost = i < MOST_HUBS - 1 ? problem.wholesaler(own.get(i)).fixedCents() : least;
            hubs[own.get(i)] = i < MOST_HUBS ? draft.addHub(region, coverage ? 0 : cost) : hubs[own.get(i - 1)];
        }
    }

    private void addMode(SourcingModel.Draft draft, int option, int hub, long centsPerOutlet) {
        boolean coverage = centsPerOutlet == COVERAGE;
        List<SourcingModel.Arc> arcs = new ArrayList<>();
        for (int i = 0; i < problem.offersOfOption(option); i++) {
            int k = problem.offerOfOption(option, i);
            long cost = coverage ? -GRAIN * problem.outlets(k) : problem.cost(k) - centsPerOutlet * problem.outlets(k);
            arcs.add(new SourcingModel.Arc(problem.offer(k).area(), problem.outlets(k), cost));
        }
        if (!arcs.isEmpty()) {
            long fixed = coverage ? 0 : problem.fixedCost(option);
            draft.addMode(problem.siteOf(option), fixed, hub, arcs);
        }
    }
}
