package io.tributary.simulator.kpi.stock;

import io.tributary.simulator.kpi.Facts;
import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.kpi.LedgerIndex;
import io.tributary.simulator.kpi.Series;
import io.tributary.simulator.ledger.ChartOfAccounts;
import io.tributary.simulator.ledger.Kind;
import io.tributary.simulator.ledger.Measures;
import io.tributary.simulator.ledger.Party;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/** What flows out of the houses of a tier against what lies in them; our products only. */
public final class Turnover {
    public static final List<Party.Tier> TIERS =
            List.of(Party.Tier.MAKER, Party.Tier.WHOLESALER, Party.Tier.DISTRIBUTOR, Party.Tier.OUTLET);

    private Turnover() {}

    /**
     * A figure of all houses together and of each tier that keeps stock.
     *
     * @param figure of what left the houses and of the sum of the stocks at the ends of the weeks, base units
     */
    static List<KpiValue> of(Facts facts, String kpi, BiFunction<Series, Series, Series> figure) {
        List<KpiValue> values = new ArrayList<>(figure.apply(out(facts, Optional.empty()), lay(facts, tier -> true))
                .values(kpi, KpiValue.TOTAL));
        for (Party.Tier tier : TIERS) {
            if (facts.records(Measures.STOCK_UNITS, m -> keeps(facts, m, tier))) {
                Series out = out(facts, Optional.of(tier));
                values.addAll(figure.apply(out, lay(facts, t -> t == tier))
                        .values(kpi, tier.name().toLowerCase(Locale.ROOT)));
            }
        }
        return values;
    }

    public static boolean keeps(Facts facts, ChartOfAccounts.Measure measure, Party.Tier tier) {
        return facts.isOurs(measure.sku()) && measure.party().tier() == tier;
    }

    private static Series lay(Facts facts, Predicate<Party.Tier> tiers) {
        return facts.stateSummed(
                Measures.STOCK_UNITS,
                m -> facts.isOurs(m.sku()) && tiers.test(m.party().tier()));
    }

    /** What left the houses of a tier; of all tiers together, what consumers bought. */
    private static Series out(Facts facts, Optional<Party.Tier> tier) {
        Series sold = facts.flow(Kind.SALE, p -> leaves(facts, p, tier));
        if (tier.isEmpty()) {
            return sold;
        }
        return sold.plus(facts.flow(Kind.SHIPMENT, p -> leaves(facts, p, tier)))
                .plus(facts.flow(Kind.DIVERSION, p -> leaves(facts, p, tier)));
    }

    private static boolean leaves(Facts facts, LedgerIndex.Posting posting, Optional<Party.Tier> tier) {
        return facts.isOurs(posting.sku())
                && (tier.isEmpty() || posting.from().party().tier() == tier.get());
    }
}
