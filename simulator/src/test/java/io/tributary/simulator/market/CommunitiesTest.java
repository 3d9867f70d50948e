package io.tributary.simulator.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.LongStream;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How a new product spreads: Bass's curve, its mean field, and communities of finite size against their exact law. */
class CommunitiesTest {
    private static final double P = 0.03;
    private static final double Q = 0.38;

    private static Bass bass(double q, long market, int communities, Consumers.Mode mode) {
        return new Bass(P, q, market, communities, mode);
    }

    private static Communities communities(Bass bass) {
        return new Communities(
                bass,
                LongStream.range(0, bass.communities()).map(i -> 1000 + 7 * i).toArray());
    }

    /** Sultan, Farley and Lehmann (1990): the mean of 213 applications. */
    @Test
    void theMeanProductPeaksAfterSixPeriodsWhenNearlyHalfHaveBought() {
        Bass mean = bass(Q, 100_000, 1, Consumers.Mode.COUNTS);
        double peak = mean.peakTime();
        assertThat(peak).isCloseTo(6.192619197703112, within(1e-12));
        assertThat(mean.rate(peak)).isCloseTo(11059.210526315792, within(1e-8));
        assertThat(mean.cumulative(peak)).isCloseTo(46052.63157894737, within(1e-8));
        assertThat(mean.cumulative(10)).isCloseTo(81280.32212213462, within(1e-8));
        assertThat(mean.meanField(10)).isCloseTo(78264.25692418084, within(1e-8));
        assertThat(mean.rate(peak)).isGreaterThan(mean.rate(peak - 0.1)).isGreaterThan(mean.rate(peak + 0.1));
        assertThat(bass(0.01, 10, 1, Consumers.Mode.COUNTS).peakTime()).isZero();
    }

    /** The law of N(t) in a community of M by the chain with Binomial(M - N, p + q N / M) steps. */
    private static double[] exactLaw(Bass bass, int periods) {
        int market = (int) bass.market();
        double[] law = new double[market + 1];
        law[0] = 1;
        for (int t = 0; t < periods; t++) {
            double[] next = new double[market + 1];
            for (int n = 0; n <= market; n++) {
                BinomialDistribution step = BinomialDistribution.of(market - n, P + bass.q() * n / market);
                for (int more = 0; n + more <= market; more++) {
                    next[n + more] += law[n] * step.probability(more);
                }
            }
            law = next;
        }
        return law;
    }

    @ParameterizedTest
    @EnumSource(Consumers.Mode.class)
    void countsAndIndividualsBothFollowTheExactLaw(Consumers.Mode mode) {
        Bass bass = bass(Q, 20, 20_000, mode);
        Communities communities = communities(bass);
        for (int period = 0; period < 6; period++) {
            communities.spread(period);
        }
        double[] law = exactLaw(bass, 6);
        long[] observed = new long[21];
        for (int i = 0; i < 20_000; i++) {
            observed[(int) communities.bought(i)]++;
        }
        double statistic = 0;
        for (int n = 0; n <= 20; n++) {
            statistic += Math.pow(observed[n] - 20_000 * law[n], 2) / (20_000 * law[n]);
        }
        assertThat(law[20]).isGreaterThan(1e-4);
        assertThat(ChiSquaredDistribution.of(20).survivalProbability(statistic)).isGreaterThan(1e-4);
    }

    @Test
    void aCommunityOfFiniteSizeLiesBelowTheMeanFieldAndHasItsVariance() {
        Bass bass = bass(Q, 200, 40_000, Consumers.Mode.COUNTS);
        Communities communities = communities(bass);
        for (int period = 0; period < 5; period++) {
            communities.spread(period);
        }
        double mean = communities.bought() / 40_000.0;
        double variance = 123.02068894570493;
        assertThat((mean - 54.274265129064965) / Math.sqrt(variance / 40_000)).isBetween(-4.0, 4.0);
        assertThat((communities.variance() / variance - 1) / Math.sqrt(2 / 40_000.0))
                .isBetween(-4.0, 4.0);
        assertThat(bass.meanField(5) - mean).isBetween(0.15, 0.45);
    }

    @Test
    void moreConsumersLeaveTheLuckOfTheOthersAsItWas() {
        Communities few = communities(bass(0, 300, 1, Consumers.Mode.INDIVIDUALS));
        Communities more = communities(bass(0, 301, 1, Consumers.Mode.INDIVIDUALS));
        long extra = 0;
        for (int period = 0; period < 20; period++) {
            extra += more.spread(period) - few.spread(period);
            assertThat(extra).isBetween(0L, 1L);
        }
    }

    @Test
    void anotherCommunityLeavesTheFirstAsItWas() {
        Communities one = communities(bass(Q, 300, 1, Consumers.Mode.COUNTS));
        Communities two = communities(bass(Q, 300, 2, Consumers.Mode.COUNTS));
        for (int period = 0; period < 20; period++) {
            one.spread(period);
            two.spread(period);
            assertThat(two.bought(0)).isEqualTo(one.bought(0));
        }
        assertThat(one.variance()).isZero();
    }

    @Test
    void nobodyBuysTwiceAndInTheEndEverybodyHasBought() {
        Communities communities = communities(bass(Q, 5000, 3, Consumers.Mode.INDIVIDUALS));
        long sum = 0;
        for (int period = 0; period < 400; period++) {
            sum += communities.spread(period);
        }
        assertThat(sum).isEqualTo(15_000).isEqualTo(communities.bought());
    }

    @Test
    void aHazardIsAProbability() {
        assertThatThrownBy(() -> new Bass(0.5, 0.6, 10, 1, Consumers.Mode.COUNTS))
                .hasMessageContaining("p + q");
        assertThatThrownBy(() -> new Bass(0.1, 0.6, 1_000_000_000, 1, Consumers.Mode.INDIVIDUALS))
                .hasMessageContaining("population: counts");
    }
}
