package io.tributary.optimizer.selection.program;

import io.tributary.optimizer.selection.HouseChoice;
import io.tributary.optimizer.selection.HouseRoom;
import io.tributary.optimizer.selection.Limit;
import io.tributary.optimizer.selection.Offer;
import io.tributary.optimizer.selection.SelectionLimits;
import io.tributary.optimizer.selection.SelectionProblem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The selection problem where partners may share an area: a whole number of stocking outlets for each offer, a yes or no for
 * each offer, each distributor in each chain and each wholesaler. Capacity, sales and cost grow in proportion to the outlets; the cost of
 * change is paid by whoever takes up a part of an area.
 */
public final class SplitProgram {
    private static final double SAFE = 1e-6;
    private static final double WORKING = 1e4;

    private final SelectionProblem problem;
    private final Sharing sharing;
    private final Loads loads;
    private final Optional<HouseRows> houses;
    private final Model model = new Model();
    private final int offers;
    private final int options;
    private final double[] outlets;
    private final double[] money;
    private final List<List<Integer>> rowsOf = new ArrayList<>();
    private final List<List<Double>> entriesOf = new ArrayList<>();

    /**
     * How areas may be shared.
     *
     * @param upTo partners that may share an area
     * @param leastPart part of an area that a partner must have to serve in it at all
     */
    public record Sharing(int upTo, double leastPart) {}

    /**
     * The program of a problem.
     *
     * @param problem its offers are those of whole areas, whatever a partner's capacity
     */
    public SplitProgram(SelectionProblem problem, Sharing sharing) {
        this(problem, sharing, Optional.empty(), 0);
    }

    /**
     * The program of a problem in which warehouses are chosen, too.
     *
     * @param choice over the problem whose offers are those of whole areas
     * @param leeway base units that each warehouse may take beyond its capacity; less than none to stay below it
     */
    public SplitProgram(HouseChoice choice, Sharing sharing, double leeway) {
        this(choice.problem(), sharing, Optional.of(choice), leeway);
    }

    private SplitProgram(SelectionProblem problem, Sharing sharing, Optional<HouseChoice> choice, double leeway) {
        this.problem = problem;
        this.sharing = sharing;
        offers = problem.offers().size();
        options = problem.options();
        loads = Loads.ofOutlets(problem, leeway);
        int own = 2 * offers + options + problem.wholesalers();
        houses = choice.map(which -> new HouseRows(which, loads, own));
        int columns = own + houses.map(HouseRows::columns).orElse(0);
        outlets = new double[columns];
        money = new double[columns];
        for (int j = 0; j < own; j++) {
            rowsOf.add(new ArrayList<>());
            entriesOf.add(new ArrayList<>());
        }
        addOffers();
        addAreas();
        addSites();
        addBetween();
        addColumns();
        houses.ifPresent(rows -> rows.addTo(model));
        houses.ifPresent(rows -> rows.price(money, WORKING));
    }

    /**
     * A way to share areas.
     *
     * @param stockists outlets that stock us through each offer
     * @param opened warehouses that go with it
     */
    public record Shares(List<Long> stockists, HouseChoice.Opened opened) {
        public Shares {
            stockists = List.copyOf(stockists);
        }
    }

    /**
     * What was found.
     *
     * @param shares empty where no plan was found
     * @param bound no plan has a smaller figure; the smallest number where nothing was proved
     * @param infeasible whether it is proved that no plan keeps the limits
     */
    public record Answer(Optional<Shares> shares, long bound, boolean infeasible) {}

    private int taken(int offer) {
        return offers + offer;
    }

    private int appointed(int option) {
        return 2 * offers + option;
    }

    private int wholesaler(int index) {
        return 2 * offers + options + index;
    }

    private void put(int row, int column, double entry) {
        rowsOf.get(column).add(row);
        entriesOf.get(column).add(entry);
    }

    private int atMost(double high) {
        return model.addRow(Row.link(Double.NEGATIVE_INFINITY, high));
    }

