package io.tributary.simulator.kpi;

import io.tributary.simulator.ledger.Kind;
import java.util.List;

/** What consumers paid for our products. */
record SellOutValue() implements Kpi {

    @Override
    public Figure figure() {
        return new Figure(
                "sales.sell_out.value", "Sell-out, value", "终端销售额(sell-out)", "money", Direction.UP, Nature.FLOW);
    }

    @Override
    public List<KpiValue> read(Facts facts) {
        return facts.flow(Kind.SHELF_PAYMENT, p -> facts.isOurs(p.sku())).values(id(), KpiValue.TOTAL);
    }
}
