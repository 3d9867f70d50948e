package io.tributary.simulator.kpi.stock;

import io.tributary.simulator.kpi.Facts;
import io.tributary.simulator.kpi.Figure;
import io.tributary.simulator.kpi.Kpi;
import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.kpi.Series;
import io.tributary.simulator.ledger.Kind;
import io.tributary.simulator.ledger.Measures;
import java.util.List;

/** Base units in the houses of wholesalers and distributors divided by a week's sell-out. */
public record StockCover() implements Kpi {

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
