package io.tributary.simulator.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tributary.simulator.channel.Partner;
import io.tributary.simulator.ledger.Kind;
import io.tributary.simulator.ledger.Measures;
import io.tributary.simulator.ledger.Party;
import org.junit.jupiter.api.Test;

/** Breaches, visits, fines and disputes: scenarios/mechanisms/governance against the chances that the formulas give. */
final class GovernanceTest {
    private static final MechanismRuns RUNS = MechanismRuns.of("governance");
    private static final int PARTNER_WEEKS = 7 * 52;
    private static final int WARM_UP = 8;
    private static final int LAST = 59;

    /**
     * Nobody looks, so everybody breaks the rule in every week. Satisfaction settles where the week's harm h and the tenth of
     * the gap that is closed balance: experience - 9 h; h is 2 in the east, and 4 in the west, where the wholesaler breaks
     * it too.
     */
    @Test
    void aBreachOfTheRulesHurtsTheBrandInThePartnersZones() {
        Run off = RUNS.run("today", 0);
        Run on = RUNS.run("m101_on", 0);
        assertThat(on.kpi("governance.breaches", "total")).isEqualTo(PARTNER_WEEKS);
        for (String region : new String[] {"East", "West"}) {
            double harm = region.equals("East") ? 2 : 4;
            assertThat(on.kpi("satisfaction.customer", region))
                    .isCloseTo(off.kpi("satisfaction.customer", region) - 9 * harm, within(1.5));
        }
        assertThat(on.kpi("sales.sell_out.units", "total")).isLessThan(0.95 * off.kpi("sales.sell_out.units", "total"));
    }

    /** The gain of a week is exponential with a mean of a tenth of the purchases. */
    @Test
    void whatBreakingTheRulesBringsIsPosted() {
        Run on = RUNS.run("m101_on", 0);
        double purchases = 0;
        for (Partner partner : MechanismRuns.serving(on.scenario())) {
            purchases += MechanismRuns.purchases(on, partner.id(), WARM_UP, LAST);
        }
        assertThat(on.sum(Kind.BREACH, Run::anyone, Run::anyone)).isCloseTo(0.1 * purchases, within(0.02 * purchases));
    }

    /** Visits to 20 % that find 80 %: deterrence 0.16 weeks against a mean gain of 0.1. */
    @Test
    void visitsDeterAndFindWhatIsLeft() {
        double breaches = RUNS.mean("m100_on", "governance.breaches", 20);
        assertThat(breaches).isCloseTo(PARTNER_WEEKS * Math.exp(-1.6), within(5.0));
        assertThat(RUNS.mean("m100_on", "governance.found", 20)).isCloseTo(0.16 * breaches, within(3.0));
        Run on = RUNS.run("m100_on", 0);
        assertThat(RUNS.mean("m100_on", "cost.governance", 20)).isCloseTo(0.2 * PARTNER_WEEKS * 600, within(2500.0));
        double fines = on.sum(Kind.PENALTY, Run::anyone, p -> p.tier() == Party.Tier.MAKER);
        assertThat(on.kpi("cost.terms", "total")).isCloseTo(-fines, within(0.5));
        assertThat(fines).isGreaterThan(0);
    }

    /** Deterrence is detection x enforcement x penalty. */
    @Test
    void aFineDetersAsFarAsItIsImposed() {
        assertThat(RUNS.kpi("m102_off", "governance.breaches")).isEqualTo(PARTNER_WEEKS);
        double half = RUNS.mean(
                "today",
                "governance.breaches",
                10,
                "governance.breaches",
                BREACH,
                "governance.inspection",
                "{visits: 20 %, enforcement: 50 %}");
        double full = RUNS.mean("m102_on", "governance.breaches", 10);
        assertThat(half).isCloseTo(PARTNER_WEEKS * Math.exp(-0.8), within(8.0));
        assertThat(full).isCloseTo(PARTNER_WEEKS * Math.exp(-1.6), within(6.0));
    }

    private static final String BREACH = "[{breach: imitations, gain: 0.1 weeks, penalty: 1 week, harm: 2}]";

    /** Scruples of 0.1 weeks at full integrity: e^-1 of the weeks for three partners, e^-0.5 for the other four. */
    @Test
    void integrityHoldsBackWhereNobodyLooks() {
        assertThat(RUNS.mean("m027_off", "governance.breaches", 20))
                .isCloseTo(PARTNER_WEEKS * Math.exp(-0.5), within(7.0));
        assertThat(RUNS.mean("m027_on", "governance.breaches", 20))
                .isCloseTo(52 * (3 * Math.exp(-1) + 4 * Math.exp(-0.5)), within(7.0));
    }

    /** Rules that answer 81 % of the questions leave 19 % of the disputes. */
    @Test
    void writtenRulesLeaveFewerDisputes() {
        double off = RUNS.mean("m098_off", "conflict.dispute_weeks", 40);
        double on = RUNS.mean("m098_on", "conflict.dispute_weeks", 40);
        assertThat(on / off).isCloseTo(0.19, within(0.04));
        assertThat(RUNS.kpi("m098_on", "cost.governance")).isCloseTo(20_000, within(5.0));
        assertThat(RUNS.kpi("m098_on", "partner.effort")).isGreaterThan(RUNS.kpi("m098_off", "partner.effort"));
    }

    /**
     * Talks settle 60 % in two weeks, mediation 70 % of the rest in three, arbitration the rest in six: 3.9 weeks against 12.
     * A dispute of n weeks is seen open at n - 1 weeks' ends; a step that would end after the year is not paid in it.
     */
    @Test
    void aLadderShortensDisputesAtItsPrice() {
        double weeks = 2 + 0.4 * 3 + 0.4 * 0.3 * 6;
        double off = RUNS.mean("m099_off", "conflict.dispute_weeks", 40);
        double on = RUNS.mean("m099_on", "conflict.dispute_weeks", 40);
        assertThat(on / off).isCloseTo((weeks - 1) / 11 * 1.06, within(0.04));
        double disputes = PARTNER_WEEKS * 0.08;
        double price = 500 * 51.0 / 52 + 0.4 * 4000 * 48 / 52 + 0.4 * 0.3 * 15_000 * 42 / 52;
        assertThat(RUNS.mean("m099_on", "cost.governance", 40))
                .isCloseTo(disputes * price, within(0.12 * disputes * price));
        assertThat(RUNS.mean("m099_on", "partner.trust", 20))
                .isGreaterThan(RUNS.mean("m099_off", "partner.trust", 20) + 5);
    }

    @Test
    void aPunishedPartnerLosesTrust() {
        String[] trust = {
            "relations.trust",
            "{gain: 0 %, loss: 0 %}",
            "governance.breaches",
            BREACH,
            "governance.inspection",
            "{visits: 20 %}"
        };
        Run run = RUNS.run("today", 0, trust);
        double found = 0;
        double lost = 0;
        for (Partner partner : MechanismRuns.serving(run.scenario())) {
            for (int period = WARM_UP; period <= LAST; period++) {
                found += MechanismRuns.state(run, Measures.FOUND, partner.id(), period);
            }
            lost += 50 - MechanismRuns.state(run, Measures.TRUST, partner.id(), LAST);
        }
        assertThat(lost).isCloseTo(5 * found, within(1e-9));
    }
}
