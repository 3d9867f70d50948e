package io.tributary.simulator.kpi.sale;

import io.tributary.simulator.kpi.Facts;
import io.tributary.simulator.kpi.Figure;
import io.tributary.simulator.kpi.Kpi;
import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.kpi.Series;
import io.tributary.simulator.ledger.Kind;
import java.util.List;
import java.util.function.Predicate;

/** What consumers paid for a base unit of ours on average against one of the rivals, less 1. */
public record PricePremium() implements Kpi {

    @Override
    public Figure figure() {
        return new Figure("price.premium", "Price premium over rivals", "相对竞品的溢价率", "share", Direction.UP, Nature.FLOW);
    }

    @Override
    public List<KpiValue> read(Facts facts) {
        Series ours = price(facts, facts::isOurs);
        Series theirs = price(facts, sku -> !facts.isOurs(sku));
        if (theirs.whole() == 0) {
            return List.of();
        }
        return ours.over(theirs).each(ratio -> ratio == 0 ? 0 : ratio - 1).values(id(), KpiValue.TOTAL);
    }

    private static Series price(Facts facts, Predicate<String> skus) {
        return facts.flow(Kind.SHELF_PAYMENT, p -> skus.test(p.sku()))
                .over(facts.flow(Kind.SALE, p -> skus.test(p.sku())));
    }
}
