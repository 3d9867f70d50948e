package io.tributary.simulator.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tributary.simulator.channel.Partner;
import io.tributary.simulator.geography.Location;
import io.tributary.simulator.ledger.Kind;
import io.tributary.simulator.ledger.Measures;
import io.tributary.simulator.ledger.Party;
import io.tributary.simulator.luck.Luck;
import io.tributary.simulator.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** How partners are found, kept and lost: scenarios/mechanisms/partners, each mechanism against the size of its formula. */
final class PartnerLifeTest {
    private static final MechanismRuns RUNS = MechanismRuns.of("partners");
    private static final int WARM_UP = 8;
    private static final int LAST = 59;

    /** Every switch of the four sections about partners: off and neutral are the same run to the last bit, on is not. */
    @TestFactory
    Stream<DynamicTest> aNeutralSwitchLeavesEveryPostingAndStateAsItWas() {
        List<DynamicTest> tests = new ArrayList<>();
        for (String section : List.of("partners", "relations", "governance", "evaluation")) {
            MechanismRuns runs = MechanismRuns.of(section);
            List<String> names = runs.variants();
            for (String neutral : names) {
                if (neutral.endsWith("_neutral")) {
                    String row = neutral.substring(0, 4);
                    String off = names.contains(row + "_off") ? row + "_off" : "today";
                    tests.add(DynamicTest.dynamicTest(section + " " + row, () -> {
                        long without = runs.run(off, 0).ledger().digest();
                        assertThat(runs.run(neutral, 0).ledger().digest()).isEqualTo(without);
                        assertThat(runs.run(row + "_on", 0).ledger().digest()).isNotEqualTo(without);
                    }));
                }
            }
        }
        return tests.stream();
    }

    @Test
    void aPartnersReturnIsItsYearlyProfitOnStockAndTiedCapital() {
        Run run = RUNS.run("today", 0);
        for (Partner partner : MechanismRuns.serving(run.scenario())) {
            double profit = MechanismRuns.profit(run, partner.id(), LAST - 12, LAST) / 13;
            double purchases = MechanismRuns.purchases(run, partner.id(), LAST - 12, LAST) / 13;
            double stock = MechanismRuns.state(run, Measures.STOCK_VALUE, partner.id(), LAST);
            double expected = 52 * profit / (stock + 8 * purchases);
            assertThat(MechanismRuns.state(run, Measures.RETURN, partner.id(), LAST))
                    .as(partner.id())
                    .isCloseTo(expected, within(0.25 * Math.abs(expected) + 0.01));
        }
    }

    /** In the first week that counts both runs stand on the same facts, so that the other run's returns tell the effort. */
    @Test
    void aPartnerThatEarnsLessThanItRequiresWorksLessInProportion() {
        Run off = RUNS.run("m049_off", 0);
        Run on = RUNS.run("m049_on", 0);
        for (Partner partner : MechanismRuns.serving(off.scenario())) {
            double earned = MechanismRuns.state(off, Measures.RETURN, partner.id(), WARM_UP);
            assertThat(MechanismRuns.state(on, Measures.EFFORT, partner.id(), WARM_UP))
                    .isCloseTo(Math.max(0, Math.min(1, earned / 0.4)), within(1e-9));
        }
        double effort = on.kpi("partner.effort", "total");
        assertThat(effort).isBetween(0.4, 0.9);
        assertThat(on.kpi("coverage.numeric", "total") / off.kpi("coverage.numeric", "total"))
                .isBetween(effort * effort - 0.1, effort + 0.1);
    }

    /** The losses since the start are the equity of three weeks of the purchases until then, to within a week's loss. */
    @Test
    void lossesEatTheEquityAndLeaveTheMakerWithFourWeeksOfInvoices() {
        Run off = RUNS.run("m025_off", 0);
        Run on = RUNS.run("m025_on", 0);
        int left = -1;
        for (int period = WARM_UP; period <= LAST && left < 0; period++) {
            left = MechanismRuns.state(on, Measures.INSOLVENCY, "west", period) > 0 ? period : -1;
        }
        int weeks = left - WARM_UP;
        double loss = -MechanismRuns.profit(off, "west", WARM_UP, left - 1);
        double purchases = MechanismRuns.purchases(off, "west", WARM_UP, left - 1) / weeks;
        double equity = 3 * MechanismRuns.purchases(off, "west", 0, WARM_UP) / (WARM_UP + 1);
        assertThat(loss).isCloseTo(equity, within(1.5 * loss / weeks));
        assertThat(on.kpi("cost.bad_debt", "total")).isCloseTo(4 * purchases, within(0.3 * 4 * purchases));
        assertThat(on.kpi("partner.insolvencies", "total")).isEqualTo(1);
    }

