package io.tributary.simulator.policy;

import io.tributary.simulator.quantity.Unfit;
import java.util.List;

/**
 * How much the orders of a chain of firms vary against the consumers' demand, found by sending one unit of extra demand
 * through the forecasts of the firms: with r(k) the extra order k periods later and demand autoregressive of first order,
 * Var(order) / Var(demand) = sum over i, j of r(i) r(j) persistence^|i - j|.
 *
 * <p>Example: a moving average of 5 periods for a level of 2 periods answers one unit with 1.4 at once and -0.4 five
 * periods later; independent demand is amplified 1.4^2 + 0.4^2 = 2.12 times.
 */
public final class Amplification {
    /** Periods after which the answer of a stable forecast is below rounding. */
    private static final int PERIODS = 1500;

    private Amplification() {}

    /**
     * One stage.
     *
     * @param rule what it orders by
     * @param horizon periods that its level covers where the rule does not say
     * @param seesConsumers whether it predicts from the consumers' demand
     */
    public record Stage(OrderRule rule, double horizon, boolean seesConsumers) {}

    /**
     * The ratio of the variances of the last stage's orders and of the consumers' demand.
     *
     * @param chain stages from the consumers up; each serves all that it is asked for
     * @param persistence autocorrelation of demand; 0 for independent demand
     * @throws IllegalArgumentException if a rule's answer to demand is not linear
     */
    public static double of(List<Stage> chain, double persistence) {
        double[] response = orders(chain, 1);
        double[] quiet = orders(chain, 0);
        double sum = 0;
        for (int i = 0; i < PERIODS; i++) {
            response[i] -= quiet[i];
        }
        for (int i = 0; i < PERIODS; i++) {
            if (response[i] != 0) {
                sum += response[i] * (response[i] + 2 * later(response, i, persistence));
            }
        }
        return sum;
    }

    private static double later(double[] response, int from, double persistence) {
        double sum = 0;
        double weight = persistence;
        for (int j = from + 1; j < PERIODS && Math.abs(weight) > 1e-18; j++) {
            sum += weight * response[j];
            weight *= persistence;
        }
        return sum;
    }

    /** Orders of the last stage when consumers ask for an impulse in the first period and nothing afterwards. */
    private static double[] orders(List<Stage> chain, double impulse) {
        double[] consumers = new double[PERIODS];
        consumers[0] = impulse;
        double[] asked = consumers;
        for (Stage stage : chain) {
            asked = answer(stage, asked, stage.seesConsumers() ? consumers : asked);
        }
        return asked;
    }

    private static double[] answer(Stage stage, double[] asked, double[] seen) {
        boolean leveled =
                stage.rule() instanceof OrderRule.BaseStock base && base.level().isPresent();
        if (leveled || stage.rule() instanceof OrderRule.PassThrough) {
            return asked;
        }
        if (!(stage.rule() instanceof OrderUpTo upTo)) {
            throw Unfit.of("orders by this rule do not answer demand in proportion", "按此规则的订货与需求不成比例");
        }
        Forecast forecast = upTo.predict();
        double periods = upTo.periods().orElse(stage.horizon());
        double state = 0;
        double[] recent = new double[forecast.memory()];
        for (int warm = 0; warm < PERIODS; warm++) {
            state = forecast.next(state, recent);
        }
        double before = forecast.over(periods, state);
        double[] orders = new double[PERIODS];
        for (int t = 0; t < PERIODS; t++) {
            System.arraycopy(recent, 1, recent, 0, recent.length - 1);
            recent[recent.length - 1] = seen[t];
            state = forecast.next(state, recent);
            double level = forecast.over(periods, state);
            orders[t] = level - before + asked[t];
            before = level;
        }
        return orders;
    }
}
