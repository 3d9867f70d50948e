package io.tributary.simulator.kpi.stock;

import io.tributary.simulator.kpi.Facts;
import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.kpi.LedgerIndex;
import io.tributary.simulator.kpi.Series;
import io.tributary.simulator.ledger.Account;
import io.tributary.simulator.ledger.ChartOfAccounts;
import io.tributary.simulator.ledger.Kind;
import io.tributary.simulator.ledger.Ledger;
import io.tributary.simulator.ledger.Measures;
import io.tributary.simulator.ledger.Party;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * How old the goods in the houses are where each house sells first what came first: what lies there at the end of a week
 * came with the last receipts that make it up. Goods that lay there when the books opened are as old as the books.
 */
final class StockAges {
    /** Age in weeks from which goods are old, exclusive. */
    private static final int OLD = 4;

    private final Facts facts;
    private final int[] months;
    /** Base units received by period. */
    private final Map<House, double[]> receipts = new HashMap<>();

    private final Map<Party.Tier, Sums> tiers = new EnumMap<>(Party.Tier.class);

    /** Where a product lies. */
    private record House(String party, String sku) {}

    /** Weeks that the units of a tier have lain there, the old ones among them, and all, each summed over weeks. */
    private record Sums(Series weeks, Series old, Series units) {}

    private StockAges(Facts facts) {
        this.facts = facts;
        months = facts.months();
        double quantum = facts.scenario().quanta().goods();
        Ledger ledger = facts.ledger();
        for (Kind kind : Kind.values()) {
            if (kind.book() == Kind.Book.GOODS) {
                for (LedgerIndex.Posting posting : facts.postings(kind)) {
                    receive(posting, ledger, quantum);
                }
            }
        }
    }

    private void receive(LedgerIndex.Posting posting, Ledger ledger, double quantum) {
        if (posting.to().place() == Account.Place.STOCK) {
            House house = new House(posting.to().party().id(), posting.sku());
            double[] in = receipts.computeIfAbsent(house, any -> new double[ledger.periods()]);
            for (int period = 0; period < in.length; period++) {
                in[period] += ledger.amount(posting.line(), period) * quantum;
            }
        }
    }

    static StockAges of(Facts facts) {
        StockAges ages = new StockAges(facts);
        for (Party.Tier tier : Turnover.TIERS) {
            ages.tiers.put(tier, new Sums(facts.zero(), facts.zero(), facts.zero()));
        }
        for (LedgerIndex.State state : facts.states(Measures.STOCK_UNITS)) {
            Sums sums = ages.tiers.get(state.measure().party().tier());
            if (sums != null && facts.isOurs(state.measure().sku())) {
                ages.add(state, sums);
            }
        }
        return ages;
    }

    /** Mean age, in weeks. */
    List<KpiValue> weeks(String kpi) {
        return mean(kpi, Sums::weeks);
    }

    /** Share of the old. */
    List<KpiValue> old(String kpi) {
        return mean(kpi, Sums::old);
    }

    /** The mean over all units in the houses of a tier, and of all tiers. */
    private List<KpiValue> mean(String kpi, Function<Sums, Series> figure) {
        Series allSum = facts.zero();
        Series allUnits = facts.zero();
        List<KpiValue> values = new ArrayList<>();
        for (Map.Entry<Party.Tier, Sums> tier : tiers.entrySet()) {
            Series sum = figure.apply(tier.getValue());
            Series units = tier.getValue().units();
            if (units.whole() > 0) {
                values.addAll(sum.over(units).values(kpi, tier.getKey().name().toLowerCase(Locale.ROOT)));
            }
            allSum = allSum.plus(sum);
            allUnits = allUnits.plus(units);
        }
        values.addAll(0, allSum.over(allUnits).values(kpi, KpiValue.TOTAL));
        return values;
    }

    private void add(LedgerIndex.State state, Sums sums) {
        ChartOfAccounts.Measure measure = state.measure();
        double[] in = receipts.getOrDefault(new House(measure.party().id(), measure.sku()), new double[0]);
        for (int period = 0; period < months.length; period++) {
            double left = facts.ledger().state(state.id(), period);
            int month = months[period];
            if (month >= 0 && left > 0) {
                sums.units().add(month, left);
                for (int back = 0; left > 0; back++) {
                    int when = period - back;
                    double part = when < 0 || in.length == 0 ? left : Math.min(left, Math.max(0, in[when]));
                    if (part > 0) {
                        sums.weeks().add(month, part * back);
                        sums.old().add(month, back > OLD ? part : 0);
                    }
                    left -= part;
                }
            }
        }
    }
}
