package io.tributary.simulator.policy;

import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unit;

/** How a firm predicts the demand of one period. */
public sealed interface Forecast permits Forecast.Smoothing, Forecast.MovingAverage, Autoregression {

    /**
     * The forecast after the newest demand was seen.
     *
     * @param old the forecast before
     * @param recent demands of the last periods, newest last
     */
    double next(double old, double[] recent);

    /** Number of past demands that the rule looks at. */
    int memory();

    /** Expected units over the next periods. */
    default double over(double periods, double forecast) {
        return periods * forecast;
    }

    /** Standard deviation of the error of {@link #over}; 0 where the rule has no idea of its error. */
    default double spread(double periods) {
        return 0;
    }

    /** The rule as it works where what it is fed is not the firm's own demand but that of the consumers. */
    default Forecast fedWithConsumerDemand() {
        return this;
    }

    /** Simple exponential smoothing (Brown 1959). */
    @Described(en = "Exponential smoothing", zh = "指数平滑")
    record Smoothing(
            @Described(en = "Weight of the newest demand", zh = "最新需求的权重", unit = Unit.SHARE, min = 0, max = 1)
            double weight)
            implements Forecast {
        @Override
        public double next(double old, double[] recent) {
            return weight * recent[recent.length - 1] + (1 - weight) * old;
        }

        @Override
        public int memory() {
            return 1;
        }
    }

    /** Mean of the last demands. */
    @Described(en = "Mean of the last demands", zh = "移动平均")
    record MovingAverage(
            @Described(en = "Periods averaged", zh = "平均期数", min = 1, max = 520)
            int periods) implements Forecast {
        @Override
        public double next(double old, double[] recent) {
            double sum = 0;
            for (double demand : recent) {
                sum += demand;
            }
            return sum / recent.length;
        }

        @Override
        public int memory() {
            return periods;
        }
    }
}
