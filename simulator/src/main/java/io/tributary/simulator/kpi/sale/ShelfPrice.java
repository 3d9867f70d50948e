package io.tributary.simulator.kpi.sale;

import io.tributary.simulator.channel.Firm;
import io.tributary.simulator.kpi.Facts;
import io.tributary.simulator.kpi.Figure;
import io.tributary.simulator.kpi.Kpi;
import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.kpi.Series;
import io.tributary.simulator.ledger.Account;
import io.tributary.simulator.ledger.Kind;
import java.util.ArrayList;
import java.util.List;

/** What consumers paid for a base unit on average: of ours, and at each firm named one by one that sells to them. */
public record ShelfPrice() implements Kpi {

    @Override
    public Figure figure() {
        return new Figure(
                "price.shelf", "Mean shelf price per unit", "平均零售单价", "money/unit", Direction.NEITHER, Nature.FLOW);
    }

    @Override
    public List<KpiValue> read(Facts facts) {
        Series paid = facts.flow(Kind.SHELF_PAYMENT, p -> facts.isOurs(p.sku()));
        Series units = facts.flow(Kind.SALE, p -> facts.isOurs(p.sku()));
        List<KpiValue> values = new ArrayList<>(paid.over(units).values(id(), KpiValue.TOTAL));
        for (Firm firm : facts.scenario().firms()) {
            if (facts.posts(Kind.SHELF_PAYMENT, p -> isSeller(firm, p.to()))) {
                values.addAll(of(facts, firm).values(id(), firm.id()));
            }
        }
        return values;
    }

    private static Series of(Facts facts, Firm firm) {
        Series paid = facts.flow(Kind.SHELF_PAYMENT, p -> isSeller(firm, p.to()));
        return paid.over(facts.flow(Kind.SALE, p -> isSeller(firm, p.from())));
    }

    private static boolean isSeller(Firm firm, Account account) {
        return account.party().id().equals(firm.id());
    }
}
