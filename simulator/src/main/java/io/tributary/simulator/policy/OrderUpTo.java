package io.tributary.simulator.policy;

import static io.tributary.simulator.quantity.Described.EMPTY;

import io.tributary.simulator.quantity.Described;
import java.util.Map;
import java.util.Optional;

/**
 * Order up to the forecast of the coming periods plus a safety stock, after all known demand is served (Chen, Drezner, Ryan
 * and Simchi-Levi 2000, Management Science 46:436-443; Lee, So and Tang 2000, Management Science 46:626-643). The optimal
 * safety stock is k times the standard deviation of the forecast's error, k the standard normal quantile of p / (p + h).
 *
 * <p>Example: the forecast is 10 a period over 2 periods, the safety stock 3, on hand and on order are 15: order 8.
 */
@Described(en = "Order up to the forecast of the coming periods", zh = "按预测补货至目标水平")
public record OrderUpTo(
        @Described(
                en = "Periods that the level covers; the periods until goods ordered now can be used when left out",
                zh = "目标水平覆盖的期数，省略时为订货到可用的期数",
                min = 0,
                max = 1000,
                byDefault = EMPTY)
        Optional<Double> periods,

        @Described(
                en = "Safety stock, or optimal",
                zh = "安全库存或optimal",
                byDefault = "0",
                source = "neutral: no safety stock")
        Level safety,

        @Described(
                en = "How demand is predicted",
                zh = "需求预测方法",
                byDefault = "{smoothing: {weight: 20 %}}",
                source = "assumption")
        Forecast predict)
        implements OrderRule {

    @Override
    public double order(StockView view) {
        double expected = predict.over(periods.orElse(view.horizonPeriods()), view.forecast());
        return expected + safety.units() - view.netPosition();
    }

    @Override
    public Optional<Forecast> forecast() {
        return Optional.of(predict);
    }

    @Override
    public boolean computes() {
        return safety instanceof Level.Optimal;
    }

    @Override
    public OrderRule fedWithConsumerDemand() {
        return new OrderUpTo(periods, safety, predict.fedWithConsumerDemand());
    }

    @Override
    public OrderRule settled(StockProblem problem) {
        return new OrderUpTo(periods, new Level.Given(safety.or(() -> optimum(problem))), predict);
    }

    private double optimum(StockProblem problem) {
        double k = new DemandLaw.Normal(0, 1).quantile(problem.criticalRatio());
        return Rounding.figure(k * spread(problem));
    }

    private double spread(StockProblem problem) {
        return predict.spread(periods.orElse(problem.horizon()));
    }

    @Override
    public Map<String, Double> figures(StockProblem problem) {
        double units = safety.or(() -> optimum(problem));
        double spread = spread(problem);
        return Map.of("safety", units, "error_variance", Rounding.figure(spread * spread));
    }
}
