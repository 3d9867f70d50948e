package io.tributary.simulator.kpi;

import io.tributary.simulator.ledger.Kind;
import java.util.ArrayList;
import java.util.List;

/** What consumers paid for a base unit of ours, on average. */
record ShelfPrice() implements Kpi {

    @Override
    public String id() {
        return "price.shelf";
    }

    @Override
    public String en() {
        return "Mean shelf price per unit";
    }

    @Override
    public String zh() {
        return "平均零售单价";
    }

    @Override
    public String unit() {
        return "money/unit";
    }

    @Override
    public Direction direction() {
        return Direction.NEITHER;
    }

    @Override
    public Nature nature() {
        return Nature.FLOW;
    }

    @Override
    public List<KpiValue> read(Facts facts) {
        Series paid = facts.flow(Kind.SHELF_PAYMENT, p -> facts.isOurs(p.sku()));
        Series units = facts.flow(Kind.SALE, p -> facts.isOurs(p.sku()));
        return new ArrayList<>(paid.over(units).values(id(), KpiValue.TOTAL));
    }
}
