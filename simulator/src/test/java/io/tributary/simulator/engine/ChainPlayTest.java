package io.tributary.simulator.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Chains of one firm per tier, each asking its price in turn, against what successive marginalization gives in closed form. */
class ChainPlayTest {
    private static final Percentage CLOSE = Percentage.withPercentage(1e-6);

    /**
     * A tier whose unit costs it C in all, and S the own costs of later tiers: the shelf price is what it asks plus S,
     * times a constant, so it asks (e C + S) / (e - 1).
     */
    @ParameterizedTest
    @ValueSource(doubles = {1.5, 2, 3, 4, 5, 6, 8})
    void eachTierUnderConstantElasticityMarksUpAllItsCosts(double e) {
        for (int tiers = 1; tiers <= 5; tiers++) {
            double[] costs = {26, 1.5, 0, 3, 0.5};
            Run run = Run.of(Plays.written(chain(costs, tiers, isoElastic(1e4 * Math.pow(100, e), e))), 0);
            double price = 0;
            for (int tier = 0; tier < tiers; tier++) {
                double later = 0;
                for (int j = tiers - 1; j > tier; j--) {
                    later += costs[j];
                }
                price = (e * (price + costs[tier]) + later) / (e - 1);
                assertThat(run.kpi("price", "tier" + tier))
                        .as("tier %d of %d, e = %s", tier + 1, tiers, e)
                        .isCloseTo(price, CLOSE);
            }
        }
    }

    @Test
    void sixTiersUnderConstantElasticityMarkUpSixTimes() {
        double e = 1.5;
        double[] costs = {26, 0, 0, 0, 0, 0};
        Run run = Run.of(Plays.written(chain(costs, 6, isoElastic(1e9, e))), 0);
        for (int tier = 0; tier < 6; tier++) {
            assertThat(run.kpi("price", "tier" + tier)).isCloseTo(26 * Math.pow(e / (e - 1), tier + 1), CLOSE);
        }
    }

    /** Prices do not depend on the size of the market: cost (e / (e - 1))^n. */
    @ParameterizedTest
    @CsvSource({"4, 1e5", "4, 1e7", "5, 1e6", "5, 1e7", "5, 1e10", "5, 1e13", "8, 1e18"})
    void theSizeOfTheMarketDoesNotMovePrices(double e, double k) {
        Run run = Run.of(Plays.written(chain(new double[] {26, 0, 0, 0}, 4, isoElastic(k, e))), 0);
        for (int tier = 0; tier < 4; tier++) {
            assertThat(run.kpi("price", "tier" + tier)).isCloseTo(26 * Math.pow(e / (e - 1), tier + 1), CLOSE);
        }
    }

    /** Spengler (1950): each tier takes half of the margin that is left, w_k = w_(k-1) + own cost + half of it. */
    @Test
    void fiveTiersUnderLinearDemandHalveTheMarginInTurn() {
        double[] costs = {20, 4, 0, 6, 2};
        for (int tiers = 1; tiers <= 5; tiers++) {
            Run run = Run.of(Plays.written(chain(costs, tiers, "linear: {a: 1000, b: 5}")), 0);
            double below = 0;
            for (int tier = 1; tier < tiers; tier++) {
                below += costs[tier];
            }
            double price = 0;
            for (int tier = 0; tier < tiers; tier++) {
                double cost = price + costs[tier];
                price = (cost + 200 - below) / 2;
                below -= tier + 1 < tiers ? costs[tier + 1] : 0;
                assertThat(run.kpi("price", "tier" + tier))
                        .as("tier %d of %d", tier + 1, tiers)
                        .isCloseTo(price, CLOSE);
            }
        }
    }

    private static String isoElastic(double k, double e) {
        return String.format(Locale.ROOT, "iso_elastic: {k: %.1e, e: %s}", k, e);
    }

    private static String chain(double[] costs, int tiers, String form) {
        StringBuilder yaml = new StringBuilder("scenario: Chain\ntime: {length: 1 period}\nfirms:\n");
        StringBuilder order = new StringBuilder();
        for (int tier = 0; tier < tiers; tier++) {
            String above = tier == 0 ? "" : ", buys_from: tier" + (tier - 1);
            yaml.append("  - {id: tier" + tier + above + ", unit_cost: " + costs[tier] + "}\n");
            order.append((tier == 0 ? "[" : ", [") + "tier" + tier + (tier == tiers - 1 ? ".price]" : ".wholesale]"));
        }
        return yaml.append("demand:\n  - {at: tier" + (tiers - 1) + ", form: {" + form + "}}\n")
                .append("play:\n  order: [" + order + "]\n")
                .toString();
    }
}
