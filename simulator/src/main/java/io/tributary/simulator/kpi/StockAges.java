package io.tributary.simulator.kpi;

import io.tributary.simulator.ledger.Account;
import io.tributary.simulator.ledger.ChartOfAccounts;
import io.tributary.simulator.ledger.Kind;
import io.tributary.simulator.ledger.Ledger;
import io.tributary.simulator.ledger.Measures;
import io.tributary.simulator.ledger.Party;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;

/**
 * How old the goods in the houses are where each house sells first what came first: what lies there at the end of a week
 * came with the last receipts that make it up. Goods that lay there when the books opened are as old as the books.
 */
final class StockAges {
    private final Facts facts;
    private final Map<String, double[]> receipts = new HashMap<>();

    private StockAges(Facts facts) {
        this.facts = facts;
        double quantum = facts.scenario().quanta().goods();
        Ledger ledger = facts.ledger();
        for (Kind kind : Kind.values()) {
            for (LedgerIndex.Posting posting : facts.postings(kind)) {
                if (kind.book() == Kind.Book.GOODS && posting.to().place() == Account.Place.STOCK) {
                    double[] in = receipts.computeIfAbsent(
                            key(posting.to().party(), posting.sku()), any -> new double[ledger.periods()]);
                    for (int period = 0; period < in.length; period++) {
                        in[period] += ledger.amount(posting.line(), period) * quantum;
                    }
                }
            }
        }
    }

    private static String key(Party party, String sku) {
        return sku + '|' + party.id();
    }

    /**
     * The mean over all units in the houses of a tier, and of all tiers, of a figure of their age.
     *
     * @param figure of the age in weeks
     */
    static List<KpiValue> mean(Facts facts, String kpi, DoubleUnaryOperator figure) {
        StockAges ages = new StockAges(facts);
        Series allSum = facts.zero();
        Series allUnits = facts.zero();
        List<KpiValue> values = new ArrayList<>();
        for (Party.Tier tier : Turnover.TIERS) {
            Series sum = facts.zero();
            Series units = facts.zero();
            List<ChartOfAccounts.Measure> measures = facts.ledger().chart().measures();
            for (int id = 0; id < measures.size(); id++) {
                ChartOfAccounts.Measure measure = measures.get(id);
                if (measure.name().equals(Measures.STOCK_UNITS) && Turnover.keeps(facts, measure, tier)) {
                    ages.add(id, measure, figure, sum, units);
                }
            }
            if (units.whole() > 0) {
                values.addAll(sum.over(units).values(kpi, tier.name().toLowerCase(Locale.ROOT)));
            }
            allSum = allSum.plus(sum);
            allUnits = allUnits.plus(units);
        }
        values.addAll(0, allSum.over(allUnits).values(kpi, KpiValue.TOTAL));
        return values;
    }

    private void add(int id, ChartOfAccounts.Measure measure, DoubleUnaryOperator figure, Series sum, Series units) {
        double[] in = receipts.getOrDefault(key(measure.party(), measure.sku()), new double[0]);
        int[] months = facts.months();
        for (int period = 0; period < months.length; period++) {
            double left = facts.ledger().state(id, period);
            if (months[period] >= 0 && left > 0) {
                units.add(months[period], left);
                for (int back = 0; left > 0; back++) {
                    int when = period - back;
                    double part = when < 0 || in.length == 0 ? left : Math.min(left, Math.max(0, in[when]));
                    sum.add(months[period], part * figure.applyAsDouble(back));
                    left -= part;
                }
            }
        }
    }
}
