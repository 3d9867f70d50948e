package io.tributary.simulator.kpi.reach;

import io.tributary.simulator.kpi.Facts;
import io.tributary.simulator.kpi.Figure;
import io.tributary.simulator.kpi.Kpi;
import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.kpi.Series;
import io.tributary.simulator.ledger.Measures;
import io.tributary.simulator.scenario.Action;
import java.util.ArrayList;
import java.util.List;

/** How many actions of the calendar happened, and which. */
public record CalendarActions() implements Kpi {

    @Override
    public Figure figure() {
        return new Figure(
                "calendar.actions", "Actions that happened", "已发生的行动数", "count", Direction.NEITHER, Nature.FLOW);
    }

    @Override
    public List<KpiValue> read(Facts facts) {
        if (facts.scenario().calendar().isEmpty()) {
            return List.of();
        }
        List<KpiValue> values =
                new ArrayList<>(facts.stateSummed(Measures.ACTION, m -> true).values(id(), KpiValue.TOTAL));
        for (Action action : facts.scenario().calendar()) {
            Series own = facts.stateSummed(Measures.ACTION, m -> m.party().id().equals(action.id()));
            values.addAll(own.values(id(), action.id()));
        }
        return values;
    }
}
