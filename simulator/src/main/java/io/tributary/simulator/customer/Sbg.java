package io.tributary.simulator.customer;

import io.tributary.simulator.luck.Draws;
import io.tributary.simulator.quantity.Described;

/**
 * Contracts that are renewed period by period: the shifted-beta-geometric model (Fader and Hardie 2007, "How to project
 * customer retention", Journal of Interactive Marketing 21:76-90). A customer is under contract in the first period and
 * buys one unit in each period of it; at each period's end it leaves with a probability of its own, which is beta
 * distributed over customers. Retention rises over time since those likely to leave have left.
 *
 * <p>Example of the paper: alpha = 0.668, beta = 3.806; 85.07 % renew the first time, 87.80 % of those the second.
 */
@Described(en = "Contracts renewed with a beta probability (sBG)", zh = "sBG：续约概率服从贝塔分布")
public record Sbg(
        @Described(en = "First shape of the probabilities to leave", zh = "流失概率的第一形状参数", min = 1e-6, max = 1e6)
        double alpha,

        @Described(
                en = "Second shape of the probabilities to leave: mean is alpha / (alpha + beta)",
                zh = "流失概率的第二形状参数，均值为 alpha / (alpha + beta)",
                min = 1e-6,
                max = 1e6)
        double beta)
        implements Behaviour {

    @Override
    public Life life() {
        return this::live;
    }

    private void live(Draws luck, Diary diary) {
        double leaves = luck.beta(alpha, beta);
        int period = 0;
        do {
            diary.buy(period, 1);
            period++;
        } while (period < diary.periods() && luck.nextDouble() >= leaves);
        diary.isThere(0, period);
    }

    @Override
    public double eventsPerPeriod() {
        return 1;
    }

    /**
     * Share of those under contract in a period who renew for the next, r(t).
     *
     * @param renewal 1 for the first renewal
     */
    public double retention(int renewal) {
        return (beta + renewal - 1) / (alpha + beta + renewal - 1);
    }

    /** Share of customers that is still under contract after so many renewals, S(t). */
    public double survival(int renewals) {
        double survival = 1;
        for (int t = 1; t <= renewals; t++) {
            survival *= retention(t);
        }
        return survival;
    }

    /**
     * Discounted expected lifetime of a new customer, DEL: the sum over t from 0 of S(t) / (1 + d)^t (Fader and Hardie
     * 2010, "Customer-base valuation in a contractual setting", Marketing Science 29:85-93, equation 4).
     *
     * @param discount per period, above 0
     */
    public double discountedLifetime(double discount) {
        return GaussSeries.of(1, beta, alpha + beta, 1 / (1 + discount));
    }

    /**
     * Discounted expected residual lifetime, DERL, of a customer under contract who has renewed so many times and is
     * about to decide again: the periods still to come, the next one undiscounted (the same paper, equation 5).
     */
    public double discountedResidualLifetime(double discount, int renewals) {
        Sbg stayed = new Sbg(alpha, beta + renewals);
        return stayed.retention(1) * new Sbg(alpha, beta + renewals + 1).discountedLifetime(discount);
    }
}
