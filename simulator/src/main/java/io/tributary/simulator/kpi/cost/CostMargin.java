package io.tributary.simulator.kpi.cost;

import io.tributary.simulator.kpi.Facts;
import io.tributary.simulator.kpi.Figure;
import io.tributary.simulator.kpi.Kpi;
import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.kpi.Series;
import io.tributary.simulator.ledger.Kind;
import io.tributary.simulator.ledger.Measures;
import java.util.List;

/** What partners between maker and outlet earned on goods: sales minus purchases plus the growth of their stock at purchase price. */
public record CostMargin() implements Kpi {

    @Override
    public Figure figure() {
        return new Figure("cost.margin", "Trade margins of partners", "渠道商毛利", "money", Direction.DOWN, Nature.FLOW);
    }

    @Override
    public List<KpiValue> read(Facts facts) {
        return of(facts).values(id(), KpiValue.TOTAL);
    }

    public static Series of(Facts facts) {
        Series earned = facts.flow(Kind.INVOICE, p -> Facts.isPartner(p.to().party()));
        Series refunded = facts.flow(Kind.REFUND, p -> Facts.isPartner(p.to().party()));
        Series paid = facts.flow(Kind.INVOICE, p -> Facts.isPartner(p.from().party()));
        Series gaveBack = facts.flow(Kind.REFUND, p -> Facts.isPartner(p.from().party()));
        Series stocked = facts.stateChange(Measures.STOCK_VALUE, m -> Facts.isPartner(m.party()));
        return earned.plus(refunded).minus(paid).minus(gaveBack).plus(stocked);
    }
}
