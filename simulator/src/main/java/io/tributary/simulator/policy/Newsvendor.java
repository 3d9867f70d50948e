package io.tributary.simulator.policy;

import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unit;
import java.util.Map;
import java.util.Optional;

/**
 * Order up to the newsvendor level of the demand that an order must cover: the smallest y with P(D <= y) >= underage /
 * (underage + overage) (Arrow, Harris and Marschak 1951, Econometrica 19:250-272).
 *
 * <p>Example: underage 3, overage 1, normal demand of mean 100 and standard deviation 30: level 100 + 0.6745 x 30 = 120.2.
 */
@Described(en = "Order up to the newsvendor level", zh = "报童模型订货")
public record Newsvendor(
        @Described(en = "What a missing unit costs", zh = "单位缺货损失", unit = Unit.MONEY, min = 0, max = 1e12)
        double underage,

        @Described(en = "What a unit too many costs", zh = "单位过剩损失", unit = Unit.MONEY, min = 1e-12, max = 1e12)
        double overage,

        @Described(en = "Level; computed when left out", zh = "水平，省略时自动计算", byDefault = "optimal")
        Level level)
        implements OrderRule {

    @Override
    public double order(StockView view) {
        return level.units() - view.inventoryPosition();
    }

    @Override
    public Optional<Forecast> forecast() {
        return Optional.empty();
    }

    @Override
    public boolean computes() {
        return level instanceof Level.Optimal;
    }

    @Override
    public OrderRule settled(StockProblem problem) {
        return new Newsvendor(underage, overage, new Level.Given(level.or(() -> optimum(problem))));
    }

    private double optimum(StockProblem problem) {
        return Rounding.figure(problem.protectionDemand().quantile(underage / (underage + overage)));
    }

    @Override
    public Map<String, Double> figures(StockProblem problem) {
        double units = level.or(() -> optimum(problem));
        double cost = problem.protectionDemand().cost(units, overage, underage);
        return Map.of("level", units, "expected_cost", Rounding.figure(cost));
    }
}
