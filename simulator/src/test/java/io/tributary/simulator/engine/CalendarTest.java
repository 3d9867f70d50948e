package io.tributary.simulator.engine;

import static io.tributary.simulator.engine.Shown.month;
import static io.tributary.simulator.engine.Shown.total;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.tributary.simulator.ledger.Kind;
import io.tributary.simulator.ledger.Measures;
import io.tributary.simulator.scenario.InvalidScenario;
import org.junit.jupiter.api.Test;

/** What changes within a run, on a date or when an indicator calls for it, against the same future without the change. */
final class CalendarTest {
    private static final int WARM_UP = 8;
    private static final Shown CASE = Shown.in("calendar");

    private static boolean happened(Run run, String action, int period) {
        return run.state(Measures.ACTION, party -> party.id().equals(action), period) == 1;
    }

    @Test
    void twoRedReviewsShortenTheChannelAndReachGrowsByWhatTheTierCost() {
        Run off = CASE.run(0, "today");
        Run on = CASE.run(0, "m015_on");
        int week = WARM_UP + 2 * 8;
        assertThat(happened(on, "shorten", week)).isTrue();
        assertThat(happened(on, "shorten", week - 8)).isFalse();
        assertThat(on.state(Measures.TRIGGER, party -> party.id().equals("shorten"), week))
                .isBetween(0.4, 0.6);
        double closed = 1 - Math.pow(1 - 0.08, 52 - 2 * 8);
        assertThat(total(on, "coverage.numeric") / total(off, "coverage.numeric"))
                .isCloseTo(1 + (1 / 0.92 - 1) * closed, within(1e-4));
        assertThat(on.sum(Kind.INVOICE, party -> party.id().startsWith("w_"), party -> true, week + 10))
                .isZero();
    }

    @Test
    void fourPhasesComeOnTheirDaysAndCostWhatTheyCost() {
        Run off = CASE.run(0, "today");
        Run on = CASE.run(0, "m135_on");
        assertThat(happened(on, "network", WARM_UP)).isTrue();
        assertThat(happened(on, "logistics", WARM_UP + 13)).isTrue();
        assertThat(happened(on, "evaluation", WARM_UP + 26)).isTrue();
        assertThat(happened(on, "customers", WARM_UP + 39)).isTrue();
        assertThat(total(on, "calendar.actions")).isEqualTo(4);
        assertThat(total(on, "cost.change") - total(off, "cost.change"))
                .isCloseTo(100_000 + 50_000 + 50_000 + 20_000, within(0.01));
        assertThat(month(on, "satisfaction.customer", 11)).isGreaterThan(month(off, "satisfaction.customer", 11) + 1);
    }

    @Test
    void aHigherFeeOfThePlatformIsPaidFromItsDayOn() {
        Run off = CASE.run(0, "today");
        Run on = CASE.run(0, "m140_on", "calendar[fee].chance", "100 %");
        assertThat(month(on, "cost.platform", 4)).isEqualTo(month(off, "cost.platform", 4));
        assertThat(month(on, "cost.platform", 7) / month(off, "cost.platform", 7))
                .isCloseTo(3, within(1e-3));
    }

    @Test
    void aPartnerDropsOutInAboutTheFuturesThatItsChanceSays() {
        int out = 0;
        for (int future = 0; future < 40; future++) {
            Run on = CASE.run(future, "m141_on", "time.length", "30 weeks");
            boolean struck = total(on, "calendar.actions") == 1;
            out += struck ? 1 : 0;
            if (future < 4) {
                Run off = CASE.run(future, "today", "time.length", "30 weeks");
                double kept = total(on, "coverage.numeric") / total(off, "coverage.numeric");
                assertThat(kept).isBetween(struck ? 0.7 : 1.0, struck ? 0.98 : 1.0);
                assertThat(on.ledger().digest() == off.ledger().digest()).isEqualTo(!struck);
            }
        }
        assertThat(out).isBetween(10, 30);
    }

