package io.tributary.simulator.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.scenario.Scenario;
import org.junit.jupiter.api.Test;

/**
 * Share rises with weighted distribution, and faster than in proportion, among brands whose distribution was won where
 * they sell (Reibstein and Farris 1995; Wilbur and Farris 2014, Journal of Retailing 90:154-167: the relation is convex
 * in most of the categories that they saw).
 */
class DistributionShareTest {

    /** A brand that is stocked by a share of the outlets of two formats, against a rival that all of them stock. */
    private static Run run(int percent, double power) {
        Scenario scenario = Scenarios.of("""
                scenario: Distribution and share
                time: {length: 12 weeks}
                skus:
                  - {id: water, maker: spring, pack: 12, equity: -1}
                  - {id: other, maker: rival, pack: 12, distribution: 100 %}
                firms:
                  - {id: spring, kind: maker, reach: REACH %}
                  - {id: rival, kind: maker, ours: no, supply: ready}
                zones:
                  - {id: here, population: 4000000, outlets: 10000}
                segments:
                  - {id: all, urban_share: 100 %, rural_share: 100 %, occasions: 0.5, price_sensitivity: 0.2, need: 1}
                formats:
                  - {id: small, share: 80 %, traffic: 0.5, order: {base_stock: {cover: 9 weeks}}}
                  - {id: big, share: 20 %, traffic: 3, listing: 1, order: {base_stock: {cover: 9 weeks}}}
                network:
                  - {area: here, chain: []}
                links:
                  - {seller: spring, buyer: outlet, price: {fixed: 12}}
                  - {seller: rival, buyer: outlet, price: {fixed: 12}}
                  - {seller: outlet, buyer: consumers, price: {fixed: 18}}
                consumers: {distribution_power: POWER}
                """.replace("REACH", "" + percent).replace("POWER", "" + power));
        return Run.of(scenario, 0);
    }

    private static double[] shares(double power) {
        double[] shares = new double[5];
        for (int step = 0; step < shares.length; step++) {
            Run run = run(10 + 15 * step, power);
            assertThat(run.kpi("coverage.weighted", KpiValue.TOTAL)).isBetween(0.09 + 0.15 * step, 0.11 + 0.15 * step);
            shares[step] = run.kpi("share.volume", KpiValue.TOTAL);
        }
        return shares;
    }

    @Test
    void shareIsConvexInWeightedDistributionAboveAPowerOfOne() {
        double[] shares = shares(2);
        double gain = 0;
        for (int step = 1; step < shares.length; step++) {
            assertThat(shares[step] - shares[step - 1]).isGreaterThan(gain);
            gain = shares[step] - shares[step - 1];
        }
        assertThat(shares[4] / shares[0]).isGreaterThan(70.0 / 10);
    }

    /** Without it the logit alone makes the relation concave: each new outlet takes sales from the brand's own others. */
    @Test
    void shareIsConcaveInWeightedDistributionAtAPowerOfOne() {
        double[] shares = shares(1);
        assertThat(shares[4] - shares[3]).isLessThan(shares[1] - shares[0]);
    }
}
