package io.tributary.simulator.kpi.stock;

import io.tributary.simulator.kpi.Facts;
import io.tributary.simulator.kpi.Figure;
import io.tributary.simulator.kpi.Kpi;
import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.ledger.Kind;
import java.util.List;

/** Base units that went back to where they were bought, by the firm that sent them. */
public record ReturnedUnits() implements Kpi {

    @Override
    public Figure figure() {
        return new Figure("returns.units", "Returned units", "退货数量", "units", Direction.NEITHER, Nature.FLOW);
    }

    @Override
    public List<KpiValue> read(Facts facts) {
        return UnsoldUnits.byFirm(facts, id(), Kind.RETURN);
    }
}
