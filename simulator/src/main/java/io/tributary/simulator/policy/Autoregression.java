package io.tributary.simulator.policy;

import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unfit;
import io.tributary.simulator.quantity.Unit;

/**
 * The forecast of least mean squared error for a firm that knows that consumer demand is autoregressive of first order,
 * D(t) = mean + persistence (D(t-1) - mean) + e(t), and that the stages below order up to their own such forecasts over
 * {@code below} periods together. Its orders then are q(t) = D(t) + a (D(t) - D(t-1)), with a = persistence (1 -
 * persistence^below) / (1 - persistence) (Lee, So and Tang 2000, Management Science 46:626-643, eq. 3-5; Zhang 2004, IJPE
 * 88:15-27). The state of the forecast is the estimate of D(t).
 *
 * <p>Example: mean 0, persistence 0.5, nothing below; after a demand of 8 the next two periods bring 4 + 2 = 6.
 */
@Described(en = "Least squares under autoregressive demand", zh = "自回归需求的最小均方误差预测")
public record Autoregression(
        @Described(en = "Mean demand of a period", zh = "每期平均需求", unit = Unit.UNITS, min = 0, max = 1e12)
        double mean,

        @Described(en = "Part of a deviation that lasts a period", zh = "自相关系数", min = -0.999, max = 0.999)
        double persistence,

        @Described(en = "Standard deviation of a period's news", zh = "每期新息标准差", unit = Unit.UNITS, min = 0, max = 1e12)
        double sd,

        @Described(
                en = "Periods that the stages below look ahead, all together",
                zh = "下游各级预测期数之和",
                min = 0,
                max = 1000,
                byDefault = "0",
                source = "neutral: nobody below")
        double below,

        @Described(
                en =
                        "What the estimate of consumer demand is made from: history (all orders), last_order (regression on"
                                + " it), order_as_demand (orders taken for autoregressive themselves), consumers (told)",
                zh = "估计消费者需求的依据",
                byDefault = "history")
        Basis basis)
        implements Forecast {

    public Autoregression {
        if (basis == Basis.ORDER_AS_DEMAND && persistence == 0) {
            throw Unfit.of(
                    "basis order_as_demand needs a persistence other than 0",
                    "basis 为 order_as_demand 时 persistence 不得为 0");
        }
    }

    /** From what the demand of consumers is estimated. */
    public enum Basis {
        /** All orders since the start; they reveal it (Raghunathan 2001, Management Science 47:605-610). */
        HISTORY,
        /** The best linear guess from the newest order. */
        LAST_ORDER,
        /** The newest order, as if orders themselves followed the process; Lee, So and Tang's maker without sharing. */
        ORDER_AS_DEMAND,
        /** The consumers' demand itself. */
        CONSUMERS
    }

    /** a: how much the orders of the stages below exaggerate a change of demand. */
    private double swing() {
        return persistence * (1 - power(below)) / (1 - persistence);
    }

    private double power(double exponent) {
        return StrictMath.pow(persistence, exponent);
    }

    @Override
    public double next(double old, double[] recent) {
        double order = recent[recent.length - 1];
        double a = swing();
        return switch (basis) {
            case CONSUMERS -> order;
            case HISTORY -> (order + a * old) / (1 + a);
            case LAST_ORDER -> mean + regression() * (order - mean);
            case ORDER_AS_DEMAND -> mean + (order - mean) / power(below);
        };
    }

    /** Cov(D, q) / Var(q). */
    private double regression() {
        double a = swing();
        return (1 + a - a * persistence) / ((1 + a) * (1 + a) + a * a - 2 * a * (1 + a) * persistence);
    }

    @Override
    public int memory() {
        return 1;
    }

    @Override
    public double over(double periods, double forecast) {
        return periods * mean + weight(periods) * (forecast - mean);
    }

    /** What one unit of D(t) above the mean adds to the orders of the next periods. */
    private double weight(double periods) {
        double carried = persistence * (1 - power(periods)) / (1 - persistence);
        return carried - swing() * (1 - power(periods));
    }

    /** Root of the variance of the orders of the next periods, given what the firm knows. */
    @Override
    public double spread(double periods) {
        double variance = 0;
        for (int ahead = 0; ahead < periods; ahead++) {
            double news = (1 - power(ahead + 1)) / (1 - persistence) + swing() * power(ahead);
            variance += news * news;
        }
        double weight = weight(periods);
        return sd * StrictMath.sqrt(variance + weight * weight * ignorance());
    }

    /** Variance of the error of the estimate of D(t), in units of the variance of the news. */
    private double ignorance() {
        double a = swing();
        double stationary = 1 / (1 - persistence * persistence);
        return switch (basis) {
            case CONSUMERS, HISTORY -> 0;
            case LAST_ORDER -> stationary * (1 - (1 + a - a * persistence) * regression());
            case ORDER_AS_DEMAND -> StrictMath.pow(a / power(below + 1), 2);
        };
    }

    @Override
    public Forecast fedWithConsumerDemand() {
        return new Autoregression(mean, persistence, sd, below, Basis.CONSUMERS);
    }
}
