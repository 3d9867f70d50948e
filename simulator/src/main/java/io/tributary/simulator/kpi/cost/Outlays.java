package io.tributary.simulator.kpi.cost;

import io.tributary.simulator.kpi.Facts;
import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.kpi.LedgerIndex;
import io.tributary.simulator.kpi.Series;
import io.tributary.simulator.ledger.Kind;
import io.tributary.simulator.ledger.Party;
import java.util.List;
import java.util.function.Predicate;

/** Sums of postings of several kinds, for KPIs that are no more than that. */
final class Outlays {
    private Outlays() {}

    /** The sum, whoever paid; nothing where the run cannot post any of the kinds. */
    static List<KpiValue> read(Facts facts, String kpi, List<Kind> kinds) {
        return read(facts, kpi, kinds, p -> true);
    }

    /** The sum of what the maker paid; nothing where the run cannot post any of the kinds. */
    static List<KpiValue> readOfMaker(Facts facts, String kpi, List<Kind> kinds) {
        return read(facts, kpi, kinds, Outlays::isByMaker);
    }

    private static List<KpiValue> read(
            Facts facts, String kpi, List<Kind> kinds, Predicate<LedgerIndex.Posting> which) {
        boolean posted = kinds.stream().anyMatch(kind -> facts.posts(kind, p -> true));
        return posted ? sum(facts, kinds, which).values(kpi, KpiValue.TOTAL) : List.of();
    }

    /** What the maker paid. */
    static Series ofMaker(Facts facts, List<Kind> kinds) {
        return sum(facts, kinds, Outlays::isByMaker);
    }

    private static Series sum(Facts facts, List<Kind> kinds, Predicate<LedgerIndex.Posting> which) {
        Series sum = facts.zero();
        for (Kind kind : kinds) {
            sum = sum.plus(facts.flow(kind, which));
        }
        return sum;
    }

    private static boolean isByMaker(LedgerIndex.Posting posting) {
        return posting.from().party().tier() == Party.Tier.MAKER;
    }
}
