package io.tributary.simulator.engine;

import static io.tributary.simulator.engine.Shown.total;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tributary.simulator.ledger.Kind;
import io.tributary.simulator.ledger.Measures;
import io.tributary.simulator.relation.Skill;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What partners learn and what helps them, paired with the same future in which nobody does anything for them. */
final class TrainingTest {
    private static final int WARM_UP = 8;
    private static final int WEEKS = 52;
    private static final int PARTNERS = 6;
    private static final Shown CASE = Shown.in("training");

    /** Skill at the end of each week under a weekly dose and a yearly turnover of a quarter. */
    private static List<Double> skills(double dose) {
        List<Double> skills = new ArrayList<>();
        double skill = 0;
        for (int week = 0; week < WEEKS; week++) {
            double learnt = 1 - (1 - skill) * Math.exp(-dose);
            skill = learnt * Math.pow(0.75, 1.0 / 52);
            skills.add(skill);
        }
        return skills;
    }

    /** Stockists against before, when a partner's skill wins them faster and persuades more of them. */
    private static double grown(List<Double> skills, double faster, double more) {
        double stockists = 1;
        for (double skill : skills) {
            stockists += 0.08 * (1 + faster * skill) * (1 + more * skill - stockists);
        }
        return stockists;
    }

    @Test
    void twelvePerCentOfTheGapAreClosedByADayOfTraining() {
        assertThat(Skill.next(0, 0.02 * 6, 0)).isCloseTo(0.113, within(5e-4));
        assertThat(Skill.next(0.5, 0, 0)).isEqualTo(0.5);
        assertThat(Skill.next(0.5, 0, 1)).isZero();
    }

    @Test
    void coursesTeachByTheLearningCurveAndTheTaughtWinMoreStockists() {
        Run off = CASE.run(0, "today");
        Run on = CASE.run(0, "m083_on");
        List<Double> skills = skills(0.02 * 2);
        assertThat(total(on, "partner.skill")).isCloseTo(skills.get(WEEKS - 1), within(1e-9));
        assertThat(total(on, "cost.training")).isCloseTo(2 * 300.0 * PARTNERS * WEEKS, within(0.01));
        assertThat(total(on, "coverage.numeric") / total(off, "coverage.numeric"))
                .isCloseTo(grown(skills, 0.5, 0.15), within(1e-6));
        assertThat(total(on, "sales.sell_out.units")).isGreaterThan(1.02 * total(off, "sales.sell_out.units"));
        assertThat(total(on, "satisfaction.customer")).isGreaterThan(1 + total(off, "satisfaction.customer"));
    }

    @Test
    void coachingTeachesEveryPartByItsOwnVisits() {
        Run even = CASE.run(0, "m088_on");
        List<Double> skills = skills(0.1 * 0.5);
        assertThat(total(even, "partner.skill")).isCloseTo(skills.get(WEEKS - 1), within(1e-9));
        assertThat(total(even, "cost.training")).isCloseTo(5 * 0.5 * 400 * PARTNERS * WEEKS, within(0.01));
        Run one = CASE.run(0, "m088_on", "training.coaching.visits", "[0.5, 0]");
        assertThat(total(one, "partner.skill")).isCloseTo(skills.get(WEEKS - 1) / 5, within(1e-9));
        assertThat(total(one, "coverage.numeric")).isLessThan(total(even, "coverage.numeric"));
    }

    @Test
    void materialWorksAtOnceAndIsUsedUp() {
        Run off = CASE.run(0, "today");
        Run on = CASE.run(0, "m086_on");
        double material = 0;
        double stockists = 1;
        for (int week = 0; week < WEEKS; week++) {
            double left = 0.7 * material;
            material = left + (1 - left) * 0.5;
            stockists += 0.08 * (1 + 0.08 * material - stockists);
        }
        assertThat(total(on, "coverage.numeric") / total(off, "coverage.numeric"))
                .isCloseTo(stockists, within(1e-6));
        assertThat(total(on, "cost.training")).isCloseTo(1000.0 * PARTNERS * WEEKS, within(0.01));
    }

