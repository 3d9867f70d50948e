package io.tributary.simulator.kpi;

import io.tributary.simulator.ledger.Kind;
import java.util.ArrayList;
import java.util.List;

/** What consumers paid for our products. */
record SellOutValue() implements Kpi {

    @Override
    public String id() {
        return "sales.sell_out.value";
    }

    @Override
    public String en() {
        return "Sell-out, value";
    }

    @Override
    public String zh() {
        return "终端销售额(sell-out)";
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
        return new ArrayList<>(
                facts.flow(Kind.SHELF_PAYMENT, p -> facts.isOurs(p.sku())).values(id(), KpiValue.TOTAL));
    }
}
