package io.tributary.simulator.customer;

import io.tributary.simulator.luck.Draws;
import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unit;

/**
 * Buying till one drops out after a purchase: the beta-geometric/NBD model (Fader, Hardie and Lee 2005, "Counting your
 * customers the easy way", Marketing Science 24:275-284). A customer buys at a Poisson rate that is gamma distributed
 * over customers, and drops out after each purchase with a probability that is beta distributed. A customer who never
 * bought has not dropped out.
 *
 * <p>Example, the CDs of the paper: r = 0.243, alpha = 4.414 weeks, a = 0.793, b = 2.426. A new customer makes 1.1967
 * purchases in 39 weeks.
 */
@Described(en = "Buying at a gamma rate, dropping out after purchases (BG/NBD)", zh = "BG/NBD：购买后以贝塔概率流失")
public record BgNbd(
        @Described(en = "Shape of the purchase rates", zh = "购买率的形状参数", min = 1e-6, max = 1e6)
        double r,

        @Described(
                en = "Scale of the purchase rates: mean rate is r / alpha",
                zh = "购买率的尺度参数（期），均值为 r / alpha",
                unit = Unit.WEEKS,
                min = 1e-6,
                max = 1e9)
        double alpha,

        @Described(en = "First shape of the drop-out probabilities", zh = "流失概率的第一形状参数", min = 1e-6, max = 1e6)
        double a,

        @Described(
                en = "Second shape of the drop-out probabilities: mean is a / (a + b)",
                zh = "流失概率的第二形状参数，均值为 a / (a + b)",
                min = 1e-6,
                max = 1e6)
        double b)
        implements Behaviour, RepeatBuying {

    private static final double NEGLIGIBLE = 1e-16;
    private static final int LONGEST = 100_000_000;

    @Override
    public Life life() {
        return this::live;
    }

    private void live(Draws luck, Diary diary) {
        double rate = luck.gamma(r) / alpha;
        double dropOut = luck.beta(a, b);
        double time = 0;
        while (true) {
            time += luck.exponential() / rate;
            if (!(time < diary.periods())) {
                diary.isThere(0, diary.periods());
                return;
            }
            diary.buy((int) time, 1);
            if (luck.nextDouble() < dropOut) {
                diary.isThere(0, (int) time);
                return;
            }
        }
    }

    @Override
    public double eventsPerPeriod() {
        return r / alpha;
    }

    /**
     * {@inheritDoc}
     *
     * <p>The mean over N, the purchases there would be without dropping out, of those made before it:
     * (1 - w)^r sum over n of (r)_n / n! w^n s_n with w = t / (alpha + t) and s_n = sum over k &lt; n of
     * (b)_k / (a + b)_k. It equals the paper's equation 9 with 2F1, but all terms are positive and a = 1 is no pole.
     * Relative error below 1e-13 for t up to 1000 alpha.
     */
    @Override
    public double expectedPurchases(double t) {
        double w = t / (alpha + t);
        double mass = StrictMath.pow(1 - w, r);
        double stayed = 1;
        double made = 0;
        double sum = 0;
        for (int n = 1; n < LONGEST; n++) {
            mass *= (r + n - 1) / n * w;
            made += stayed;
            stayed *= (b + n - 1) / (a + b + n - 1);
            sum += mass * made;
            double ratio = Math.max(w, (r + n) / (n + 1) * w) * (n + 1) / n;
            if (ratio < 1 && mass * made * ratio / (1 - ratio) <= NEGLIGIBLE * sum) {
                return sum;
            }
        }
        throw new ArithmeticException("E[X(t)] at t = " + t + " needs more than " + LONGEST + " terms");
    }

    @Override
    public BgNbd after(Past past) {
        return new BgNbd(r + past.purchases(), alpha + past.age(), a, b + past.purchases());
    }

    /** {@inheritDoc} Fader, Hardie and Lee (2005), note on P(alive). */
    @Override
    public double alive(Past past) {
        int x = past.purchases();
        if (x == 0) {
            return 1;
        }
        double log = (r + x) * StrictMath.log((alpha + past.age()) / (alpha + past.recency()));
        return 1 / (1 + a / (b + x - 1) * StrictMath.exp(log));
    }
}