    @Test
    void whoKnowsEnoughIsCertifiedAndPaysForItOnce() {
        Run off = CASE.run(0, "m087_off");
        Run on = CASE.run(0, "m087_on");
        List<Double> skills = skills(0.02 * 3);
        int week = 0;
        while (skills.get(week) < 0.4) {
            week++;
        }
        assertThat(on.state(Measures.CERTIFIED, Run::anyone, WARM_UP + week - 1))
                .isZero();
        assertThat(on.state(Measures.CERTIFIED, Run::anyone, WARM_UP + week)).isEqualTo(PARTNERS);
        assertThat(total(on, "cost.training") - total(off, "cost.training")).isCloseTo(PARTNERS * 5000, within(0.01));
        assertThat(total(on, "satisfaction.customer")).isGreaterThan(1 + total(off, "satisfaction.customer"));
    }

    @Test
    void whoIsNotCertifiedBuysNothingOfAProductThatAsksForIt() {
        Run gated = CASE.run(0, "m087_on", "training.certification.skus", "[tea]");
        double before = gated.sum(Kind.SHIPMENT, from -> from.id().startsWith("w_"), Run::anyone, WARM_UP - 2);
        double after = gated.sum(Kind.SHIPMENT, from -> from.id().startsWith("w_"), Run::anyone, WARM_UP + 20);
        assertThat(before).isZero();
        assertThat(after).isPositive();
    }

    @Test
    void casesQueueAtTheDistributorUntilSomebodyHelps() {
        Run off = CASE.run(0, "m084_off");
        double cases = 0;
        for (int week = 0; week < off.ledger().periods(); week++) {
            double sold = off.sum(Kind.SHIPMENT, from -> from.id().equals("d_hz"), Run::anyone, week);
            cases = Math.max(0, cases + 0.001 * sold - 125);
            assertThat(off.state(Measures.CASE_WAIT, party -> party.id().equals("d_hz"), week))
                    .isCloseTo(cases / 125, within(1e-9));
        }
        assertThat(cases).isPositive();
        Run on = CASE.run(0, "m084_on");
        assertThat(total(on, "support.wait")).isLessThan(0.3 * total(off, "support.wait"));
        assertThat(total(on, "cost.support")).isCloseTo(60 * 30.0 * 4 * WEEKS, within(0.01));
        assertThat(total(on, "satisfaction.customer")).isGreaterThan(1 + total(off, "satisfaction.customer"));
    }

    @Test
    void aCreditLineFillsShelvesThatATightLimitHadEmptied() {
        Run off = CASE.run(0, "m085_off");
        Run on = CASE.run(0, "m085_on");
        Run half = CASE.run(0, "m085_on", "support.credit_line", "300000 CNY");
        double free = total(CASE.run(0, "today"), "fill_rate");
        assertThat(total(off, "fill_rate")).isLessThan(0.95 * free);
        assertThat(total(half, "fill_rate")).isBetween(total(off, "fill_rate"), total(on, "fill_rate"));
        assertThat(total(on, "fill_rate")).isCloseTo(free, within(0.01));
        assertThat(total(on, "cost.support")).isBetween(1.0, 2 * 1_500_000 * 0.06);
        Run dear = CASE.run(0, "m085_on", "support.interest", "12 %");
        assertThat(total(dear, "cost.support") / total(on, "cost.support")).isCloseTo(2, within(1e-4));
    }

    @Test
    void theMakerGivesBackItsPartOfTheFreightThatPartnersPay() {
        String[] buyers = {"links[ours>wholesaler].paid_by", "buyer", "links[wholesaler>distributor].paid_by", "buyer"};
        Run off = CASE.run(0, "today", buyers);
        String[] helped = {buyers[0], buyers[1], buyers[2], buyers[3], "support.freight", "40 %"};
        Run on = CASE.run(0, "today", helped);
        double freight = off.sum(Kind.FREIGHT, Run::anyone, Run::anyone);
        assertThat(on.sum(Kind.AID, Run::anyone, Run::anyone) / freight).isCloseTo(0.4, within(1e-6));
    }
}
