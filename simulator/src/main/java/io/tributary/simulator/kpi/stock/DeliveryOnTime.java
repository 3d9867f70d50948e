package io.tributary.simulator.kpi.stock;

import io.tributary.simulator.kpi.Facts;
import io.tributary.simulator.kpi.Figure;
import io.tributary.simulator.kpi.Kpi;
import io.tributary.simulator.kpi.KpiValue;
import java.util.List;

/** Share of what partners ordered that came within the weeks promised, by tier; the total is of those who serve outlets. */
public record DeliveryOnTime() implements Kpi {

    @Override
    public Figure figure() {
        return new Figure("delivery.on_time", "On-time delivery", "准时交付率", "share", Direction.UP, Nature.FLOW);
    }

    @Override
    public List<KpiValue> read(Facts facts) {
        int promise = facts.scenario().logistics().promise().orElse(0);
        return Deliveries.of(facts, id(), deliveries -> deliveries.onTime(promise));
    }
}
