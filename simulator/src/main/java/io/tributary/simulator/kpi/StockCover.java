package io.tributary.simulator.kpi;

import io.tributary.simulator.ledger.Kind;
import io.tributary.simulator.ledger.Measures;
import java.util.List;

/** Base units in the houses of wholesalers and distributors divided by a week's sell-out. */
record StockCover() implements Kpi {

    @Override
    public Figure figure() {
        return new Figure(
                "stock.weeks",
                "Stock of partners in weeks of sales",
                "渠道商库存周数",
                "weeks",
                Direction.NEITHER,
                Nature.STATE);
    }

    @Override
    public List<KpiValue> read(Facts facts) {
        Series stock = facts.stateAtEnds(Measures.STOCK_UNITS, m -> Facts.isPartner(m.party()));
        Series sales = facts.flow(Kind.SALE, p -> facts.isOurs(p.sku()));
        Series weekly = sales.over(facts.weeksByMonth());
        return stock.over(weekly).values(id(), KpiValue.TOTAL);
    }
}
