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
 * Base units that a firm named one by one sells, to firms and to consumers; for a firm with several products also of
 * each, as {@code firm/product}. In all: what consumers buy.
 */
public record SoldUnits() implements Kpi {

    @Override
    public Figure figure() {
        return new Figure("quantity", "Units sold", "销量", "units", Direction.UP, Nature.FLOW);
    }

    @Override
    public List<KpiValue> read(Facts facts) {
        List<KpiValue> values = new ArrayList<>(facts.flow(Kind.SALE, p -> true).values(id(), KpiValue.TOTAL));
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

    static Series of(Facts facts, Firm firm, Predicate<String> sku) {
        return facts.flow(Kind.SHIPMENT, p -> isOf(firm, p.from()) && sku.test(p.sku()))
                .plus(facts.flow(Kind.SALE, p -> isOf(firm, p.from()) && sku.test(p.sku())));
    }

    private static boolean isOf(Firm firm, Account account) {
        return account.party().id().equals(firm.id());
    }
}