    @Test
    void aRivalThatWinsShelvesTakesSharesByTheOddsOfItsAvailability() {
        Run off = CASE.run(0, "today");
        Run on = CASE.run(0, "m139_on", "calendar[entry].chance", "100 %");
        double before = month(off, "share.volume", 11);
        double after = month(on, "share.volume", 11);
        double grown = 0.95 / 0.60;
        assertThat((1 - after) / after / ((1 - before) / before)).isBetween(1.05, grown);
        assertThat(month(on, "share.volume", 2)).isEqualTo(month(off, "share.volume", 2));
    }

    @Test
    void aQuarterlyReviewSeesInTheFirstQuarterWhatAYearlyOneSeesNever() {
        Run yearly = CASE.run(0, "m136_off");
        Run quarterly = CASE.run(0, "m136_on");
        assertThat(total(yearly, "calendar.actions")).isZero();
        assertThat(happened(quarterly, "shorten", WARM_UP + 13)).isTrue();
        double closed = 1 - Math.pow(1 - 0.08, 52 - 13);
        assertThat(total(quarterly, "coverage.numeric") / total(yearly, "coverage.numeric"))
                .isCloseTo(1 + (1 / 0.92 - 1) * closed, within(1e-4));
    }

    @Test
    void laterMoneyIsWorthLessByTheRateOfItsYear() {
        Run off = CASE.run(0, "m137_off");
        Run on = CASE.run(0, "m137_on");
        assertThat(on.ledger().digest()).isEqualTo(off.ledger().digest());
        double worth = total(on, "cash.present") / total(off, "cash.present");
        assertThat(worth).isBetween(Math.pow(1.08, -1.7), Math.pow(1.08, -1.3));
    }

    @Test
    void whatNeedsOtherStocksOrAccountsCannotChangeWithinARun() {
        String action = "[{id: late, changes: {\"links[ours>wholesaler].lead_time\": \"3 weeks\"}}]";
        assertThatThrownBy(() -> CASE.scenario("today", "calendar", action))
                .isInstanceOf(InvalidScenario.class)
                .hasMessageContaining("links[ours>wholesaler].lead_time, which cannot change within a run");
    }

    @Test
    void anActionThatWouldMakeTheScenarioInvalidIsRefusedBeforeTheRun() {
        String action = "[{id: ghost, changes: {\"network[hz].chain\": nobody_known}}]";
        assertThatThrownBy(() -> CASE.scenario("today", "calendar", action))
                .isInstanceOf(InvalidScenario.class)
                .hasMessageContaining("would make the scenario invalid")
                .hasMessageContaining("nobody_known");
    }

    /** A manager who reads weekly acts in the week in which the books turn red; one who reviews quarterly at the next review. */
    @Test
    void aBoardThatIsReadWeeklyShortensTheWayFromARedLightToTheAnswer() {
        Run off = CASE.run(0, "m081_off");
        Run on = CASE.run(0, "m081_on");
        int slow = acted(off);
        int fast = acted(on);
        assertThat(slow % 13).isZero();
        assertThat(fast).isLessThan(slow);
        assertThat(total(on, "decision.delay")).isZero();
        assertThat(total(off, "decision.delay")).isCloseTo(slow - fast, within(1e-9));
        Run late = CASE.run(0, "m081_on", "dashboard.delay", "3 weeks");
        assertThat(acted(late)).isEqualTo(fast + 3);
        assertThat(total(late, "decision.delay")).isEqualTo(3);
        double weeks = slow - fast;
        double reach = total(on, "coverage.numeric") - total(off, "coverage.numeric");
        assertThat(reach).isPositive();
        assertThat(total(on, "cost.margin")).isLessThan(total(off, "cost.margin"));
        assertThat(weeks).isBetween(1.0, 13.0);
    }

    private static int acted(Run run) {
        for (int period = WARM_UP; period < run.ledger().periods(); period++) {
            if (happened(run, "answer", period)) {
                return period - WARM_UP;
            }
        }
        return -1;
    }

    @Test
    void aBoardThatIsReadAsOftenAsTheReviewsAreChangesNothing() {
        assertThat(CASE.run(0, "m081_neutral").ledger().digest())
                .isEqualTo(CASE.run(0, "m081_off").ledger().digest());
    }
}
