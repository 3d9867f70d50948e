package io.tributary.simulator.kpi.stock;

import io.tributary.simulator.channel.Firm;
import io.tributary.simulator.kpi.Facts;
import io.tributary.simulator.kpi.Figure;
import io.tributary.simulator.kpi.Kpi;
import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.kpi.LedgerIndex;
import io.tributary.simulator.ledger.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Base units that were written off unsold at the ends of seasons, by the firm in whose house they lay. */
public record UnsoldUnits() implements Kpi {

    @Override
    public Figure figure() {
        return new Figure("unsold.units", "Unsold units", "季末未售数量", "units", Direction.DOWN, Nature.FLOW);
    }

    @Override
    public List<KpiValue> read(Facts facts) {
        return byFirm(facts, id(), Kind.WRITE_OFF);
    }

    /** A flow of goods by the firm that gives them, and for all firms together. */
    static List<KpiValue> byFirm(Facts facts, String kpi, Kind kind) {
        List<KpiValue> values = new ArrayList<>(facts.flow(kind, p -> true).values(kpi, KpiValue.TOTAL));
        for (Firm firm : facts.scenario().firms()) {
            Predicate<LedgerIndex.Posting> own = p -> p.from().party().id().equals(firm.id());
            if (facts.posts(kind, own)) {
                values.addAll(facts.flow(kind, own).values(kpi, firm.id()));
            }
        }
        return values;
    }
}
