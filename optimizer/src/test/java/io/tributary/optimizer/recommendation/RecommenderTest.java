package io.tributary.optimizer.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tributary.optimizer.fixture.WaterScenario;
import io.tributary.simulator.channel.Assignment;
import io.tributary.simulator.channel.Partner;
import io.tributary.simulator.geography.Area;
import io.tributary.simulator.geography.Zone;
import io.tributary.simulator.scenario.Change;
import io.tributary.simulator.scenario.Promise;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** One town T of two areas with 1,000 outlets each, and a far town F that nobody reaches. */
class RecommenderTest {
    private static final List<Zone> ZONES =
            List.of(WaterScenario.zone("T", "R", 29.6, 120, 2_000), WaterScenario.zone("F", "R", 35, 120, 500));
    private static final List<Area> AREAS =
            List.of(new Area("T-1", "T", 1_000), new Area("T-2", "T", 1_000), new Area("F-1", "F", 500));
    private static final List<Partner> PARTNERS = List.of(
            WaterScenario.wholesaler("W", "R", 29.6, 120),
            WaterScenario.distributor("P", "R", 29.6, 120, 300),
            WaterScenario.distributor("Q", "R", 29.6, 120, 300));
    private static final List<Assignment> TODAY =
            List.of(new Assignment("T-1", List.of("W", "P")), new Assignment("T-2", List.of("W", "Q")));

    private static WaterScenario water(List<Integer> levels, Map<String, String> locks) {
        return new WaterScenario(ZONES, AREAS, PARTNERS, TODAY, WaterScenario.decide(levels, locks, 2_000));
    }

    private static Recommendation recommend(WaterScenario water, int weeks) {
        return Recommender.recommend(water.scenario(weeks), water.response());
    }

    private static Promise promise(List<Promise> promises, String kpi) {
        return promises.stream().filter(p -> p.kpi().equals(kpi)).findFirst().orElseThrow();
    }

    @Test
    void oneTierCoversMoreSoBothDistributorsBuyFromTheMaker() {
        Recommendation answer = recommend(water(List.of(1, 2), Map.of()), 52);

        assertThat(answer.plan().changes())
                .extracting(Change::path, Change::old, Change::value)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("network[T-1].chain", "W>P", "P"),
                        org.assertj.core.groups.Tuple.tuple("network[T-2].chain", "W>Q", "Q"));
    }

    @Test
    void promisesFollowFromTheScenarioByHand() {
        List<Promise> promises =
                recommend(water(List.of(1, 2), Map.of()), 52).plan().promises();

        // Two tiers: 25 % x 92 % of 1,000 are 230 outlets an area; one tier: 250.
        assertThat(promise(promises, "coverage.numeric").today()).isCloseTo(460 / 2_500.0, within(1e-12));
        assertThat(promise(promises, "coverage.numeric").planned()).isCloseTo(500 / 2_500.0, within(1e-12));
        assertThat(promise(promises, "coverage.numeric").bound()).isCloseTo(500 / 2_500.0, within(1e-12));
        // Today 2 x 40,000 for distributors and 1,200,000 + 8,000 for the wholesaler; planned 2 x (40,000 + 8,000).
        assertThat(promise(promises, "cost.management").today()).isEqualTo(1_288_000);
        assertThat(promise(promises, "cost.management").planned()).isEqualTo(96_000);
        // U = 2,000 x 0.18 x 15,000 = 5.4 million; half of it x (0.4 + 0.6 x 0.25 / 0.18) x 3.00 / 24, twice.
        double units = 5_400_000 * (0.4 + 0.6 * 0.25 / 0.18);
        assertThat(promise(promises, "cost.margin").planned()).isCloseTo(units * 3.0 / 24, within(0.02));
        assertThat(promise(promises, "cost.rebate").planned()).isCloseTo(units * 18.0 / 24 * 0.02, within(0.02));
        assertThat(promise(promises, "cost.change").planned()).isZero();
        Promise total = promise(promises, "cost.distribution.total");
        assertThat(total.bound()).isLessThanOrEqualTo(total.planned());
        assertThat(promise(promises, "cost.distribution.per_unit").planned())
                .isCloseTo(total.planned() / units, within(1e-6));
    }

    @Test
    void yearlyFlowsScaleWithTheWindow() {
        WaterScenario water = water(List.of(1), Map.of());

        Promise half = promise(recommend(water, 26).plan().promises(), "cost.management");
        Promise whole = promise(recommend(water, 52).plan().promises(), "cost.management");

        assertThat(half.planned()).isCloseTo(whole.planned() / 2, within(0.01));
    }

    @Test
    void anAreaThatNobodyReachesStaysUnservedAndSaysSo() {
        Recommendation answer = recommend(water(List.of(1, 2), Map.of()), 52);

        assertThat(answer.unserved()).containsExactly("F-1");
        assertThat(answer.reasons().get(2).sentence().en())
                .isEqualTo("Nobody serves F-1: no allowed partner has it within its radius.");
        assertThat(answer.reasons().get(2).sentence().zh()).contains("F-1 无人服务");
    }

    @Test
    void aLockedAreaStaysWithItsPartnerAndTheOtherGetsOutOfItsWay() {
        Recommendation answer = recommend(water(List.of(1), Map.of("T-1", "Q")), 52);

        assertThat(answer.feasible()).isTrue();
        assertThat(answer.reasons()).extracting(why -> why.chain()).containsExactly("Q", "P", "");
        assertThat(promise(answer.plan().promises(), "cost.change").planned()).isEqualTo(4_000);
    }

    @Test
    void locksThatTogetherExceedACapacityAreReportedAsInfeasible() {
        Recommendation answer = recommend(water(List.of(1), Map.of("T-1", "P", "T-2", "P")), 52);

        assertThat(answer.feasible()).isFalse();
    }

    @Test
    void withoutAllowedLengthsThoseOfTodayHold() {
        Recommendation answer = recommend(water(List.of(), Map.of()), 52);

        assertThat(answer.plan().changes()).isEmpty();
        assertThat(answer.reasons().get(0).chain()).isEqualTo("W>P");
    }

    @Test
    void anAuditHoldsTodayAgainstTheSameBounds() {
        WaterScenario water = water(List.of(1, 2), Map.of());

        Audit audit = Recommender.audit(water.scenario(), water.response(), TODAY);

        assertThat(audit.feasible()).isTrue();
        assertThat(audit.unserved()).containsExactly("F-1");
        assertThat(audit.proof().mostOutlets()).isEqualTo(500);
        assertThat(audit.proof().coverageGap()).isCloseTo(40 / 460.0, within(1e-12));
        assertThat(audit.proof().sentence().en())
                .contains("no plan under these limits can cover more than 500 outlets");
    }

    @Test
    void anAuditNamesTheAreasThatTheLimitsDoNotAllow() {
        WaterScenario water = water(List.of(1), Map.of());

        Audit audit = Recommender.audit(water.scenario(), water.response(), TODAY);

        assertThat(audit.feasible()).isFalse();
        assertThat(audit.outsideLimits()).containsExactly("T-1", "T-2");
    }

    @Test
    void theSameScenarioGivesTheSameAnswerTwice() {
        WaterScenario water = water(List.of(1, 2), Map.of());

        assertThat(recommend(water, 52)).isEqualTo(recommend(water, 52));
    }
}
