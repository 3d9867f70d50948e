package io.tributary.simulator.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tributary.simulator.channel.Partner;
import io.tributary.simulator.ledger.Measures;
import io.tributary.simulator.relation.Agreement;
import io.tributary.simulator.relation.DealerSatisfaction;
import io.tributary.simulator.relation.Loyalty;
import io.tributary.simulator.relation.Trust;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Trust, satisfaction, loyalty, agreements and leaving: scenarios/mechanisms/relations against their closed forms. */
final class RelationsTest {
    private static final MechanismRuns RUNS = MechanismRuns.of("relations");
    private static final int WARM_UP = 8;
    private static final int LAST = 59;

    @Test
    void trustClosesItsGapWhilePromisesAreKeptAndBreaksFasterThanItGrows() {
        Trust trust = new Trust(50, 0.03, 0.15, 0.2);
        assertThat(trust.next(50, 1)).isCloseTo(51.5, within(1e-12));
        assertThat(trust.next(50, 0)).isCloseTo(42.5, within(1e-12));
        double kept = RUNS.kpi("today", "partner.trust", "relations.trust", "{}");
        assertThat(kept).isCloseTo(100 - 50 * Math.pow(0.97, 52), within(1e-6));
    }

    /** Trust that has settled stands at 100 g k / (g k + l (1 - k)) where the share k is kept week after week. */
    @Test
    void aPlantThatIsShortOfGoodsCostsTrustAndSales() {
        Run off = RUNS.run("m066_off", 0);
        Run on = RUNS.run("m066_on", 0);
        assertThat(on.kpi("partner.trust", "total")).isBetween(50.0, 88.0);
        assertThat(on.kpi("sales.sell_out.units", "total")).isLessThan(off.kpi("sales.sell_out.units", "total"));
        double state = 50;
        Trust trust = new Trust(50, 0.03, 0.15, 0.2);
        for (int week = 0; week < 1000; week++) {
            state = trust.next(state, 0.8);
        }
        assertThat(state).isCloseTo(100 * 0.03 * 0.8 / (0.03 * 0.8 + 0.15 * 0.2), within(1e-6));
    }

    /** Full supply, prompt payment, equal prices and no breaches: only the return is left to tell partners apart. */
    @Test
    void satisfactionSettlesAtTheWeightedScoresOfItsFacets() {
        Run run = RUNS.run("m120_on", 0);
        double profit = Math.min(100, 50 * run.kpi("partner.return", "total") / 0.2);
        double expected = 0.40 * profit + 0.15 * 100 + 0.15 * 100 + 0.15 * 50 + 0.10 * 100 + 0.05 * 50;
        assertThat(run.kpi("satisfaction.dealer", "total")).isCloseTo(expected, within(2.5));
    }

    @Test
    void aSurveyOfSevenPartnersErrsByTheErrorOfOneOverTheRootOfSeven() {
        double squares = 0;
        int futures = 60;
        for (int replication = 0; replication < futures; replication++) {
            Run run = RUNS.run("today", replication, "relations.satisfaction", "{survey_error: 6}");
            double error = run.kpi("satisfaction.dealer.survey", "total") - run.kpi("satisfaction.dealer", "total");
            squares += error * error;
        }
        assertThat(Math.sqrt(squares / futures)).isCloseTo(6 / Math.sqrt(7), within(0.5));
    }

    /** Where the basic need scores b below 50, the extended ones count by b / 50. */
    @Test
    void extendedNeedsCountAsFarAsBasicOnesAreMet() {
        DealerSatisfaction.Week week = new DealerSatisfaction.Week(25, 0, 0, 60, 60, 60);
        DealerSatisfaction gated = new DealerSatisfaction(50, 0.1, 40, 0, 0, 15, 10, 5, 8, 1, 0, 0);
        assertThat(gated.experience(week)).isCloseTo((40 * 25 + 30 * 60 * 0.5) / 70, within(1e-12));
        Run on = RUNS.run("m034_on", 0);
        double basic = 50 * on.kpi("partner.return", "total") / 0.8;
        double extended = 15 * 50 + 10 * 100 + 5 * 50;
        assertThat(on.kpi("satisfaction.dealer", "total"))
                .isCloseTo((40 * basic + extended * basic / 50) / 70, within(2.0));
        assertThat(RUNS.kpi("m034_off", "satisfaction.dealer")).isCloseTo((40 * basic + extended) / 70, within(2.0));
    }

