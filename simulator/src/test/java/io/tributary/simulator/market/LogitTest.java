package io.tributary.simulator.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** The logit with loyalty: shares, elasticities and the steady state, all against their closed forms. */
class LogitTest {

    private static final double[] PRICES = {2.0, 3.0, 2.5, 4.0};
    private static final int[] BRANDS = {0, 0, 1, 2};
    private static final double PRICE_SENSITIVITY = 0.8;
    private static final double NEED = 0.6;

    private static ChoiceTable table(double[] prices, double loyalty) {
        ChoiceTable table = new ChoiceTable(3, 4);
        table.reset(1, Logit.loyaltyFactor(loyalty));
        for (int offer = 0; offer < prices.length; offer++) {
            table.add(Logit.weight(1.5 - PRICE_SENSITIVITY * prices[offer], 0.9), BRANDS[offer]);
        }
        return table;
    }

    @Test
    void theMixtureOfTheJavadocExample() {
        ChoiceTable table = new ChoiceTable(2, 2);
        table.reset(2, 2);
        table.add(1, 0);
        table.add(1, 1);
        assertThat(table.stay(1)).isEqualTo(2.0 / 6);
        assertThat(Logit.expectedDemand(table, new double[] {0, 1, 0}, 1)[0]).isEqualTo(0.5, within(1e-15));
    }

    @Test
    void theMixtureIsTheLogitWithABonus() {
        double loyalty = 1.3;
        ChoiceTable table = table(PRICES, loyalty);
        double[] demand = Logit.expectedDemand(table, new double[] {0, 100, 0, 0}, NEED);
        double sum = table.nothing();
        for (int offer = 0; offer < 4; offer++) {
            sum += boosted(table, offer, loyalty);
        }
        for (int offer = 0; offer < 4; offer++) {
            assertThat(demand[offer]).isEqualTo(100 * NEED * boosted(table, offer, loyalty) / sum, within(1e-12));
        }
    }

    private static double boosted(ChoiceTable table, int offer, double loyalty) {
        return table.weight(offer) * (table.brand(offer) == 0 ? StrictMath.exp(loyalty) : 1);
    }

    @Test
    void elasticitiesOfTheLogitAreItsAnalyticOnes() {
        double[] consumers = {1000, 0, 0, 0};
        ChoiceTable table = table(PRICES, 0);
        for (int priced = 0; priced < 4; priced++) {
            double share = Logit.share(table.weight(priced), table.sum());
            for (int offer = 0; offer < 4; offer++) {
                double analytic = PRICE_SENSITIVITY * PRICES[priced] * (offer == priced ? share - 1 : share);
                assertThat(elasticity(offer, priced, 0, consumers)).isEqualTo(analytic, within(1e-6));
            }
        }
    }

    /** With loyalty each group of consumers with the same last brand is a logit of its own. */
    @Test
    void elasticitiesWithLoyaltyAreMeansOverTheGroups() {
        double[] consumers = {400, 300, 200, 100};
        ChoiceTable table = table(PRICES, 1.5);
        double demand = 0;
        double slope = 0;
        for (int last = 0; last < 4; last++) {
            double[] group = new double[4];
            group[last] = 1;
            double share = Logit.expectedDemand(table, group, 1)[3];
            demand += consumers[last] * share;
            slope -= consumers[last] * PRICE_SENSITIVITY * share * (1 - share);
        }
        assertThat(elasticity(3, 3, 1.5, consumers)).isEqualTo(slope * PRICES[3] / demand, within(1e-6));
    }

    private static double elasticity(int offer, int priced, double loyalty, double[] consumers) {
        double step = 1e-4;
        double up = demand(offer, priced, step, loyalty, consumers);
        double down = demand(offer, priced, -step, loyalty, consumers);
        double at = demand(offer, priced, 0, loyalty, consumers);
        return (up - down) / (2 * step) * PRICES[priced] / at;
    }

    private static double demand(int offer, int priced, double step, double loyalty, double[] consumers) {
        double[] prices = PRICES.clone();
        prices[priced] += step;
        return Logit.expectedDemand(table(prices, loyalty), consumers, NEED)[offer];
    }

    @Test
    void theSteadyStateStaysWhereItIs() {
        ChoiceTable table = table(PRICES, 1.7);
        double[] shares = Logit.steadyState(table);
        double[] demand = Logit.expectedDemand(table, shares, 1);
        double[] buyers = new double[4];
        for (int offer = 0; offer < 4; offer++) {
            buyers[BRANDS[offer] + 1] += demand[offer];
        }
        assertThat(shares[0]).isZero();
        assertThat(shares[1] + shares[2] + shares[3]).isEqualTo(1, within(1e-12));
        for (int last = 1; last < 4; last++) {
            assertThat(buyers[last]).isEqualTo(leavers(table, shares, last), within(1e-12));
        }
    }

    /** All buyers of the group with this last brand, of whatever brand they buy. */
    private static double leavers(ChoiceTable table, double[] shares, int last) {
        double[] group = new double[4];
        group[last] = shares[last];
        double sum = 0;
        for (double units : Logit.expectedDemand(table, group, 1)) {
            sum += units;
        }
        return sum;
    }

    @Test
    void withoutLoyaltyTheSteadyStateIsTheShareAmongBuyers() {
        ChoiceTable table = table(PRICES, 0);
        assertThat(Logit.steadyState(table)[2]).isEqualTo(table.brandWeight(1) / table.offered(), within(1e-12));
    }

    @Test
    void nothingOnOfferMeansNoBrand() {
        ChoiceTable table = table(new double[0], 1);
        assertThat(Logit.steadyState(table)).containsExactly(1, 0, 0, 0);
    }
}
