package io.tributary.simulator.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tributary.simulator.channel.Partner;
import io.tributary.simulator.ledger.Kind;
import io.tributary.simulator.ledger.Measures;
import io.tributary.simulator.relation.CommonInterest;
import io.tributary.simulator.relation.CostControl;
import io.tributary.simulator.relation.SalesStaff;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What maker and partners do together: scenarios/mechanisms/cooperation against its closed forms. */
final class CooperationTest {
    private static final MechanismRuns RUNS = MechanismRuns.of("cooperation");
    private static final int WARM_UP = 8;
    private static final int WEEKS = 52;
    private static final int PARTNERS = 7;

    private static double mean(Run run, String measure, int period) {
        return MechanismRuns.serving(run.scenario()).stream()
                .mapToDouble(p -> MechanismRuns.state(run, measure, p.id(), period))
                .average()
                .orElseThrow();
    }

    /** The index is the faded correlation of the profits that the books show; what it lacks to 1 costs half in effort. */
    @Test
    void partnersWhoseProfitGoesItsOwnWayWorkLessByHalfOfWhatTheCorrelationLacks() {
        Run on = RUNS.run("m064_on", 0);
        for (Partner partner : MechanismRuns.serving(on.scenario())) {
            for (int week = WARM_UP + 1; week < WARM_UP + WEEKS; week++) {
                double interest = MechanismRuns.state(on, Measures.COMMON_INTEREST, partner.id(), week);
                assertThat(MechanismRuns.state(on, Measures.EFFORT, partner.id(), week))
                        .isCloseTo(1 - 0.5 * (1 - Math.max(0, interest)), within(1e-12));
            }
        }
        assertThat(on.kpi("partner.effort", "total"))
                .isCloseTo(mean(on, Measures.EFFORT, WARM_UP + WEEKS - 1), within(1e-12));
        Run off = RUNS.run("m064_off", 0);
        assertThat(off.kpi("partner.effort", "total")).isEqualTo(1);
        assertThat(new CommonInterest(13, 0, 0.5).sharing(0.6)).isCloseTo(0.8, within(1e-12));
        assertThat(on.kpi("sales.sell_out.units", "total")).isLessThan(0.95 * off.kpi("sales.sell_out.units", "total"));
    }

    /** Reckoned anew from the ledger, week by week, for one partner. */
    @Test
    void commonInterestIsTheCorrelationOfTheProfitsInTheBooks() {
        Run off = RUNS.run("m064_off", 0);
        Bond bond = new Bond();
        CommonInterest quarter = new CommonInterest(13, 0, 0);
        for (int week = WARM_UP; week < WARM_UP + WEEKS; week++) {
            double channel = MechanismRuns.profit(off, "leaf", week, week);
            for (Partner partner : MechanismRuns.serving(off.scenario())) {
                channel += MechanismRuns.profit(off, partner.id(), week, week);
            }
            bond.compare(MechanismRuns.profit(off, "east_1", week, week), channel, quarter);
        }
        assertThat(bond.correlation(quarter))
                .isCloseTo(
                        MechanismRuns.state(off, Measures.COMMON_INTEREST, "east_1", WARM_UP + WEEKS - 1),
                        within(0.01));
        Bond same = new Bond();
        Bond against = new Bond();
        for (int week = 0; week < 40; week++) {
            same.compare(3 + 2 * Math.sin(week), Math.sin(week), quarter);
            against.compare(-Math.sin(week), Math.sin(week), quarter);
        }
        assertThat(same.correlation(quarter)).isCloseTo(1, within(1e-9));
        assertThat(against.correlation(quarter)).isCloseTo(-1, within(1e-9));
    }

