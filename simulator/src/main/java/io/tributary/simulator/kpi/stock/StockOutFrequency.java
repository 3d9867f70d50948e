package io.tributary.simulator.kpi.stock;

import io.tributary.simulator.channel.Firm;
import io.tributary.simulator.kpi.Facts;
import io.tributary.simulator.kpi.Figure;
import io.tributary.simulator.kpi.Kpi;
import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.kpi.Series;
import io.tributary.simulator.ledger.ChartOfAccounts;
import io.tributary.simulator.ledger.Measures;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Periods in which consumers did not find at a firm all that they asked for, divided by all periods: the frequency of
 * stock-outs (one minus the cycle service level; Silver, Pyke and Peterson 1998, ch. 7).
 */
public record StockOutFrequency() implements Kpi {

    @Override
    public Figure figure() {
        return new Figure(
                "stockout.frequency", "Frequency of stock-outs", "缺货频率", "share", Direction.DOWN, Nature.FLOW);
    }

    @Override
    public List<KpiValue> read(Facts facts) {
        List<KpiValue> values = new ArrayList<>();
        for (Firm firm : facts.scenario().firms()) {
            Predicate<ChartOfAccounts.Measure> own = m -> m.party().id().equals(firm.id());
            if (facts.records(Measures.STOCK_OUT, own)) {
                Series periods = facts.weeksByMonth().times(facts.measures(Measures.STOCK_OUT, own));
                values.addAll(
                        facts.stateSummed(Measures.STOCK_OUT, own).over(periods).values(id(), firm.id()));
            }
        }
        return values;
    }
}
