package io.tributary.simulator.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.ledger.Kind;
import io.tributary.simulator.ledger.Measures;
import io.tributary.simulator.policy.DealerPricing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Resellers of the same goods in one town: who gets the outlets, how price wars start, and what prevents them. */
final class DealerCompetitionTest {
    private static final Mechanisms TERRITORY = Mechanisms.of("territory");
    private static final String[] CITY = {"D-north", "D-south"};

    private static double sold(Run run, String partner) {
        double sum = 0;
        for (int week = run.scenario().time().warmUp();
                week < run.scenario().time().periods();
                week++) {
            sum += run.sum(Kind.SHIPMENT, p -> p.id().equals(partner), p -> true, week);
        }
        return sum;
    }

    /** Price of a case that a reseller gets in a week. */
    private static double price(Run run, String partner, int week) {
        double paid = run.sum(Kind.INVOICE, p -> true, p -> p.id().equals(partner), week);
        return paid / (run.sum(Kind.SHIPMENT, p -> p.id().equals(partner), p -> true, week) / 15);
    }

    private static double lowest(Run run, String partner) {
        double lowest = Double.POSITIVE_INFINITY;
        for (int week = run.scenario().time().warmUp();
                week < run.scenario().time().periods();
                week++) {
            lowest = Math.min(lowest, price(run, partner, week));
        }
        return lowest;
    }

    @Test
    void outletsTurnToTheCheaperResellerByTheLogitOfThePriceDifference() {
        Run on = TERRITORY.run("m039_on");
        Run off = TERRITORY.run("m039_off");
        double north = 33 * 1.13;
        double south = 33 * 1.1074;
        double odds = sold(on, "D-south") / sold(on, "D-north") / (sold(off, "D-south") / sold(off, "D-north"));
        double mean = (north + south) / 2;
        assertThat(odds).isCloseTo(Math.exp(12 * (north - south) / mean), within(0.03));
        assertThat(on.kpi("cost.margin", KpiValue.TOTAL)).isLessThan(off.kpi("cost.margin", KpiValue.TOTAL));
    }

    /** Half of Zhejiang's goods and more go through two dealers of one city; the cheaper one's gain concentrates them. */
    @Test
    void concentrationIsTheSumOfTheSquaresOfTheDealersShares() {
        Run on = TERRITORY.run("m039_on");
        double quzhou = sold(on, "D-quzhou");
        double north = sold(on, "D-north");
        double south = sold(on, "D-south");
        double all = quzhou + north + south;
        assertThat(on.kpi("dealers.concentration", "ZJ"))
                .isCloseTo((quzhou * quzhou + north * north + south * south) / (all * all), within(1e-9));
    }

    @Test
    void aStepDownIsWorthWhatItAddsInPacksLessWhatItTakesOffEach() {
        DealerPricing rule = new DealerPricing(12, 12, 0.95, 0.02, 0.2, 4, 0);
        assertThat(rule.gain(1000, 21, 18, 0)).isCloseTo(1240 * 2.58 - 3000, within(1e-9));
        assertThat(rule.gain(1000, 21, 18, 200)).isNegative();
    }

    /** With belief 20 and a margin of 13 % three steps of 2 % pay and a fourth does not. */
    @Test
    void aWeakSeasonStartsAPriceWarThatEndsWhereTheNextStepNoLongerPays() {
        Run war = TERRITORY.run("m043_off");
        DealerPricing rule = war.scenario().dealerPricing().orElseThrow();
        double list = 33 * 1.13;
        int steps = 0;
        while (rule.gain(1, list * Math.pow(0.98, steps), 33, 0) > 0) {
            steps++;
        }
        assertThat(steps).isEqualTo(3);
        double floor = list * Math.pow(0.98, steps);
        for (String partner : CITY) {
            assertThat(lowest(war, partner)).isBetween(floor - 0.01, list * 0.98 * 0.98 + 0.01);
            assertThat(price(war, partner, war.scenario().time().warmUp())).isCloseTo(list, within(0.01));
        }
        assertThat(lowest(war, "D-nanchang")).isCloseTo(list, within(0.01));
    }