    @Test
    void whoWatchesTheBooksSellsForCashInTimeAndLosesNoClaim() {
        double watched = RUNS.kpi(
                "m025_off",
                "cost.bad_debt",
                "lifecycle.finance",
                "{equity: 3 weeks, monitoring: {every: 2 weeks, cost: 500}}");
        assertThat(watched).isZero();
        assertThat(RUNS.kpi("m025_on", "cost.bad_debt")).isGreaterThan(50_000);
        double looks = RUNS.kpi(
                "today",
                "cost.governance",
                "lifecycle.finance",
                "{equity: 500 weeks, monitoring: {every: 4 weeks, cost: 500}}");
        assertThat(looks).isCloseTo(13 * 7 * 500, within(0.5));
    }

    /** Shops that get the part a of an order ask for the rest again: they hold (1 - a) / a of a week's sales less. */
    @Test
    void wrongDeliveriesLeaveShopsWithLessStock() {
        Run off = RUNS.run("today", 0);
        Run on = RUNS.run("m029_on", 0);
        double less = 0;
        double sold = 0;
        for (int period = LAST - 9; period <= LAST; period++) {
            less += off.state(Measures.STOCK_UNITS, PartnerLifeTest::isEasternShop, period)
                    - on.state(Measures.STOCK_UNITS, PartnerLifeTest::isEasternShop, period);
            sold += on.state(Measures.SERVED, PartnerLifeTest::isEasternShop, period);
        }
        assertThat(less / sold).isCloseTo(0.3 / 0.7, within(0.08));
        assertThat(on.kpi("fill_rate", "total")).isLessThan(off.kpi("fill_rate", "total"));
        assertThat(on.kpi("satisfaction.customer", "East")).isLessThan(off.kpi("satisfaction.customer", "East"));
    }

    private static boolean isEasternShop(Party party) {
        return party.tier() == Party.Tier.OUTLET && party.region().equals("East");
    }

    /** Two candidates of whom each signs with 60 %: somebody does with 84 %. Without any fit nobody signs. */
    @Test
    void fitDecidesHowManySign() {
        assertThat(RUNS.mean("m028_off", "partner.signed", 40)).isCloseTo(0.84, within(0.16));
        assertThat(RUNS.mean("m028_on", "partner.signed", 10)).isZero();
    }

    /** What the visit is worth follows from the two candidates' true reach and the error of a look from afar. */
    @Test
    void aVisitOnSiteCostsItsPriceAndFindsTheBetterCandidate() {
        assertThat(RUNS.kpi("m030_on", "cost.recruitment") - RUNS.kpi("m030_off", "cost.recruitment"))
                .isCloseTo(2 * 8000, within(0.5));
        Random luck = new Random(30);
        double regret = 0;
        int draws = 100_000;
        for (int i = 0; i < draws; i++) {
            double eight = 0.40 * (1 + 0.1 * luck.nextGaussian());
            double nine = 0.55 * (1 + 0.1 * luck.nextGaussian());
            boolean seen = eight * (1 + 0.6 * luck.nextGaussian()) > nine * (1 + 0.6 * luck.nextGaussian());
            regret += Math.max(eight, nine) - (seen ? eight : nine);
        }
        double expected = regret / draws * 250 / 1440 * 0.95;
        double gain = RUNS.mean("m030_on", "coverage.numeric", 60) - RUNS.mean("m030_off", "coverage.numeric", 60);
        assertThat(gain).isCloseTo(expected, within(0.6 * expected));
    }

    /** Who passes all three is approached first, and brings its own reach. */
    @Test
    void needMoneyAndAuthoritySortCandidates() {
        Run on = RUNS.run("m031_on", 0);
        Run off = RUNS.run("m031_off", 0);
        assertThat(MechanismRuns.state(on, Measures.SERVING, "east_9", LAST)).isEqualTo(1);
        assertThat(MechanismRuns.state(off, Measures.SERVING, "east_8", LAST)).isEqualTo(1);
        double gain = on.kpi("coverage.numeric", "total") - off.kpi("coverage.numeric", "total");
        assertThat(gain).isCloseTo((0.55 - 0.40) * 250 / 1440, within(0.02));
    }

    @Test
    void aCandidateThatLacksTwoOfThreeSignsWithAQuarterOfTheChance() {
        String[] settings = {
            "lifecycle.departures", "[{partner: east_1, on: 2027-03-01}]",
            "lifecycle.profiles", "[{partner: east_8, need: 20, money: 30, authority: 80}]",
            "lifecycle.recruitment", "{candidates: [east_8], accept: 100 %, man_threshold: 50, ramp_up: 0 weeks}"
        };
        assertThat(RUNS.mean("today", "partner.signed", 100, settings)).isCloseTo(0.25, within(0.11));
    }