    /** Four rounds, two places, 6,000 each; the points of two of seven partners weigh 30 of 125. */
    @Test
    void honoursCostTheirPriceAndLiftTheSatisfactionOfAFew() {
        Run off = RUNS.run("m055_off", 0);
        Run on = RUNS.run("m055_on", 0);
        assertThat(on.kpi("cost.coaching", "total")).isCloseTo(4 * 2 * 6000, within(0.5));
        int lifted = 0;
        for (Partner partner : MechanismRuns.serving(on.scenario())) {
            double lift = MechanismRuns.state(on, Measures.DEALER_SATISFACTION, partner.id(), LAST)
                    - MechanismRuns.state(off, Measures.DEALER_SATISFACTION, partner.id(), LAST);
            lifted += lift > 0 ? 1 : 0;
            assertThat(lift).isBetween(0.0, 50 * 30.0 / 125);
        }
        assertThat(lifted).isBetween(2, 4);
        double points = on.kpi("satisfaction.dealer", "total") - off.kpi("satisfaction.dealer", "total");
        assertThat(points).isBetween(1.0, 2.0 / 7 * 50 * 30 / 125);
    }

    /** The same number of partners invests where the price rises with the worth of the horizon. */
    @Test
    void aLongTermMakesSpecificInvestmentWorthItsPrice() {
        double[] worth = {worth(52), worth(260)};
        assertThat(agreement(52).worth()).isCloseTo(worth[0], within(1e-6));
        for (double price : new double[] {2000, 4000, 6000, 10000}) {
            assertThat(invested(260, price * worth[1] / worth[0])).isEqualTo(invested(52, price));
        }
        assertThat(RUNS.kpi("m065_off", "partner.invested")).isZero();
        Run on = RUNS.run("m065_on", 0);
        assertThat(on.kpi("partner.invested", "total")).isBetween(1.0, 7.0);
        assertThat(on.kpi("partner.effort", "total"))
                .isCloseTo(1 + 0.15 * on.kpi("partner.invested", "total") / 7, within(1e-9));
    }

    private static double invested(int term, double price) {
        return RUNS.kpi(
                "today",
                "partner.invested",
                "lifecycle.agreement",
                "{term: " + term + " weeks, renewal: 0 %, investment: " + price + ", reach_gain: 15 %}");
    }

    private static double worth(int weeks) {
        double sum = 0;
        for (int week = 1; week <= weeks; week++) {
            sum += Math.pow(1.2, -week / 52.0);
        }
        return sum;
    }

    private static Agreement agreement(int term) {
        return new Agreement(term, 0, 0, 0.2, 9000, 0.15, 0);
    }

    /** Half of the losses borne by the maker is half the loss on the partners' capital. */
    @Test
    void sharedLossesHalveTheLossOfPartners() {
        Run off = RUNS.run("m063_off", 0);
        Run on = RUNS.run("m063_on", 0);
        double loss = 0;
        for (Partner partner : MechanismRuns.serving(off.scenario())) {
            loss -= MechanismRuns.profit(off, partner.id(), WARM_UP, LAST);
        }
        assertThat(on.kpi("cost.terms", "total")).isCloseTo(0.5 * loss, within(0.1 * loss));
        assertThat(on.kpi("partner.return", "total") / off.kpi("partner.return", "total"))
                .isCloseTo(0.5, within(0.1));
    }

