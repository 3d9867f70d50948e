package io.tributary.simulator.kpi.customer;

import io.tributary.simulator.kpi.Facts;
import io.tributary.simulator.kpi.Figure;
import io.tributary.simulator.kpi.Kpi;
import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.ledger.Measures;
import java.util.List;

/** Share of buyers since the start who have bought at least twice; brands of a category are not told apart. */
public record CustomersRepeatRate() implements Kpi {

    @Override
    public Figure figure() {
        return new Figure("customers.repeat_rate", "Buyers who came again", "复购率", "share", Direction.UP, Nature.STATE);
    }

    @Override
    public List<KpiValue> read(Facts facts) {
        return CustomerGroup.values(
                facts,
                id(),
                group -> group.count(facts, Measures.REPEAT_BUYERS).over(group.count(facts, Measures.BUYERS)));
    }
}