    /** Every fourth week for all: 13 meetings of 500 with seven partners; trust that nothing else moves closes 2 % each time. */
    @Test
    void meetingsCostTheirPriceBuildTrustAndSettleDisputes() {
        Run plain = RUNS.run(
                "today",
                0,
                "relations.trust",
                "{gain: 0 %, loss: 0 %}",
                "cooperation.meetings",
                "{others_every: 4 weeks}");
        assertThat(plain.kpi("cost.coaching", "total")).isCloseTo(13 * PARTNERS * 500.0, within(1e-6));
        assertThat(plain.kpi("partner.trust", "total")).isCloseTo(100 - 50 * Math.pow(0.98, 13), within(1e-9));
        Run on = RUNS.run("m078_on", 0);
        double meetings = on.kpi("cost.coaching", "total") / 500;
        assertThat(meetings).isBetween(4.0 * PARTNERS, 13.0 * PARTNERS).isEqualTo(Math.rint(meetings));
        double off = RUNS.mean("m078_off", "conflict.dispute_weeks", 10);
        assertThat(RUNS.mean("m078_on", "conflict.dispute_weeks", 10)).isBetween(0.5 * off, 0.9 * off);
        assertThat(on.kpi("partner.trust", "total")).isGreaterThan(RUNS.kpi("m078_off", "partner.trust") + 10);
    }

    /** A partner leaves within the year with 1 - (1 - q (1 - 80 % x 60 %))^52, q = 1 - e^-0.02. */
    @Test
    void callsOnThoseWhoAreNamedKeepTheShareThatHitsAndSuccessSay() {
        int futures = 40;
        double q = 1 - Math.exp(-0.02);
        double without = PARTNERS * (1 - Math.pow(1 - q, WEEKS));
        double with = PARTNERS * (1 - Math.pow(1 - q * (1 - 0.8 * 0.6), WEEKS));
        assertThat(RUNS.mean("m080_off", "partner.exits", futures)).isCloseTo(without, within(0.6));
        assertThat(RUNS.mean("m080_on", "partner.exits", futures)).isCloseTo(with, within(0.6));
        assertThat(RUNS.kpi("m080_on", "cost.coaching") % 2000).isZero();
        double quiet = RUNS.mean(
                "today", "cost.coaching", futures, "cooperation.early_warning", "{hits: 80 %, false_alarms: 3 %}");
        assertThat(quiet / 2000).isCloseTo(0.03 * PARTNERS * WEEKS, within(2.0));
    }

    @Test
    void peopleWhoLeaveAndAreNotLedDoLessAndCostTheirWages() {
        SalesStaff staff = new SalesStaff(2, 100, 60000, 0.6, 13, 0.4, 3000, 0.3, 0.4, 12000);
        assertThat(staff.settled()).isCloseTo((1 / 13.0) / (1 / 13.0 + 0.6 / 52), within(1e-12));
        assertThat(staff.next(staff.settled())).isCloseTo(staff.settled(), within(1e-12));
        double able = (0.4 + 0.6 * staff.settled()) * (1 - 0.3 * 0.6);
        Run enough = RUNS.run(
                "today",
                0,
                "cooperation.staff",
                "{people: 2, outlets_per_person: 100000, turnover: 60 %, newcomer: 40 %, shirking: 30 %,"
                        + " supervision: 40 %}");
        assertThat(enough.kpi("partner.effort", "total")).isCloseTo(able, within(1e-12));
        Run on = RUNS.run("m089_on", 0);
        assertThat(on.kpi("partner.effort", "total")).isLessThan(able);
        double weekly = (2 * (60000 + 0.4 * 12000) + 2 * 0.6 * 3000) / 52;
        assertThat(staff.weeklyCost()).isCloseTo(weekly, within(1e-9));
        double overhead =
                0.09 * on.sum(Kind.INVOICE, p -> true, p -> p.id().startsWith("east") || p.id().startsWith("west"));
        assertThat(on.sum(Kind.OVERHEAD, p -> true, p -> true) - overhead)
                .isCloseTo(PARTNERS * WEEKS * weekly, within(1.0));
        assertThat(on.kpi("sales.sell_out.units", "total")).isLessThan(RUNS.kpi("today", "sales.sell_out.units"));
    }

