package io.tributary.simulator.policy;

import io.tributary.simulator.chance.Normal;
import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unit;
import java.util.Optional;

/**
 * Order up to the level at which one more unit earns as much when it is sold as it loses when it is left: the quantile (p - w) /
 * (p - b) of the demand until the next order arrives, with the price p that the firm gets, the price w that it pays, and what a
 * unit that is left is worth to it, b: the price at which its supplier takes it back, or else a part of w (Pasternack 1985,
 * Marketing Science 4:166-176; Zipkin 2000 for the level). Demand is normal with the forecast as its mean. It takes what is
 * left to lie within the cap of the buy-back.
 *
 * <p>Example: p 16, w 15, left-over worth 13: ratio 1 / 3; taken back at 14.5: 2 / 3. At a forecast of 1,000, two weeks and a
 * spread of 30 % the level rises from 2,000 - 183 to 2,000 + 183.
 */
@Described(en = "Order up to the critical ratio of the own margin", zh = "按临界比率订货")
public record CriticalRatio(
        @Described(
                en = "Standard deviation of a week's demand against its mean",
                zh = "周需求变异系数",
                unit = Unit.SHARE,
                min = 0,
                max = 10,
                byDefault = "30 %",
                source = "assumption")
        double spread,

        @Described(
                en = "What a unit that is left is worth against its purchase price, where nobody takes it back",
                zh = "无回购时剩余商品的价值（占进价）",
                unit = Unit.SHARE,
                min = 0,
                max = 0.999,
                byDefault = "80 %",
                source = "assumption: sold off later at a loss of a fifth")
        double leftOver,

        @Described(
                en = "How demand is predicted",
                zh = "需求预测方法",
                byDefault = "{smoothing: {weight: 20 %}}",
                source = "assumption")
        Forecast predict)
        implements OrderRule {
    /** Least and largest quantile that a firm orders for. */
    private static final double BOUND = 0.001;

    @Override
    public double order(StockView view) {
        return level(view.forecast(), view.protectionPeriods(), view.margin()) - view.inventoryPosition();
    }

    /**
     * The level, base units.
     *
     * @param forecast demand of a period
     * @param periods until the next order arrives
     */
    public double level(double forecast, double periods, StockView.Margin margin) {
        double deviation = spread * forecast * Math.sqrt(periods);
        double mean = forecast * periods;
        return deviation <= 0 ? mean : Math.max(0, new Normal(mean, deviation).quantile(ratio(margin)));
    }

    /** The critical ratio; where the firm loses by selling it orders for the least quantile. */
    public double ratio(StockView.Margin margin) {
        double worth = Math.max(leftOver * margin.cost(), margin.takenBack());
        double won = margin.price() - margin.cost();
        double range = margin.price() - worth;
        double ratio = won <= 0 ? 0 : range <= 0 ? 1 : won / range;
        return Math.min(1 - BOUND, Math.max(BOUND, ratio));
    }

    @Override
    public boolean looksAtMargin() {
        return true;
    }

    @Override
    public Optional<Forecast> forecast() {
        return Optional.of(predict);
    }
}
