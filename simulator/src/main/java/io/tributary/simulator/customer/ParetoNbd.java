package io.tributary.simulator.customer;

import io.tributary.simulator.luck.Draws;
import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unit;

/**
 * Buying till one dies unseen: the Pareto/NBD model (Schmittlein, Morrison and Colombo 1987, "Counting your customers",
 * Management Science 33:1-24). A customer buys at a Poisson rate during a lifetime that is exponential; both rates are
 * gamma distributed over customers, independently.
 *
 * <p>Example, the CDs of Fader, Hardie and Lee (2005): r = 0.553, alpha = 10.578 weeks, s = 0.606, beta = 11.669 weeks.
 * A new customer makes 1.4730 purchases in 52 weeks.
 */
@Described(en = "Buying at a gamma rate during a Pareto lifetime (Pareto/NBD)", zh = "Pareto/NBD：帕累托寿命内的购买")
public record ParetoNbd(
        @Described(en = "Shape of the purchase rates", zh = "购买率的形状参数", min = 1e-6, max = 1e6)
        double r,

        @Described(
                en = "Scale of the purchase rates: mean rate is r / alpha",
                zh = "购买率的尺度参数（期），均值为 r / alpha",
                unit = Unit.WEEKS,
                min = 1e-6,
                max = 1e9)
        double alpha,

        @Described(en = "Shape of the death rates", zh = "流失率的形状参数", min = 1e-6, max = 1e6)
        double s,

        @Described(
                en = "Scale of the death rates: mean rate is s / beta",
                zh = "流失率的尺度参数（期），均值为 s / beta",
                unit = Unit.WEEKS,
                min = 1e-6,
                max = 1e9)
        double beta)
        implements Behaviour, RepeatBuying {

    @Override
    public Life life() {
        return this::live;
    }

    private void live(Draws luck, Diary diary) {
        double rate = luck.gamma(r) / alpha;
        double deathRate = luck.gamma(s) / beta;
        double death = luck.exponential() / deathRate;
        double end = Math.min(death, diary.periods());
        double time = luck.exponential() / rate;
        while (time < end) {
            diary.buy((int) time, 1);
            time += luck.exponential() / rate;
        }
        diary.isThere(0, (int) end);
    }

    @Override
    public double eventsPerPeriod() {
        return r / alpha;
    }

    /** {@inheritDoc} Fader, Hardie and Lee (2005), equation 2, in a form that holds at s = 1, too. */
    @Override
    public double expectedPurchases(double t) {
        double span = StrictMath.log1p(t / beta);
        double part = s == 1 ? span : -StrictMath.expm1(-(s - 1) * span) / (s - 1);
        return r * beta / alpha * part;
    }

    @Override
    public ParetoNbd after(Past past) {
        return new ParetoNbd(r + past.purchases(), alpha + past.age(), s, beta + past.age());
    }

    /** {@inheritDoc} Fader and Hardie (2005), "A note on deriving the Pareto/NBD model", equations 21 and 22. */
    @Override
    public double alive(Past past) {
        double power = r + s + past.purchases();
        double now = part(past.age(), power, past);
        double atLast = part(past.recency(), power, past);
        return 1 / (1 + s / power * (atLast - now));
    }

    /**
     * 2F1(power, q; power + 1; (high - low) / (high + time)) / (high + time)^power, times (alpha + T)^(r + x)
     * (beta + T)^s, so that no power leaves the range of numbers; high and low are the larger and the smaller scale.
     */
    private double part(double time, double power, Past past) {
        double high = Math.max(alpha, beta) + time;
        double q = alpha >= beta ? s + 1 : r + past.purchases();
        double gap = Math.abs(alpha - beta);
        double log = (r + past.purchases()) * StrictMath.log((alpha + past.age()) / high)
                + s * StrictMath.log((beta + past.age()) / high);
        return GaussSeries.of(power, q, power + 1, gap / high) * StrictMath.exp(log);
    }
}