    private int atLeast(double low) {
        return model.addRow(Row.link(low, Double.POSITIVE_INFINITY));
    }

    /** Whoever serves in an area is appointed and has at least the least part of it. */
    private void addOffers() {
        for (int k = 0; k < offers; k++) {
            long change = problem.offer(k).flows().changeCents();
            outlets[k] = 1;
            money[k] = (problem.cost(k) - change) / WORKING / problem.outlets(k);
            money[taken(k)] = change / WORKING;
            int most = atMost(0);
            put(most, k, 1);
            put(most, taken(k), -problem.outlets(k));
            int least = atLeast(0);
            put(least, k, 1);
            put(least, taken(k), -Math.max(1, Math.ceil(sharing.leastPart() * problem.outlets(k) - SAFE)));
            int open = atMost(0);
            put(open, taken(k), 1);
            put(open, appointed(problem.option(k)), -1);
        }
    }

    private void addAreas() {
        for (int a = 0; a < problem.areas(); a++) {
            int all = atMost(1);
            int partners = model.addRow(
                    Row.link(problem.area(a).lockedTo().isPresent() ? 1 : Double.NEGATIVE_INFINITY, sharing.upTo()));
            for (int k = problem.firstOffer(a); k < problem.endOfOffers(a); k++) {
                put(all, k, 1.0 / problem.outlets(k));
                put(partners, taken(k), 1);
            }
        }
    }

    private void addSites() {
        SelectionLimits limits = problem.limits();
        for (int s = 0; s < problem.sites(); s++) {
            int capacity = atMost(0);
            int chain = atMost(1);
            int volume = atLeast(0);
            int share = atMost(
                    limits.mostMarket() == Long.MAX_VALUE ? Double.POSITIVE_INFINITY : (double) limits.mostMarket());
            for (int option = problem.firstOption(s); option < problem.endOfOptions(s); option++) {
                put(capacity, appointed(option), -problem.site(s).capacity());
                put(chain, appointed(option), 1);
                put(volume, appointed(option), -(double) limits.leastUnits(s));
                int used = atLeast(0);
                put(used, appointed(option), -1);
                for (int i = 0; i < problem.offersOfOption(option); i++) {
                    int k = problem.offerOfOption(option, i);
                    double each = 1.0 / problem.outlets(k);
                    put(used, taken(k), 1);
                    put(capacity, k, 1);
                    put(volume, k, problem.offer(k).flows().units() * each);
                    put(share, k, problem.market(problem.offer(k).area()) * each);
                }
                if (problem.wholesalerOf(option) != Offer.DIRECT) {
                    int behind = atMost(0);
                    put(behind, appointed(option), 1);
                    put(behind, wholesaler(problem.wholesalerOf(option)), -1);
                }
            }
        }
    }

    /** Limits between distributors. */
    private void addBetween() {
        SelectionLimits limits = problem.limits();
        for (int r = 0; r < problem.regions(); r++) {
            int row = model.addRow(Row.link(
                    limits.leastPartners(r),
                    limits.mostPartners(r) == Integer.MAX_VALUE ? Double.POSITIVE_INFINITY : limits.mostPartners(r)));
            for (int o = 0; o < options; o++) {
                if (problem.site(problem.siteOf(o)).region() == r) {
                    put(row, appointed(o), 1);
                }
            }
        }
        for (List<Integer> group : limits.exclusive()) {
            int row = atMost(1);
            group.forEach(site -> {
                for (int option = problem.firstOption(site); option < problem.endOfOptions(site); option++) {
                    put(row, appointed(option), 1);
                }
            });
        }
        for (HouseRoom room : limits.rooms()) {
            int row = atMost(loads.room(room.mostUnits()));
            for (int k = 0; k < offers; k++) {
                if (room.options().contains(problem.option(k))) {
                    put(row, k, problem.offer(k).flows().units() / (double) problem.outlets(k));
                }
            }
        }
        if (limits.changeBudget() < Long.MAX_VALUE) {
            int row = atMost(limits.changeBudget() / WORKING);
            for (int k = 0; k < offers; k++) {
                put(row, taken(k), money[taken(k)]);
            }
        }
    }

