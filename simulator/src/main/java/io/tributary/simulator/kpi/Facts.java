package io.tributary.simulator.kpi;

import io.tributary.simulator.ledger.Account;
import io.tributary.simulator.ledger.ChartOfAccounts;
import io.tributary.simulator.ledger.Kind;
import io.tributary.simulator.ledger.Ledger;
import io.tributary.simulator.ledger.Measures;
import io.tributary.simulator.ledger.Party;
import io.tributary.simulator.scenario.ChannelMap;
import io.tributary.simulator.scenario.Scenario;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The ledger of one run with its scenario, as KPIs read it: flows summed by month and states at months' ends, in money
 * and base units, over the window that counts.
 */
public final class Facts {
    private final Scenario scenario;
    private final Ledger ledger;
    private final int[] monthOf;
    private final int months;
    private final Outline outline;
    private final LedgerIndex index;
    private final int[] lastPeriod;
    private final Map<Class<?>, Object> found = new HashMap<>();

    /** Everything that counts. */
    public Facts(Scenario scenario, Ledger ledger) {
        this(new Outline(scenario), ledger);
    }

    /**
     * Everything that counts.
     *
     * @param outline of the scenario, shared by the facts of all its runs
     */
    public Facts(Outline outline, Ledger ledger) {
        this(outline, ledger, Optional.empty(), outline.window(ledger.periods()));
    }

    private Facts(Outline outline, Ledger ledger, Optional<LedgerIndex> known, int[] monthOf) {
        this.outline = outline;
        scenario = outline.scenario();
        this.ledger = ledger;
        this.monthOf = monthOf;
        months = 1 + Math.max(0, Arrays.stream(monthOf).max().orElse(0));
        index = known.orElseGet(() -> new LedgerIndex(ledger, monthOf, months));
        lastPeriod = new int[months];
        Arrays.setAll(lastPeriod, month -> Window.last(monthOf, month));
    }

    /**
     * What counts up to the end of a month.
     *
     * @param lastMonth last month of the window; 0 is that of the start
     */
    public Facts upTo(int lastMonth) {
        return new Facts(
                outline, ledger, Optional.of(index), Window.byMonth(scenario.time(), ledger.periods(), lastMonth));
    }

    /**
     * What counts in a stretch of periods, each of which stands for a month of its own, numbered from 0.
     *
     * @param first first period of the stretch; the first that counts is 1
     * @param last last period of the stretch
     */
    public static Facts byPeriod(Scenario scenario, Ledger ledger, int first, int last) {
        int warmUp = scenario.time().warmUp();
        int[] periods = Window.byPeriod(ledger.periods(), warmUp, first, last);
        return new Facts(new Outline(scenario), ledger, Optional.empty(), periods);
    }

    public Scenario scenario() {
        return scenario;
    }

    /** Who carries and buys what by the scenario. */
    public ChannelMap channels() {
        return outline.channels();
    }

    public Ledger ledger() {
        return ledger;
    }

    /** Month of each period of the run; negative for periods that do not count. */
    public int[] months() {
        return monthOf.clone();
    }

    /**
     * Something that several KPIs read off these facts, found once for all who ask.
     *
     * @param reading of these facts; called at most once for each type
     */
    public <T> T once(Class<T> type, Function<Facts, T> reading) {
        if (!found.containsKey(type)) {
            found.put(type, reading.apply(this));
        }
        return type.cast(found.get(type));
    }

    public List<LedgerIndex.Posting> postings(Kind kind) {
        return index.postings(kind);
    }

    /** Weeks of the window that counts. */
    public int weeks() {
        return (int) Arrays.stream(monthOf).filter(month -> month >= 0).count();
    }

    public boolean isOurs(String sku) {
        return outline.isOurs(sku);
    }

    /** Whether a product is the first of ours: outlets are counted once, however many of our products they stock. */
    public boolean isFirstOwn(String sku) {
        return outline.firstOwnSku().equals(sku);
    }

    public Series zero() {
        return new Series(months);
    }

    /** Regions of the scenario's zones, in the order of the zone table. */
    public List<String> regions() {
        return outline.regions();
    }

    /**
     * A figure for everything of ours together and for each region.
     *
     * @param in the figure in a region; the empty region stands for all
     */
    public List<KpiValue> byRegion(String kpi, Function<String, Series> in) {
        List<KpiValue> values = new ArrayList<>(in.apply("").values(kpi, KpiValue.TOTAL));
        for (String region : regions()) {
            values.addAll(in.apply(region).values(kpi, region));
        }
        return values;
    }