    /** Every fee is paid; a fee of f leaves e^(-f / a year's profit) of each partner's hazard. */
    @Test
    void aBreakFeeIsPaidByWhoLeavesAndHoldsTheOthers() {
        Run on = RUNS.run("m067_on", 0);
        assertThat(on.kpi("cost.terms", "total")).isCloseTo(-40_000 * on.kpi("partner.exits", "total"), within(0.5));
        Run today = RUNS.run("today", 0);
        double expected = 0;
        for (Partner partner : MechanismRuns.serving(today.scenario())) {
            double profit = Math.max(1, MechanismRuns.profit(today, partner.id(), WARM_UP, LAST));
            expected += 1 - Math.exp(-52 * 0.02 * Math.exp(-40_000 / profit));
        }
        assertThat(RUNS.mean("m067_off", "partner.exits", 60)).isCloseTo(7 * (1 - Math.exp(-1.04)), within(0.5));
        assertThat(RUNS.mean("m067_on", "partner.exits", 60)).isCloseTo(expected, within(0.9));
    }

    @Test
    void loyaltyFollowsTrustAndSatisfactionSlowly() {
        Loyalty loyalty = new Loyalty(50, 0.02, Optional.empty());
        assertThat(loyalty.next(50, 70, 60)).isCloseTo(50.3, within(1e-12));
        Run on = RUNS.run("m068_on", 0);
        double follows = (on.kpi("partner.trust", "total") + on.kpi("satisfaction.dealer", "total")) / 2;
        assertThat(on.kpi("partner.loyalty", "total")).isCloseTo(follows, within(6.0));
    }

    /** A hazard of 2 % a week of which lock-in leaves the half: survivors are 7 x e^-0.52 after a year. */
    @Test
    void sharedPlansWithStrategicPartnersHalveTheHazardOfLeaving() {
        String[] locked = {
            "relations.exit", "{base: 0.02, profit: 0, trust: 0, satisfaction: 0, loyalty: 0}",
            "relations.loyalty", "{speed: 0 %, strategic: {from: 0, support: 0 %, lock_in: 50 %, cost: 20000}}"
        };
        assertThat(RUNS.mean("today", "partner.active", 60, locked)).isCloseTo(7 * Math.exp(-0.52), within(0.5));
        assertThat(RUNS.mean("m068_on", "partner.exits", 20))
                .isLessThan(RUNS.mean("m068_off", "partner.exits", 20) - 0.3);
    }

    @Test
    void partnersLeaveAtTheirHazardAndLeaveAHole() {
        String[] plain = {"relations.exit", "{base: 0.02, profit: 0}"};
        assertThat(RUNS.mean("today", "partner.active", 60, plain)).isCloseTo(7 * Math.exp(-1.04), within(0.5));
        double coverage = RUNS.mean("today", "coverage.numeric", 20, plain);
        assertThat(coverage).isLessThan(0.8 * RUNS.mean("today", "coverage.numeric", 20));
    }

    /** Two neighbours are left: first half, then all of the others have gone, so that the hazard is base e^1, then e^2. */
    @Test
    void aDepartureInfectsTheNeighbours() {
        double base = 0.005;
        double both = 1;
        double one = 0;
        double none = 0;
        for (int week = 1; week < 52; week++) {
            double p = 1 - Math.exp(-base * Math.exp(1));
            double q = 1 - Math.exp(-base * Math.exp(2));
            none += one * q + both * p * p;
            one = one * (1 - q) + both * 2 * p * (1 - p);
            both *= (1 - p) * (1 - p);
        }
        String[] infected = {
            "lifecycle.departures", "[{partner: east_1, on: 2027-01-04}]",
            "relations.exit", "{base: 0.005, profit: 0, neighbours: 2, memory: 60 weeks}"
        };
        double left = 0;
        int futures = 100;
        for (int replication = 0; replication < futures; replication++) {
            Run run = RUNS.run("today", replication, infected);
            left += 2 - run.kpi("partner.active", "East");
        }
        assertThat(left / futures).isCloseTo(one + 2 * none, within(0.25));
        assertThat(one + 2 * none).isGreaterThan(2 * 2 * (1 - Math.exp(-base * 52)));
    }
}
