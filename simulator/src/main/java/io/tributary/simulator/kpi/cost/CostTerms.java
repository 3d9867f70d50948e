package io.tributary.simulator.kpi.cost;

import io.tributary.simulator.kpi.Facts;
import io.tributary.simulator.kpi.Figure;
import io.tributary.simulator.kpi.Kpi;
import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.kpi.Series;
import io.tributary.simulator.ledger.Kind;
import io.tributary.simulator.ledger.Party;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What the maker paid under contract terms beside rebates, net of what it got: by head and together. The price of goods
 * that went back is no cost but the undoing of a sale.
 */
public record CostTerms() implements Kpi {
    private static final List<Kind> HEADS = List.of(
            Kind.DISCOUNT, Kind.FEE, Kind.SHARING, Kind.INCENTIVE, Kind.SUPPORT, Kind.PENALTY, Kind.AGENT_COMMISSION);

    @Override
    public Figure figure() {
        return new Figure("cost.terms", "Other contract terms, net", "其他合同条款净支出", "money", Direction.DOWN, Nature.FLOW);
    }

    @Override
    public List<KpiValue> read(Facts facts) {
        List<KpiValue> values = new ArrayList<>(of(facts).values(id(), KpiValue.TOTAL));
        for (Kind head : HEADS) {
            if (facts.posts(head, posting -> true)) {
                values.addAll(paid(facts, head).values(id(), head.name().toLowerCase(Locale.ROOT)));
            }
        }
        return values;
    }

    static Series of(Facts facts) {
        Series sum = facts.zero();
        for (Kind head : HEADS) {
            sum = sum.plus(paid(facts, head));
        }
        return sum;
    }

    private static Series paid(Facts facts, Kind head) {
        return facts.flow(head, p -> p.from().party().tier() == Party.Tier.MAKER)
                .minus(facts.flow(head, p -> p.to().party().tier() == Party.Tier.MAKER));
    }
}