    private void addColumns() {
        for (int o = 0; o < options; o++) {
            money[appointed(o)] = problem.fixedCost(o) / WORKING;
        }
        for (int w = 0; w < problem.wholesalers(); w++) {
            money[wholesaler(w)] = problem.wholesaler(w).fixedCents() / WORKING;
        }
        for (int j = 0; j < rowsOf.size(); j++) {
            model.addColumn(new Model.Column(
                    j < offers ? problem.outlets(j) : 1,
                    j < wholesaler(0),
                    rowsOf.get(j).stream().mapToInt(Integer::intValue).toArray(),
                    entriesOf.get(j).stream().mapToDouble(Double::doubleValue).toArray()));
        }
    }

    /** Solves for an aim: the linear program first, whose bound is summed up here, then whole outlets. */
    public Answer solve(Aim aim, Effort effort) {
        double[] cost = cost(aim);
        Model asked = within(aim);
        boolean[] kept = new boolean[outlets.length];
        Arrays.fill(kept, true);
        double proved = relaxed(aim, effort.seconds());
        Model.Found found = asked.solve(cost, kept, new double[0], effort);
        proved = Math.max(proved, safe(found.bound()));
        double unit = aim.coverageFirst() ? 1 : WORKING;
        long bound = Double.isInfinite(proved) ? Long.MIN_VALUE : (long) Math.ceil(proved * unit - SAFE);
        return new Answer(
                found.hasPlan() ? Optional.of(shares(found.values())) : Optional.empty(), bound, found.isInfeasible());
    }

    /** No plan covers more outlets for so much money, by the linear program; the largest number where it was given up. */
    public long mostOutlets(long mostCents, double seconds) {
        double proved = relaxed(new Aim(true, 0, mostCents, 0), seconds);
        return Double.isInfinite(proved) ? Long.MAX_VALUE : (long) Math.floor(SAFE - proved);
    }

    /** No plan has a smaller figure of cost, by the linear program, cents; the smallest number where given up. */
    public long leastCents(Aim aim, double seconds) {
        double proved = relaxed(aim, seconds);
        return Double.isInfinite(proved) ? Long.MIN_VALUE : (long) Math.ceil(proved * WORKING - SAFE);
    }

    private double relaxed(Aim aim, double seconds) {
        boolean[] kept = new boolean[outlets.length];
        Arrays.fill(kept, true);
        return within(aim)
                .relax(cost(aim), kept, seconds)
                .map(dual -> safe(dual.bound()))
                .orElse(Double.NEGATIVE_INFINITY);
    }

    private double[] cost(Aim aim) {
        double[] cost = new double[outlets.length];
        Arrays.setAll(
                cost, j -> aim.coverageFirst() ? -outlets[j] : money[j] - aim.centsPerOutlet() / WORKING * outlets[j]);
        return cost;
    }

    private Shares shares(double[] values) {
        List<Long> whole = new ArrayList<>();
        for (int k = 0; k < offers; k++) {
            whole.add(Math.round(values[k]));
        }
        return new Shares(
                whole,
                houses.map(rows -> rows.opened(values))
                        .orElse(new HouseChoice.Opened(new TreeSet<>(), new TreeMap<>())));
    }

    private Model within(Aim aim) {
        Model asked = new Model(model);
        if (aim.leastOutlets() > 0) {
            asked.addRow(
                    Row.of(Limit.COVERAGE_TARGET, "", (double) aim.leastOutlets(), Double.POSITIVE_INFINITY), outlets);
        }
        if (aim.mostCents() < Long.MAX_VALUE) {
            asked.addRow(Row.of(Limit.BUDGET, "", Double.NEGATIVE_INFINITY, aim.mostCents() / WORKING), money);
        }
        return asked;
    }

    private static double safe(double bound) {
        return bound - SAFE * Math.max(1, Math.abs(bound));
    }
}
