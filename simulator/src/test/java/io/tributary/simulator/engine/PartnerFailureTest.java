package io.tributary.simulator.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.tributary.simulator.scenario.InvalidScenario;
import org.junit.jupiter.api.Test;

/** Partners that fail by their other business, on scenarios/mechanisms/partners: nobody else is insolvent there. */
final class PartnerFailureTest {
    private static final MechanismRuns RUNS = MechanismRuns.of("partners");
    private static final String FINANCE = "lifecycle.finance";
    private static final int FUTURES = 40;
    private static final int PARTNERS = 7;

    /** Half of those who serve fail within a year; the error is three standard deviations of a binomial number. */
    @Test
    void asManyFailWithinAYearAsTheChanceSays() {
        double failed = 0;
        for (int future = 0; future < FUTURES; future++) {
            failed += RUNS.run("today", future, FINANCE, "{equity: 500 weeks, failure: 50 %}")
                    .kpi("partner.insolvencies", "total");
        }
        double trials = FUTURES * PARTNERS;
        assertThat(failed).isCloseTo(0.5 * trials, within(3 * Math.sqrt(trials * 0.25)));
    }

    /** The maker's claim on a direct customer is four weeks of its purchases, 28 days. */
    @Test
    void whoFailsLeavesItsOpenInvoicesUnpaid() {
        Run off = RUNS.run("today", 0, FINANCE, "{equity: 500 weeks}");
        Run on = RUNS.run("today", 0, FINANCE, "{equity: 500 weeks, failure_in: {east_1: 99 %}}");
        double week = MechanismRuns.purchases(off, "east_1", 8, 59) / 52;
        assertThat(on.kpi("partner.insolvencies", "total")).isEqualTo(1);
        assertThat(on.kpi("cost.bad_debt", "total")).isCloseTo(4 * week, within(1.2 * week));
    }

    @Test
    void aChanceOfNothingChangesNothing() {
        Run off = RUNS.run("today", 0, FINANCE, "{equity: 500 weeks}");
        Run neutral = RUNS.run("today", 0, FINANCE, "{equity: 500 weeks, failure: 0 %, failure_in: {east_1: 0 %}}");
        assertThat(neutral.ledger().digest()).isEqualTo(off.ledger().digest());
    }

    @Test
    void aChanceForSomebodyUnknownIsRefused() {
        assertThatThrownBy(() -> RUNS.run("today", 0, FINANCE, "{failure_in: {east_11: 2 %}}"))
                .isInstanceOf(InvalidScenario.class)
                .hasMessageContaining("lifecycle.finance.failure_in.east_11")
                .hasMessageContaining("Maybe you meant east_1");
    }
}
