package io.tributary.simulator.kpi;

import io.tributary.simulator.ledger.Kind;
import io.tributary.simulator.ledger.Measures;
import io.tributary.simulator.ledger.Party;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What each tier earned on our products: cash in minus cash out plus the growth of stock at purchase price. */
record Profit() implements Kpi {

    @Override
    public String id() {
        return "profit";
    }

    @Override
    public String en() {
        return "Profit";
    }

    @Override
    public String zh() {
        return "利润";
    }

    @Override
    public String unit() {
        return "money";
    }

    @Override
    public Direction direction() {
        return Direction.UP;
    }

    @Override
    public Nature nature() {
        return Nature.FLOW;
    }

    @Override
    public List<KpiValue> read(Facts facts) {
        List<KpiValue> values = new ArrayList<>();
        Series sum = facts.zero();
        for (Party.Tier tier : TIERS) {
            Series own = of(facts, tier);
            sum = sum.plus(own);
            values.addAll(own.values(id(), tier.name().toLowerCase(Locale.ROOT)));
        }
        values.addAll(0, sum.values(id(), KpiValue.TOTAL));
        return values;
    }

    private static final List<Party.Tier> TIERS =
            List.of(Party.Tier.MAKER, Party.Tier.WHOLESALER, Party.Tier.DISTRIBUTOR, Party.Tier.OUTLET);

    /** Cash flow on our products and services, plus the growth of stock at purchase price. */
    private static Series of(Facts facts, Party.Tier tier) {
        Series profit = facts.stateChange(Measures.STOCK_VALUE, m -> m.party().tier() == tier);
        for (Kind kind : Kind.values()) {
            if (kind.book() == Kind.Book.MONEY) {
                Series in = facts.flow(kind, p -> p.to().party().tier() == tier && about(facts, p));
                Series out = facts.flow(kind, p -> p.from().party().tier() == tier && about(facts, p));
                profit = profit.plus(in).minus(out);
            }
        }
        return profit;
    }

    private static boolean about(Facts facts, Facts.Posting posting) {
        return posting.sku().isEmpty() || facts.isOurs(posting.sku());
    }
}
