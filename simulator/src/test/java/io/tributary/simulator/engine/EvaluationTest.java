package io.tributary.simulator.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tributary.simulator.channel.Partner;
import io.tributary.simulator.ledger.Measures;
import org.junit.jupiter.api.Test;

/** Scorecards, grades, pruning and coaching: scenarios/mechanisms/evaluation against the size of their formulas. */
final class EvaluationTest {
    private static final MechanismRuns RUNS = MechanismRuns.of("evaluation");
    private static final int WARM_UP = 8;
    private static final int LAST = 59;

    /** Last weeks of the four quarters of 2027 in a run that begins eight weeks before its start. */
    private static final int[] REVIEWS = {WARM_UP + 11, WARM_UP + 24, WARM_UP + 37, LAST};

    @Test
    void gradesPayBonusesAndWhoEarnsMoreWorksHarder() {
        String[] strict = {"relations.participation.required", "80 %", "relations.participation.response", "1"};
        String[] graded = {
            "relations.participation.required",
            "80 %",
            "relations.participation.response",
            "1",
            "lifecycle.evaluation",
            "{grades: [{from: 50, bonus: 1 %}, {from: 70, bonus: 2.5 %}]}"
        };
        Run off = RUNS.run("today", 0, strict);
        Run on = RUNS.run("today", 0, graded);
        double purchases = 0;
        for (Partner partner : MechanismRuns.serving(on.scenario())) {
            purchases += MechanismRuns.purchases(on, partner.id(), WARM_UP, LAST);
        }
        assertThat(on.kpi("cost.rebate", "total") / purchases).isBetween(0.001, 0.025);
        assertThat(on.kpi("partner.score", "total")).isBetween(30.0, 80.0);
        assertThat(RUNS.kpi("m112_on", "partner.effort")).isGreaterThan(RUNS.kpi("m112_off", "partner.effort") + 0.02);
        double earned = on.kpi("partner.return", "total") - off.kpi("partner.return", "total");
        double effort = on.kpi("partner.effort", "total") - off.kpi("partner.effort", "total");
        assertThat(earned).isGreaterThan(0.005);
        assertThat(effort).isCloseTo(earned / 0.8, within(0.03));
    }

    @Test
    void aPartnerBelowTheLineTwiceIsDroppedAtTheSecondReviewAndReplaced() {
        Run off = RUNS.run("m033_off", 0);
        Run on = RUNS.run("m033_on", 0);
        assertThat(on.kpi("partner.dropped", "total")).isBetween(1.0, 3.0);
        assertThat(on.kpi("partner.signed", "total")).isEqualTo(on.kpi("partner.dropped", "total"));
        for (Partner partner : MechanismRuns.serving(on.scenario())) {
            boolean poor = true;
            for (int review = 0; review < 2; review++) {
                poor &= MechanismRuns.state(off, Measures.SCORE, partner.id(), REVIEWS[review]) < 68;
            }
            assertThat(MechanismRuns.state(on, Measures.DROPPED, partner.id(), REVIEWS[1]))
                    .as(partner.id())
                    .isEqualTo(poor ? 1 : 0);
        }
        assertThat(on.kpi("cost.recruitment", "total"))
                .isCloseTo(23_000 * on.kpi("partner.signed", "total"), within(0.5));
    }

    /** Sales weigh 100, profit and service 50 each: the mean of the profit score is 50, that of service the partners' own. */
    @Test
    void furtherItemsWeighInTheScore() {
        double sales = RUNS.kpi("m113_off", "partner.score");
        double service = MechanismRuns.serving(RUNS.today()).stream()
                .mapToDouble(Partner::service)
                .average()
                .orElse(0);
        double expected = (100 * sales + 50 * 50 + 50 * service) / 200;
        assertThat(RUNS.kpi("m113_on", "partner.score")).isCloseTo(expected, within(1.0));
        assertThat(RUNS.kpi("m113_on", "cost.rebate")).isNotCloseTo(RUNS.kpi("m113_off", "cost.rebate"), within(500.0));
    }

    /** All have won what is within reach, score 100, and the mean profit scores 50: 90 while coverage counts, 60 later. */
    @Test
    void theSameMarketScoresDifferentlyInAnotherStage() {
        Run off = RUNS.run("m114_off", 0);
        Run on = RUNS.run("m114_on", 0);
        assertThat(off.kpi("partner.score", "total")).isCloseTo(90, within(2.0));
        assertThat(on.kpi("partner.score", "total")).isCloseTo(60, within(3.0));
        for (Partner partner : MechanismRuns.serving(on.scenario())) {
            assertThat(MechanismRuns.state(on, Measures.SCORE, partner.id(), REVIEWS[1]))
                    .isEqualTo(MechanismRuns.state(off, Measures.SCORE, partner.id(), REVIEWS[1]));
        }
        assertThat(on.kpi("cost.rebate", "total")).isLessThan(0.95 * off.kpi("cost.rebate", "total"));
    }

    /** Skill closes the part gap / 100 of what is left to 20 % at each review; each missing point costs 200. */
    @Test
    void coachingWorksOffTheGapToTheMarkReviewByReview() {
        Run off = RUNS.run("m115_off", 0);
        Run on = RUNS.run("m115_on", 0);
        double gaps = 0;
        double strength = 0;
        for (Partner partner : MechanismRuns.serving(on.scenario())) {
            double left = 0.2;
            for (int review : REVIEWS) {
                double gap = Math.max(0, 75 - MechanismRuns.state(on, Measures.SCORE, partner.id(), review));
                gaps += gap;
                left *= 1 - gap / 100;
            }
            strength += 1 + 0.2 - left;
        }
        assertThat(on.kpi("cost.coaching", "total")).isCloseTo(200 * gaps, within(0.5));
        assertThat(on.kpi("partner.effort", "total")).isCloseTo(strength / 7, within(1e-9));
        assertThat(on.kpi("coverage.numeric", "total") / off.kpi("coverage.numeric", "total"))
                .isBetween(1.01, 1 + 2 * (strength / 7 - 1));
    }
}