    /** Sum of the postings of a kind that pass a filter: money, or base units. */
    public Series flow(Kind kind, Predicate<LedgerIndex.Posting> filter) {
        double quantum = quantum(kind);
        long[] sums = new long[months];
        for (LedgerIndex.Posting posting : index.moving(kind)) {
            if (filter.test(posting)) {
                addMonths(posting.line(), sums);
            }
        }
        return summed(sums, quantum);
    }

    private double quantum(Kind kind) {
        return kind.book() == Kind.Book.MONEY
                ? scenario.quanta().money()
                : scenario.quanta().goods();
    }

    private Series summed(long[] sums, double quantum) {
        Series series = zero();
        for (int month = 0; month < months; month++) {
            series.add(month, sums[month] * quantum);
        }
        return series;
    }

    /** Sums of the postings of a kind by a key, in the keys' order; those without a key are left out. */
    public SortedMap<String, Series> flowBy(Kind kind, Function<LedgerIndex.Posting, Optional<String>> key) {
        SortedMap<String, long[]> sums = new TreeMap<>();
        for (LedgerIndex.Posting posting : index.postings(kind)) {
            key.apply(posting)
                    .ifPresent(name -> addMonths(posting.line(), sums.computeIfAbsent(name, any -> new long[months])));
        }
        double quantum = quantum(kind);
        SortedMap<String, Series> flows = new TreeMap<>();
        sums.forEach((name, sum) -> flows.put(name, summed(sum, quantum)));
        return flows;
    }

    /** Sums of the postings of some kinds of goods that pass a filter, by the id of the party that gives, in its order. */
    public SortedMap<String, Series> flowBySender(List<Kind> kinds, Predicate<LedgerIndex.Posting> filter) {
        SortedMap<String, Series> flows = new TreeMap<>();
        for (Kind kind : kinds) {
            flowBy(kind, p -> filter.test(p) ? Optional.of(p.from().party().id()) : Optional.empty())
                    .forEach((giver, series) -> flows.merge(giver, series, Series::plus));
        }
        return flows;
    }

    /** Sum of the postings of a kind that pass a filter in every period of the window that counts. */
    public double[] flowOfPeriods(Kind kind, Predicate<LedgerIndex.Posting> filter) {
        double quantum = quantum(kind);
        double[] sums = new double[weeks()];
        for (LedgerIndex.Posting posting : index.postings(kind)) {
            int week = 0;
            for (int period = 0; filter.test(posting) && period < monthOf.length; period++) {
                if (monthOf[period] >= 0) {
                    sums[week++] += ledger.amount(posting.line(), period) * quantum;
                }
            }
        }
        return sums;
    }

    /** Whether anything was posted of a kind in the window that counts. */
    public boolean moves(Kind kind) {
        return !index.moving(kind).isEmpty();
    }

    public List<LedgerIndex.State> states(String measure) {
        return index.states(measure);
    }

    /** Whether anything can be posted of a kind on a line that passes a filter. */
    public boolean posts(Kind kind, Predicate<LedgerIndex.Posting> filter) {
        return index.postings(kind).stream().anyMatch(filter);
    }

    /**
     * Cash in minus cash out of some parties, each period discounted to the first that counts.
     *
     * @param rate per period
     */
    public Series cash(Predicate<Party> parties, double rate) {
        Series series = zero();
        for (Kind kind : Kind.values()) {
            if (kind.book() == Kind.Book.MONEY) {
                for (LedgerIndex.Posting posting : index.postings(kind)) {
                    int in = isCash(posting.to(), parties) ? 1 : 0;
                    int out = isCash(posting.from(), parties) ? 1 : 0;
                    addDiscounted(posting.line(), in - out, rate, series);
                }
            }
        }
        return series;
    }

    private static boolean isCash(Account account, Predicate<Party> parties) {
        return account.place() == Account.Place.CASH && parties.test(account.party());
    }

    private void addDiscounted(int line, int sign, double rate, Series series) {
        int first = Window.first(monthOf);
        double quantum = sign * scenario.quanta().money();
        for (int period = first; quantum != 0 && period < monthOf.length; period++) {
            if (monthOf[period] >= 0) {
                double worth = quantum / StrictMath.pow(1 + rate, period - first);
                series.add(monthOf[period], ledger.amount(line, period) * worth);
            }
        }
    }