    /** Skill closes 4 % of its gap to 10 % a week; the display multiplies the weight of the shelves by e^0.2 at most. */
    @Test
    void aJointPlanFillsShelvesTrainsAndShowsAtItsPrice() {
        Run on = RUNS.run("m069_on", 0);
        Run off = RUNS.run("m069_off", 0);
        assertThat(on.kpi("partner.effort", "total")).isCloseTo(1 + 0.1 * (1 - Math.pow(0.96, WEEKS)), within(1e-9));
        double lacking = 1 - off.kpi("fill_rate", "total");
        assertThat(1 - on.kpi("fill_rate", "total")).isLessThan(lacking / 2);
        assertThat(on.kpi("cost.coaching", "total")).isGreaterThan(PARTNERS * 24000.0);
        Run shown = RUNS.run("m069_off", 0, "cooperation.joint_plan", "{sell_out: no, display: 0.2}");
        double ratio = shown.kpi("sales.sell_out.units", "total") / off.kpi("sales.sell_out.units", "total");
        assertThat(ratio).isBetween(1.05, Math.exp(0.2));
        assertThat(on.kpi("sales.sell_out.units", "total")).isGreaterThan(shown.kpi("sales.sell_out.units", "total"));
    }

    /** Per quarter: over the budget of 4 % half of the calls are cut from then on, which saves half of 40,000 a year. */
    @Test
    void whoCostsMoreThanTheBudgetIsCalledOnLess() {
        CostControl rule = new CostControl(0.04, 3, 0.5, 0.2);
        assertThat(rule.isExceeded(52_000, 1_000_000)).isTrue();
        assertThat(rule.isExceeded(39_000, 1_000_000)).isFalse();
        assertThat(rule.strength()).isCloseTo(0.9, within(1e-12));
        Run on = RUNS.run("m093_on", 0);
        Run off = RUNS.run("m093_off", 0);
        int cutWeeks = 0;
        int half = 0;
        for (Partner partner : MechanismRuns.serving(on.scenario())) {
            boolean direct = !partner.id().matches("west_[123]");
            for (int week = WARM_UP; week < WARM_UP + WEEKS; week++) {
                boolean cut = MechanismRuns.state(on, Measures.EFFORT, partner.id(), week) < 0.95;
                cutWeeks += cut && direct ? 1 : 0;
                half += cut ? 1 : 0;
            }
        }
        double saved = off.kpi("cost.to_serve", "management") - on.kpi("cost.to_serve", "management");
        assertThat(half).isPositive();
        assertThat(saved / (20_000 / 52.0)).isCloseTo(cutWeeks, within(PARTNERS + 0.5));
        assertThat(on.kpi("cost.to_serve", "total")).isLessThan(off.kpi("cost.to_serve", "total"));
        assertThat(on.kpi("sales.sell_out.units", "total")).isLessThan(off.kpi("sales.sell_out.units", "total"));
    }

    @Test
    void theCostToServeAddsUpByActivityRoleRegionAndPartner() {
        Run off = RUNS.run("m093_off", 0);
        double all = off.kpi("cost.to_serve", "total");
        double byPartner = off.scenario().partners().stream()
                .mapToDouble(p -> off.kpi("cost.to_serve", p.id()))
                .sum();
        assertThat(byPartner).isCloseTo(all, within(1e-6));
        assertThat(off.kpi("cost.to_serve", "East") + off.kpi("cost.to_serve", "West"))
                .isCloseTo(all, within(1e-6));
        assertThat(off.kpi("cost.to_serve", "wholesaler") + off.kpi("cost.to_serve", "distributor"))
                .isCloseTo(all, within(1e-6));
        assertThat(off.kpi("cost.to_serve", "management") + off.kpi("cost.to_serve", "incentive"))
                .isCloseTo(all, within(1e-6));
    }

    @ParameterizedTest
    @ValueSource(strings = {"064", "069", "078", "080", "093"})
    void whatIsDoneWithoutEffectChangesNothing(String row) {
        assertThat(RUNS.run("m" + row + "_neutral", 0).ledger().digest())
                .isEqualTo(RUNS.run("m" + row + "_off", 0).ledger().digest());
    }

    @Test
    void peopleWhoAreEnoughAndWellLedChangeNothing() {
        assertThat(RUNS.run("m089_neutral", 0).ledger().digest())
                .isEqualTo(RUNS.run("today", 0).ledger().digest());
    }
}
