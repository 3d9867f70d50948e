package io.tributary.simulator.kpi.sale;

import io.tributary.simulator.channel.Firm;
import io.tributary.simulator.kpi.Facts;
import io.tributary.simulator.kpi.Figure;
import io.tributary.simulator.kpi.Kpi;
import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.kpi.Series;
import io.tributary.simulator.ledger.Account;
import io.tributary.simulator.ledger.Kind;
import io.tributary.simulator.scenario.ChannelMap;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * What a firm named one by one gets for a base unit on average, from firms or consumers, before any contract term; for a
 * firm with several products also of each, as {@code firm/product}. In all: what consumers pay.
 */
public record SellingPrice() implements Kpi {

    @Override
    public Figure figure() {
        return new Figure("price", "Mean selling price per unit", "平均售价", "money/unit", Direction.NEITHER, Nature.FLOW);
    }

    @Override
    public List<KpiValue> read(Facts facts) {
        List<KpiValue> values = new ArrayList<>(facts.flow(Kind.SHELF_PAYMENT, p -> true)
                .over(facts.flow(Kind.SALE, p -> true))
                .values(id(), KpiValue.TOTAL));
        ChannelMap map = facts.channels();
        for (Firm firm : facts.scenario().firms()) {
            values.addAll(of(facts, firm, sku -> true).values(id(), firm.id()));
            List<String> carried = map.carried(firm.id());
            for (String sku : carried.size() > 1 ? carried : List.<String>of()) {
                values.addAll(of(facts, firm, sku::equals).values(id(), firm.id() + "/" + sku));
            }
        }
        return values;
    }

    private static Series of(Facts facts, Firm firm, Predicate<String> sku) {
        Series paid = facts.flow(Kind.INVOICE, p -> isOf(firm, p.to()) && sku.test(p.sku()))
                .plus(facts.flow(Kind.SHELF_PAYMENT, p -> isOf(firm, p.to()) && sku.test(p.sku())));
        return paid.over(SoldUnits.of(facts, firm, sku));
    }

    private static boolean isOf(Firm firm, Account account) {
        return account.party().id().equals(firm.id());
    }
}
