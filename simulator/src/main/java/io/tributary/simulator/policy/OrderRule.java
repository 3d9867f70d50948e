package io.tributary.simulator.policy;

import static io.tributary.simulator.quantity.Described.EMPTY;

import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unit;
import java.util.Map;
import java.util.Optional;

/** How a firm decides what to order. Quantities are base units; the engine rounds to whole packs. */
public sealed interface OrderRule
        permits OrderRule.BaseStock,
                OrderRule.Anchoring,
                OrderRule.PassThrough,
                OrderUpTo,
                EchelonBaseStock,
                MinMax,
                ReorderPoint,
                LotSize,
                VendorMultiple,
                ForwardBuy,
                Newsvendor,
                CriticalRatio {

    /** The quantity to order now; negative to send goods back, which the engine lets those do who may. */
    double order(StockView view);

    /** Whether a level is left to the rule to compute. */
    default boolean computes() {
        return false;
    }

    /** Whether the rule looks at the stages below the firm. */
    default boolean looksBelow() {
        return false;
    }

    /** Whether the rule looks at what the firm earns by a unit. */
    default boolean looksAtMargin() {
        return false;
    }

    /** The rule of a firm that is told the consumers' demand, and predicts from that. */
    default OrderRule fedWithConsumerDemand() {
        return this;
    }

    /** The same rule with every level computed that was left to it. */
    default OrderRule settled(StockProblem problem) {
        return this;
    }

    /** What the rule computes itself, by name; quantities are base units, costs money per period. */
    default Map<String, Double> figures(StockProblem problem) {
        return Map.of();
    }

    /** The rule by which the firm predicts demand; empty where it predicts nothing. */
    Optional<Forecast> forecast();

    /**
     * Order up to a level every period: a fixed level, the level of least cost, or so many weeks of forecast demand on top
     * of the lead time (Zipkin 2000, Foundations of Inventory Management, ch. 6). The level of least cost is the smallest
     * y with P(demand over the protection periods <= y) >= p / (p + h).
     */
    @Described(en = "Order up to a base-stock level", zh = "基准库存策略")
    record BaseStock(
            @Described(en = "Fixed level, or optimal", zh = "固定水平或optimal", byDefault = EMPTY)
            Optional<Level> level,

            @Described(
                    en = "Weeks of forecast demand held on top of the lead time",
                    zh = "提前期之外的安全周数",
                    unit = Unit.WEEKS,
                    min = 0,
                    max = 104,
                    byDefault = "1 week",
                    source = "assumption")
            double cover,

            @Described(
                    en = "How demand is predicted",
                    zh = "需求预测方法",
                    byDefault = "{smoothing: {weight: 20 %}}",
                    source = "assumption")
            Forecast predict)
            implements OrderRule {
        @Override
        public double order(StockView view) {
            double upTo = level.map(Level::units).orElseGet(() -> view.forecast() * (view.protectionPeriods() + cover));
            return upTo - view.inventoryPosition();
        }

        @Override
        public boolean computes() {
            return level.isPresent() && level.get() instanceof Level.Optimal;
        }

        @Override
        public OrderRule settled(StockProblem problem) {
            return new BaseStock(level.map(l -> new Level.Given(l.or(() -> optimum(problem)))), cover, predict);
        }

        private static double optimum(StockProblem problem) {
            return Rounding.figure(problem.protectionDemand().quantile(problem.criticalRatio()));
        }

        @Override
        public Map<String, Double> figures(StockProblem problem) {
            if (level.isEmpty()) {
                return Map.of();
            }
            double units = level.get().or(() -> optimum(problem));
            StockProblem.Costs costs = problem.costs();
            double cost = problem.protectionDemand().cost(units, costs.holding(), costs.backlog());
            return Map.of("level", units, "expected_cost", Rounding.figure(cost));
        }

        @Override
        public Optional<Forecast> forecast() {
            return Optional.of(predict);
        }
    }

    /**
     * Anchoring and adjustment (Sterman 1989, Management Science 35:321-339, eq. 3-7): expected demand plus a part of
     * the gap between desired and actual stock and supply line.
     */
    @Described(en = "Anchoring and adjustment (Sterman 1989)", zh = "锚定与调整（斯特曼1989）")
    record Anchoring(
            @Described(en = "Desired stock S'", zh = "目标库存", unit = Unit.UNITS, min = 0, max = 1e12)
            double desired,

            @Described(
                    en = "Part of the gap closed per period (alpha)",
                    zh = "每期弥补缺口比例",
                    unit = Unit.SHARE,
                    min = 0,
                    max = 1,
                    byDefault = "0.26",
                    source = "Sterman (1989), mean of subjects, from memory: assumption")
            double alpha,

            @Described(
                    en = "Part of the supply line taken into account (beta)",
                    zh = "对在途订单的考虑比例",
                    unit = Unit.SHARE,
                    min = 0,
                    max = 1,
                    byDefault = "0.34",
                    source = "Sterman (1989), mean of subjects, from memory: assumption")
            double beta,

            @Described(
                    en = "Smoothing of the expected demand (theta)",
                    zh = "预期平滑系数",
                    unit = Unit.SHARE,
                    min = 0,
                    max = 1,
                    byDefault = "0.36",
                    source = "Sterman (1989), mean of subjects, from memory: assumption")
            double theta)
            implements OrderRule {
        @Override
        public double order(StockView view) {
            double net = view.onHand() - view.backlog();
            return Math.max(0, view.forecast() + alpha * (desired - net - beta * view.supplyLine()));
        }

        @Override
        public Optional<Forecast> forecast() {
            return Optional.of(new Forecast.Smoothing(theta));
        }
    }

    /** Order what was demanded. */
    @Described(en = "Order what was demanded", zh = "按需订货")
    record PassThrough() implements OrderRule {
        @Override
        public double order(StockView view) {
            return view.demand();
        }

        @Override
        public Optional<Forecast> forecast() {
            return Optional.empty();
        }
    }
}
