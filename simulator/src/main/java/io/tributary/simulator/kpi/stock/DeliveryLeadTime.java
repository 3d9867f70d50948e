package io.tributary.simulator.kpi.stock;

import io.tributary.simulator.kpi.Facts;
import io.tributary.simulator.kpi.Figure;
import io.tributary.simulator.kpi.Kpi;
import io.tributary.simulator.kpi.KpiValue;
import java.util.List;

/** Weeks from a partner's order to its receipt, by tier; the total is of those who serve outlets. */
public record DeliveryLeadTime() implements Kpi {

    @Override
    public Figure figure() {
        return new Figure("delivery.lead_time", "Order lead time", "订货交付周期", "weeks", Direction.DOWN, Nature.FLOW);
    }

    @Override
    public List<KpiValue> read(Facts facts) {
        return Deliveries.of(facts, id(), Deliveries::leadTime);
    }
}