    /** The area's stockists week by week: 15 % lost when the partner goes, 8 % of the gap to what the reach allows. */
    @Test
    void aFunnelLeavesAHoleUntilTheSuccessorHasRampedUp() {
        double[] hole = stockists(6, 12);
        double[] none = stockists(0, 0);
        String[] known = {"uncertainty.reach", "0 %"};
        double off = RUNS.kpi("m032_off", "coverage.numeric", known);
        double on = RUNS.kpi("m032_on", "coverage.numeric", known);
        assertThat(none[1] - hole[1]).isGreaterThan(20);
        assertThat((off - on) * 1440).isCloseTo(none[1] - hole[1], within(0.01));
        assertThat(RUNS.kpi("m032_on", "partner.signed")).isEqualTo(1);
    }

    /** Stockists of the first harbour area before the departure and at the end. */
    private static double[] stockists(int wait, int ramp) {
        Scenario scenario = RUNS.today();
        double first = reach(scenario, "east_1");
        double second = reach(scenario, "east_8");
        double now = first;
        int leaves = WARM_UP + 39;
        for (int period = leaves; period <= LAST; period++) {
            now *= period == leaves ? 0.85 : 1;
            int served = period - leaves - wait;
            double part = ramp == 0 ? 1 : Math.min(1, 0.2 + 0.8 * served / ramp);
            double goal = served < 0 ? 0 : second * part;
            now += 0.08 * (goal - now);
        }
        return new double[] {250 * first, 250 * now};
    }

    private static double reach(Scenario scenario, String id) {
        Partner partner = scenario.partners().stream()
                .filter(p -> p.id().equals(id))
                .findFirst()
                .orElseThrow();
        double km = scenario.roads()
                .km(partner.location(), Location.of(scenario.zones().get(0)));
        return partner.reach() * (1 - 0.3 * km / 120);
    }

    private static final String[] ALL = {
        "relations",
                "{participation: {overhead: 12 %, response: 1}, trust: {}, satisfaction: {survey_error: 6}, loyalty: {strategic: {cost: 9000}},"
                        + " recognition: {cost: 500}, exit: {base: 0.01, neighbours: 2}}",
        "lifecycle",
                "{departures: [{partner: west_2, on: 2027-05-03, bankrupt: yes}], profiles: [{partner: east_1, accuracy: 90 %}],"
                        + " recruitment: {candidates: [east_8, east_9, west_9], appraisal: {visit: yes}},"
                        + " agreement: {investment: 4000, break_fee: 5000, renew_from: 20},"
                        + " evaluation: {grades: [{from: 50, bonus: 1 %}], drop_below: 45, improvement: {}},"
                        + " finance: {equity: 4 weeks, loss_share: 20 %, monitoring: {}}}",
        "governance",
                "{breaches: [{breach: imitations}], inspection: {}, disputes: {rules: {cost: 9000}, steps: [{step: talks, weeks: 2, settles: 50 %}]}}"
    };

    @Test
    void aRunThatIsSavedOnTheWayGoesOnToTheSameBooks() {
        Run whole = RUNS.run("today", 3, ALL);
        Simulation simulation = Simulation.of(whole.scenario());
        for (int periods : new int[] {12, 35, 50}) {
            SavedState state =
                    simulation.until(periods, new Luck(whole.scenario().run().seed(), 3), 1);
            assertThat(simulation.resume(state, 1).digest())
                    .as("saved after %d weeks", periods)
                    .isEqualTo(whole.ledger().digest());
        }
    }

    /** Everything at once: each period of each run is checked for conservation, and threads change nothing. */
    @Test
    void goodsAndMoneyAreConservedWithAllMechanismsOfPartnersAtOnce() {
        double left = 0;
        for (int replication = 0; replication < 12; replication++) {
            Run run = RUNS.run("today", replication, ALL);
            left += run.kpi("partner.exits", "total");
            assertThat(run.kpi("partner.active", "total"))
                    .isEqualTo(7 - run.kpi("partner.exits", "total") + run.kpi("partner.signed", "total"));
        }
        assertThat(left).isGreaterThan(12);
    }

    @Test
    void whoLeavesSendsItsStockBackAndPaysItsDebts() {
        Run run = RUNS.run("m032_on", 0);
        assertThat(MechanismRuns.state(run, Measures.STOCK_UNITS, "east_1", LAST))
                .isZero();
        assertThat(run.kpi("cost.bad_debt", "total")).isZero();
        double owed = run.sum(Kind.INVOICE, p -> p.id().equals("east_1"), Run::anyone)
                - run.sum(Kind.PAYMENT, p -> p.id().equals("east_1"), p -> p.tier() == Party.Tier.MAKER);
        assertThat(owed).isCloseTo(0, within(0.01));
    }
}
