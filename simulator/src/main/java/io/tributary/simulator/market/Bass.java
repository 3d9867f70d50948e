package io.tributary.simulator.market;

import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unfit;
import io.tributary.simulator.quantity.Unit;

/**
 * First purchases of a new product (Bass 1969, "A new product growth for model consumer durables", Management Science
 * 15:215-227). In each period every consumer who has not bought yet does so with probability p + q N / M, where N of the
 * M consumers of its community have bought before the period. All decide at the same moment and buy one unit.
 *
 * <p>The pure functions below are of Bass's continuous curve and of its discrete mean field. Neither is the expectation
 * of a community of finite size, which lies below the mean field since the hazard is concave in N.
 *
 * <p>Example: p = 0.03, q = 0.38 (the means of Sultan, Farley and Lehmann 1990, Journal of Marketing Research 27:70-77):
 * the continuous curve peaks at 6.19 periods, when 46.1 % have bought.
 */
@Described(en = "First purchases of a new product (Bass 1969)", zh = "新产品扩散（Bass 1969）")
public record Bass(
        @Described(
                en = "Probability per period of buying without example",
                zh = "每期创新购买概率",
                unit = Unit.SHARE,
                min = 0,
                max = 1)
        double p,

        @Described(
                en = "Probability per period that all others add by their example",
                zh = "每期模仿购买概率",
                unit = Unit.SHARE,
                min = 0,
                max = 1)
        double q,

        @Described(en = "Consumers of a community", zh = "每个社群的消费者人数", unit = Unit.PEOPLE, min = 1, max = 1e9)
        long market,

        @Described(
                en = "Communities, each of which sees only its own buyers",
                zh = "社群数，彼此互不影响",
                unit = Unit.COUNT,
                min = 1,
                max = 1e6,
                byDefault = "1")
        int communities,

        @Described(
                en = "counts: exact numbers per community; individuals: one draw per consumer",
                zh = "counts：按社群精确计数；individuals：逐个体抽样",
                byDefault = "counts")
        Consumers.Mode population)
        implements DemandProcess {

    /** Most consumers that are held one by one. */
    private static final long MOST_INDIVIDUALS = 50_000_000;

    public Bass {
        if (p + q > 1) {
            throw Unfit.of("p + q is {0} but a probability is at most 1", "p + q 为 {0}，而概率不得超过 1", p + q);
        }
        if (population == Consumers.Mode.INDIVIDUALS && (double) market * communities > MOST_INDIVIDUALS) {
            throw Unfit.of(
                    "{0} individuals are more than {1}. Maybe population: counts, which is exact as well",
                    "{0} 个个体超过上限 {1}。可用 population: counts，同样精确", market * communities, MOST_INDIVIDUALS);
        }
    }

    /** Nothing: in the long run everybody has bought. */
    @Override
    public double expected() {
        return 0;
    }

    @Override
    public double eventsPerPeriod() {
        return (double) communities * (population == Consumers.Mode.INDIVIDUALS ? market : 1);
    }

    /** Probability that a consumer buys in a period before which so many of its community have bought. */
    public double hazard(double bought) {
        return Math.min(1, p + q * bought / market);
    }

    /** Buyers of a community by time t on the continuous curve. */
    public double cumulative(double t) {
        double gone = -StrictMath.expm1(-(p + q) * t);
        return market * gone / (1 + q / p * (1 - gone));
    }

    /** Buyers per period at time t on the continuous curve. */
    public double rate(double t) {
        double share = cumulative(t) / market;
        return market * (p + q * share) * (1 - share);
    }

    /** Time at which the continuous curve rises fastest; 0 where it falls from the beginning. */
    public double peakTime() {
        return q <= p ? 0 : StrictMath.log(q / p) / (p + q);
    }

    /** Buyers of a community after so many periods by the discrete mean field N' = N + (p + q N / M) (M - N). */
    public double meanField(int periods) {
        double bought = 0;
        for (int t = 0; t < periods; t++) {
            bought += hazard(bought) * (market - bought);
        }
        return bought;
    }
}