    /** A step down earns 20 x 2 % more cases: less than four weeks' expected fines of 40 % x 6,000. */
    @Test
    void aFineThatIsFoundOftenEnoughKeepsPricesAndMargins() {
        Run kept = TERRITORY.run("m043_on");
        Run war = TERRITORY.run("m043_off");
        for (String partner : CITY) {
            assertThat(lowest(kept, partner)).isCloseTo(33 * 1.13, within(0.01));
        }
        assertThat(kept.sum(Kind.PENALTY, p -> true, p -> true)).isZero();
        assertThat(kept.kpi("price.shelf", KpiValue.TOTAL)).isGreaterThan(war.kpi("price.shelf", KpiValue.TOTAL));
        assertThat(kept.kpi("cost.margin", KpiValue.TOTAL)).isGreaterThan(war.kpi("cost.margin", KpiValue.TOTAL));
    }

    /** A dealer of the war leaves more often the more its return falls behind; a fine that keeps prices keeps dealers. */
    @Test
    void aPriceWarEndsInDealersWhoLeaveAndAFineKeepsThem() {
        double war = 0;
        double peace = 0;
        double elsewhere = 0;
        int futures = 30;
        for (int future = 0; future < futures; future++) {
            Run off = TERRITORY.run("m043_exits_off", future);
            Run on = TERRITORY.run("m043_exits_on", future);
            war += left(off, CITY);
            peace += left(on, CITY);
            elsewhere += left(off, "D-nanchang", "D-shangrao") - left(on, "D-nanchang", "D-shangrao");
        }
        assertThat(war / futures).isGreaterThan(peace / futures + 0.2);
        assertThat(elsewhere / futures).isCloseTo(0, within(0.1));
    }

    private static double left(Run run, String... partners) {
        double left = 0;
        for (String partner : partners) {
            for (int week = 0; week < run.ledger().periods(); week++) {
                left += run.state(Measures.DEPARTURE, p -> p.id().equals(partner), week);
            }
        }
        return left;
    }

    /** Four dealers at a mark-up of 13 % and one at 10.74 %. */
    @Test
    void theSpreadIsTheRangeOfPricesAgainstTheirMeanAndTheGapThatOfService() {
        Run on = TERRITORY.run("m039_on", 0, "partners[D-south].service", "70");
        double mean = (4 * 1.13 + 1.1074) / 5;
        assertThat(on.kpi("dealers.price_spread", KpiValue.TOTAL)).isCloseTo((1.13 - 1.1074) / mean, within(1e-4));
        assertThat(on.kpi("dealers.price_spread", "JX")).isCloseTo(0, within(1e-9));
        assertThat(on.kpi("dealers.service_gap", KpiValue.TOTAL)).isCloseTo(15, within(1e-9));
        assertThat(on.kpi("dealers.service_gap", "JX")).isZero();
    }

    @Test
    void aFineTooSmallIsPaidAndDetersNobody() {
        Run small = TERRITORY.run("m043_on", 0, "links[0].terms[0].price_maintenance.penalty", "10");
        assertThat(lowest(small, "D-north")).isCloseTo(lowest(TERRITORY.run("m043_off"), "D-north"), within(1e-9));
        assertThat(small.sum(Kind.PENALTY, p -> true, p -> true)).isNotZero();
    }

    @Test
    void theThreatOfNoSupplyDetersLikeAFineOfTheMarginLost() {
        Run threat = TERRITORY.run(
                "m043_on", 0, "links[0].terms[0].price_maintenance.penalty", "0", "dealer_pricing.supply_cut", "4");
        assertThat(lowest(threat, "D-north")).isCloseTo(33 * 1.13, within(0.01));
    }

    @ParameterizedTest
    @ValueSource(strings = {"039", "043"})
    void competitionWithoutSwitchingAndRulesWithoutFinesChangeNothing(String row) {
        assertThat(TERRITORY.run("m" + row + "_neutral").ledger().digest())
                .isEqualTo(TERRITORY.run("m" + row + "_off").ledger().digest());
    }
}
