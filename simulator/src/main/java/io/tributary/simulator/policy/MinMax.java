package io.tributary.simulator.policy;

import io.tributary.simulator.quantity.Described;
import java.util.Map;
import java.util.Optional;

/**
 * The (s, S) policy: when the inventory position is at or below s, order up to S (Scarf 1960). Optimal levels are those
 * of Zheng and Federgruen (1991), Operations Research 39:654-665, exact for demand in whole units.
 *
 * <p>Example: Poisson demand of 6, h = 1, p = 4, a fixed cost of 5 an order, no lead time: s = 4, S = 10, cost 8.034.
 */
@Described(en = "The (s, S) policy", zh = "(s,S)策略")
public record MinMax(
        @Described(en = "Position at or below which it orders (s), or optimal", zh = "订货点s或optimal")
        Level reorderPoint,

        @Described(en = "Position up to which it orders (S), or optimal", zh = "最大水平S或optimal")
        Level orderUpTo)
        implements OrderRule {

    @Override
    public double order(StockView view) {
        double position = view.inventoryPosition();
        return position <= reorderPoint.units() ? orderUpTo.units() - position : 0;
    }

    @Override
    public Optional<Forecast> forecast() {
        return Optional.empty();
    }

    @Override
    public boolean computes() {
        return reorderPoint instanceof Level.Optimal || orderUpTo instanceof Level.Optimal;
    }

    @Override
    public OrderRule settled(StockProblem problem) {
        return new MinMax(
                new Level.Given(
                        reorderPoint.or(() -> Renewal.of(problem).optimum().s())),
                new Level.Given(orderUpTo.or(() -> Renewal.of(problem).optimum().upTo())));
    }

    @Override
    public Map<String, Double> figures(StockProblem problem) {
        Renewal renewal = Renewal.of(problem);
        int s = (int) Math.rint(reorderPoint.or(() -> renewal.optimum().s()));
        int upTo = (int) Math.rint(orderUpTo.or(() -> renewal.optimum().upTo()));
        return Map.of(
                "reorder_point",
                (double) s,
                "order_up_to",
                (double) upTo,
                "expected_cost",
                Rounding.figure(renewal.cost(s, upTo)));
    }
}
