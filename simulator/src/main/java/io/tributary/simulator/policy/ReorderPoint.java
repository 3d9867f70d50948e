package io.tributary.simulator.policy;

import io.tributary.simulator.quantity.Described;
import java.util.Map;
import java.util.Optional;

/**
 * The (r, Q) policy: when the inventory position is at or below r, order Q; with {@code batches: many}, as many batches of
 * Q as bring it above r, the (R, nQ) policy. Optimal values minimise [K D + sum or integral of G over the Q positions above
 * r] / Q, for continuous review: Federgruen and Zheng (1992), Operations Research 40:808-813, for demand in whole units, and
 * Zheng (1992), Management Science 38:87-103, G(r) = G(r + Q) = cost, for other demand.
 *
 * <p>Example: h = 1, p = 9, K = 0 and Poisson demand: Q = 1 and r is one below the base-stock level.
 */
@Described(en = "The (r, Q) policy", zh = "(r,Q)策略")
public record ReorderPoint(
        @Described(en = "Position at or below which it orders (r), or optimal", zh = "订货点r或optimal")
        Level level,

        @Described(en = "Size of an order (Q), or optimal", zh = "订货批量Q或optimal")
        Level quantity,

        @Described(
                en = "one: one batch an order (r, Q); many: as many as needed (R, nQ)",
                zh = "one：每次一批；many：按需多批",
                byDefault = "many")
        Batches batches)
        implements OrderRule {

    /** How many batches an order may have. */
    public enum Batches {
        ONE,
        MANY
    }

    @Override
    public double order(StockView view) {
        double gap = level.units() - view.inventoryPosition();
        double lot = quantity.units();
        if (gap < 0 || lot <= 0) {
            return 0;
        }
        return batches == Batches.ONE ? lot : lot * (Math.floor(gap / lot) + 1);
    }

    @Override
    public Optional<Forecast> forecast() {
        return Optional.empty();
    }

    @Override
    public boolean computes() {
        return level instanceof Level.Optimal || quantity instanceof Level.Optimal;
    }

    @Override
    public OrderRule settled(StockProblem problem) {
        return new ReorderPoint(
                new Level.Given(level.or(() -> point(problem))),
                new Level.Given(quantity.or(() -> LotCost.of(problem).optimum().lot())),
                batches);
    }

    private double point(StockProblem problem) {
        LotCost cost = LotCost.of(problem);
        return quantity instanceof Level.Given given
                ? cost.bestPoint(given.units())
                : cost.optimum().point();
    }

    @Override
    public Map<String, Double> figures(StockProblem problem) {
        LotCost cost = LotCost.of(problem);
        double r = level.or(() -> point(problem));
        double q = quantity.or(() -> cost.optimum().lot());
        return Map.of(
                "reorder_point",
                Rounding.figure(r),
                "order_quantity",
                Rounding.figure(q),
                "expected_cost",
                Rounding.figure(cost.of(r, q)));
    }
}