    /** The measures of a name that are recorded. */
    public List<ChartOfAccounts.Measure> measures(String measure) {
        return index.states(measure).stream().map(LedgerIndex.State::measure).toList();
    }

    /** Whether a measure that passes a filter is recorded. */
    public boolean records(String measure, Predicate<ChartOfAccounts.Measure> filter) {
        return measures(measure, filter) > 0;
    }

    /** How many measures of a name pass a filter. */
    public int measures(String measure, Predicate<ChartOfAccounts.Measure> filter) {
        return (int) index.states(measure).stream()
                .filter(state -> filter.test(state.measure()))
                .count();
    }

    private void addMonths(int line, long[] sums) {
        for (int month = 0; month < months; month++) {
            sums[month] = Math.addExact(sums[month], index.amount(line, month));
        }
    }

    /** Sum over the parties of a state at the end of each month. */
    public Series stateAtEnds(String measure, Predicate<ChartOfAccounts.Measure> filter) {
        double[] sums = new double[months];
        for (LedgerIndex.State state : index.states(measure)) {
            if (filter.test(state.measure())) {
                for (int month = 0; month < months; month++) {
                    sums[month] += ledger.state(state.id(), lastPeriod[month]);
                }
            }
        }
        return atEnds(sums);
    }

    private Series atEnds(double[] states) {
        Series series = zero();
        for (int month = 0; month < months; month++) {
            series.state(month, states[month]);
        }
        return series;
    }

    /** Sums of a state at the end of each month over the parties with the same key. */
    public Map<String, Series> stateAtEndsBy(String measure, Function<Party, String> key) {
        Map<String, double[]> sums = new HashMap<>();
        for (LedgerIndex.State state : index.states(measure)) {
            double[] own = sums.computeIfAbsent(key.apply(state.measure().party()), any -> new double[months]);
            for (int month = 0; month < months; month++) {
                own[month] += ledger.state(state.id(), lastPeriod[month]);
            }
        }
        Map<String, Series> by = new HashMap<>();
        sums.forEach((name, sum) -> by.put(name, atEnds(sum)));
        return by;
    }

    /** Sum over parties and periods of what a measure recorded period by period. */
    public Series stateSummed(String measure, Predicate<ChartOfAccounts.Measure> filter) {
        Series series = zero();
        for (LedgerIndex.State state : index.states(measure)) {
            if (!filter.test(state.measure())) {
                continue;
            }
            for (int period = 0; period < monthOf.length; period++) {
                if (monthOf[period] >= 0) {
                    series.add(monthOf[period], ledger.state(state.id(), period));
                }
            }
        }
        return series;
    }

    /** Ids of the named firms whose demand, orders and debts were written down. */
    public List<String> stages() {
        return index.states(Measures.ORDERS).stream()
                .map(state -> state.measure().party().id())
                .distinct()
                .toList();
    }

    /** A measure of one firm in every period of the run, its products together. */
    public double[] ofPeriods(String measure, String firm) {
        return ofPeriods(measure, (ChartOfAccounts.Measure m) -> m.party().id().equals(firm));
    }

    /** The sum of the measures of a name that pass a filter, in every period of the run. */
    public double[] ofPeriods(String measure, Predicate<ChartOfAccounts.Measure> filter) {
        double[] values = new double[monthOf.length];
        for (LedgerIndex.State state : index.states(measure)) {
            if (filter.test(state.measure())) {
                for (int period = 0; period < values.length; period++) {
                    values[period] += ledger.state(state.id(), period);
                }
            }
        }
        return values;
    }

    /** Change of a state from the end of the period before each month to the month's end. */
    public Series stateChange(String measure, Predicate<ChartOfAccounts.Measure> filter) {
        Series series = zero();
        for (LedgerIndex.State state : index.states(measure)) {
            if (filter.test(state.measure())) {
                double before = Window.first(monthOf) == 0 ? 0 : ledger.state(state.id(), Window.first(monthOf) - 1);
                for (int month = 0; month < months; month++) {
                    double now = ledger.state(state.id(), lastPeriod[month]);
                    series.add(month, now - before);
                    before = now;
                }
            }
        }
        return series;
    }

    /** Weeks of each month, for means over time. */
    public Series weeksByMonth() {
        Series series = zero();
        for (int month : monthOf) {
            if (month >= 0) {
                series.add(month, 1);
            }
        }
        return series;
    }

    public static boolean isPartner(Party party) {
        return party.tier() == Party.Tier.WHOLESALER || party.tier() == Party.Tier.DISTRIBUTOR;
    }
}
