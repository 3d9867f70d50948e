package io.tributary.simulator.kpi.stock;

import io.tributary.simulator.channel.Firm;
import io.tributary.simulator.kpi.Facts;
import io.tributary.simulator.kpi.Figure;
import io.tributary.simulator.kpi.Kpi;
import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.kpi.Series;
import io.tributary.simulator.ledger.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** What firms paid for holding stock, for owing goods, and for placing orders. */
public record InventoryCost() implements Kpi {

    @Override
    public Figure figure() {
        return new Figure(
                "cost.inventory",
                "Holding, backlog and ordering cost",
                "库存、欠货与订货成本",
                "money",
                Direction.DOWN,
                Nature.FLOW);
    }

    @Override
    public List<KpiValue> read(Facts facts) {
        return read(facts, id(), own -> own);
    }

    /** Each firm's cost, and their sum, after a change of scale. */
    static List<KpiValue> read(Facts facts, String id, UnaryOperator<Series> scale) {
        List<KpiValue> values = new ArrayList<>();
        Series sum = facts.zero();
        for (Firm firm : facts.scenario().firms()) {
            Series own = of(facts, firm.id());
            sum = sum.plus(own);
            if (hasCost(firm)) {
                values.addAll(scale.apply(own).values(id, firm.id()));
            }
        }
        values.addAll(0, scale.apply(sum).values(id, KpiValue.TOTAL));
        return values;
    }

    private static boolean hasCost(Firm firm) {
        return firm.holdingCost() != 0 || firm.backlogCost() != 0 || firm.orderCost() != 0 || firm.transitCost() != 0;
    }

    private static Series of(Facts facts, String firm) {
        Series holding = facts.flow(Kind.HOLDING, p -> p.from().party().id().equals(firm));
        Series backlog = facts.flow(Kind.BACKLOG, p -> p.from().party().id().equals(firm));
        Series ordering = facts.flow(Kind.ORDERING, p -> p.from().party().id().equals(firm));
        return holding.plus(backlog).plus(ordering);
    }
}
