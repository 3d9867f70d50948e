package io.tributary.simulator.kpi.cost;

import io.tributary.simulator.kpi.Facts;
import io.tributary.simulator.kpi.Figure;
import io.tributary.simulator.kpi.Kpi;
import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.kpi.LedgerIndex;
import io.tributary.simulator.kpi.Series;
import io.tributary.simulator.ledger.Kind;
import io.tributary.simulator.ledger.Measures;
import io.tributary.simulator.ledger.Party;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What each tier earned on our products, and each firm named one by one on all that it sells: cash in minus cash out
 * plus the growth of stock at purchase price. Where a firm is called like a tier the value is the firm's.
 */
public record Profit() implements Kpi {

    @Override
    public Figure figure() {
        return new Figure("profit", "Profit", "利润", "money", Direction.UP, Nature.FLOW);
    }

    @Override
    public List<KpiValue> read(Facts facts) {
        Set<String> firms = new LinkedHashSet<>();
        facts.scenario().firms().forEach(firm -> firms.add(firm.id()));
        List<KpiValue> values = new ArrayList<>();
        Series sum = facts.zero();
        for (Party.Tier tier : TIERS) {
            Series own = ofTier(facts, tier);
            sum = sum.plus(own);
            String name = tier.name().toLowerCase(Locale.ROOT);
            if (!firms.contains(name)) {
                values.addAll(own.values(id(), name));
            }
        }
        values.addAll(0, sum.values(id(), KpiValue.TOTAL));
        for (String firm : firms) {
            Series own = of(facts, party -> party.id().equals(firm), posting -> true);
            values.addAll(own.values(id(), firm));
        }
        return values;
    }

    private static final List<Party.Tier> TIERS =
            List.of(Party.Tier.MAKER, Party.Tier.WHOLESALER, Party.Tier.DISTRIBUTOR, Party.Tier.OUTLET);

    /** What a tier earned on our products. */
    public static Series ofTier(Facts facts, Party.Tier tier) {
        return of(facts, party -> party.tier() == tier, posting -> about(facts, posting));
    }

    /** Cash flow of some parties on some postings, plus the growth of their stock at purchase price. */
    private static Series of(Facts facts, Predicate<Party> parties, Predicate<LedgerIndex.Posting> which) {
        Series profit = facts.stateChange(Measures.STOCK_VALUE, m -> parties.test(m.party()));
        for (Kind kind : Kind.values()) {
            if (kind.book() == Kind.Book.MONEY && !kind.isCredit() && facts.moves(kind)) {
                Series in = facts.flow(kind, p -> parties.test(p.to().party()) && which.test(p));
                Series out = facts.flow(kind, p -> parties.test(p.from().party()) && which.test(p));
                profit = profit.plus(in).minus(out);
            }
        }
        return profit;
    }

    private static boolean about(Facts facts, LedgerIndex.Posting posting) {
        return posting.sku().isEmpty() || facts.isOurs(posting.sku());
    }
}
