package io.tributary.simulator.kpi.stock;

import io.tributary.simulator.kpi.Facts;
import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.kpi.LedgerIndex;
import io.tributary.simulator.kpi.Series;
import io.tributary.simulator.ledger.Account;
import io.tributary.simulator.ledger.Kind;
import io.tributary.simulator.ledger.Measures;
import io.tributary.simulator.ledger.Party;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;

/** What partners ordered against what came, week by week, where orders are written down. */
final class Deliveries {
    private final Facts facts;
    private final int first;
    /** Ordered and received in each period, base units. */
    private final double[] ordered;

    private final double[] received;
    /** What was on the way when the window that counts began, base units. */
    private final double onTheWay;

    private Deliveries(Facts facts, Party.Tier tier) {
        this.facts = facts;
        ordered = facts.ofPeriods(Measures.PLACED, m -> m.party().tier() == tier);
        first = facts.scenario().time().warmUp();
        received = moved(posting -> posting.kind() == Kind.RECEIPT && isOf(posting.to(), tier));
        double[] sent = moved(posting -> posting.to().place() == Account.Place.TRANSIT && isOf(posting.to(), tier));
        double coming = 0;
        for (int period = 0; period < first; period++) {
            coming += sent[period] - received[period];
        }
        onTheWay = coming;
    }

    private static boolean isOf(Account account, Party.Tier tier) {
        return account.party().tier() == tier;
    }

    private double[] moved(Predicate<LedgerIndex.Posting> which) {
        double[] units = new double[ordered.length];
        double quantum = facts.scenario().quanta().goods();
        for (Kind kind : List.of(Kind.OPENING, Kind.SHIPMENT, Kind.DIVERSION, Kind.RECEIPT)) {
            for (LedgerIndex.Posting posting : facts.postings(kind)) {
                for (int period = 0; period < units.length && which.test(posting); period++) {
                    units[period] += facts.ledger().amount(posting.line(), period) * quantum;
                }
            }
        }
        return units;
    }

    /** A figure of each tier of partners; nothing where orders are not written down. */
    static List<KpiValue> of(Facts facts, String kpi, Function<Deliveries, Series> figure) {
        List<KpiValue> values = new ArrayList<>();
        for (Party.Tier tier : List.of(Party.Tier.DISTRIBUTOR, Party.Tier.WHOLESALER)) {
            if (facts.records(Measures.PLACED, m -> m.party().tier() == tier)) {
                Series series = figure.apply(new Deliveries(facts, tier));
                values.addAll(values.isEmpty() ? series.values(kpi, KpiValue.TOTAL) : List.of());
                values.addAll(series.values(kpi, tier.name().toLowerCase(Locale.ROOT)));
            }
        }
        return values;
    }

    /** Weeks from order to receipt by Little's law: what is ordered and has not come, over what comes in a week. */
    Series leadTime() {
        int[] months = facts.months();
        Series open = facts.zero();
        Series came = facts.zero();
        double owed = onTheWay;
        for (int period = first; period < months.length; period++) {
            owed += ordered[period] - received[period];
            if (months[period] >= 0) {
                open.add(months[period], owed);
                came.add(months[period], received[period]);
            }
        }
        return open.over(came);
    }

    /** Share of what fell due that had come by then, goods coming in the order in which they were asked for. */
    Series onTime(int promise) {
        int[] months = facts.months();
        Series due = facts.zero();
        Series came = facts.zero();
        double asked = onTheWay;
        double had = 0;
        for (int period = first; period < months.length; period++) {
            had += received[period];
            double now = period - promise < first ? 0 : ordered[period - promise];
            if (months[period] >= 0) {
                due.add(months[period], now);
                came.add(months[period], Math.max(0, Math.min(now, had - asked)));
            }
            asked += now;
        }
        return came.over(due);
    }
}
