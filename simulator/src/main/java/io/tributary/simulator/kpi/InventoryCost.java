package io.tributary.simulator.kpi;

import io.tributary.simulator.channel.Firm;
import io.tributary.simulator.ledger.Kind;
import java.util.ArrayList;
import java.util.List;

/** What firms paid for holding stock and for owing goods. */
record InventoryCost() implements Kpi {

    @Override
    public Figure figure() {
        return new Figure(
                "cost.inventory", "Holding and backlog cost", "库存与欠货成本", "money", Direction.DOWN, Nature.FLOW);
    }

    @Override
    public List<KpiValue> read(Facts facts) {
        List<KpiValue> values = new ArrayList<>();
        Series sum = facts.zero();
        for (Firm firm : facts.scenario().firms()) {
            Series own = of(facts, firm.id());
            sum = sum.plus(own);
            if (firm.holdingCost() != 0 || firm.backlogCost() != 0) {
                values.addAll(own.values(id(), firm.id()));
            }
        }
        values.addAll(0, sum.values(id(), KpiValue.TOTAL));
        return values;
    }

    private static Series of(Facts facts, String firm) {
        Series holding = facts.flow(Kind.HOLDING, p -> p.from().party().id().equals(firm));
        Series backlog = facts.flow(Kind.BACKLOG, p -> p.from().party().id().equals(firm));
        return holding.plus(backlog);
    }
}
