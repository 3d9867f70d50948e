package io.tributary.optimizer.selection.solver;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.optimizer.fixture.SmallProblem;
import io.tributary.optimizer.fixture.SplitMix;
import io.tributary.optimizer.fixture.SpringWaterLike;
import io.tributary.optimizer.fixture.WaterScenario;
import io.tributary.optimizer.selection.Goal;
import io.tributary.optimizer.selection.PlanTally;
import io.tributary.optimizer.selection.PlanValue;
import io.tributary.optimizer.selection.ScenarioMapping;
import io.tributary.optimizer.selection.SelectionPlan;
import io.tributary.optimizer.selection.SelectionProblem;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PartnerSelectionTest {

    @Property(tries = 100, seed = "20270104")
    void searchFindsTheOptimumOfProblemsThatCanBeEnumerated(@ForAll long seed) {
        findsTheOptimum(SmallProblem.of(seed));
    }

    @Property(tries = 100, seed = "20270104")
    void searchFindsTheOptimumWhereDistributorsChooseTheirWholesaler(@ForAll long seed) {
        findsTheOptimum(SmallProblem.tiered(seed));
    }

    private static void findsTheOptimum(SelectionProblem problem) {

        PlanValue found = new PartnerSelection(problem, 3_000, 1).solve().value();

        PlanValue optimum = SmallProblem.optimum(problem);
        assertThat(optimum.isBetterThan(found))
                .as("%s beats %s", optimum, found)
                .isFalse();
    }

    @Property(tries = 500)
    void noBoundPassesTheOptimum(@ForAll long seed) {
        SelectionProblem problem = switch ((int) Math.floorMod(seed, 5L)) {
            case 0 -> SmallProblem.of(seed);
            case 1 -> SmallProblem.limited(seed);
            case 2 -> SmallProblem.tiered(seed);
            case 3 -> SmallProblem.limitedTiered(seed);
            default -> SmallProblem.manyWholesalers(seed);
        };
        PlanValue optimum = SmallProblem.optimum(problem);

        PartnerSelection.Bounds bounds = PartnerSelection.bounds(problem, optimum);

        if (optimum.isFeasible()) {
            assertThat(bounds.mostOutlets()).isGreaterThanOrEqualTo(optimum.outlets());
            assertThat(bounds.leastCents()).isLessThanOrEqualTo(optimum.totalCents());
        }
    }

    /** Whoever audits a plan that serves the goal badly must not read that nothing better is possible. */
    @Property(tries = 400)
    void noBoundOfALesserPlanPassesTheOptimum(@ForAll long seed) {
        SelectionProblem problem = seed % 2 == 0 ? SmallProblem.limited(seed) : SmallProblem.limitedTiered(seed);
        PlanValue optimum = SmallProblem.optimum(problem);
        PlanValue lesser = PlanValue.of(problem, SmallProblem.randomPlan(problem, new SplitMix(seed)));
        if (!optimum.isFeasible()) {
            return;
        }

        PartnerSelection.Bounds bounds = PartnerSelection.bounds(problem, lesser);

        Goal goal = problem.goal();
        assertThat(bounds.mostOutlets()).isGreaterThanOrEqualTo(optimum.outlets());
        if (goal.kind() == Goal.Kind.WEIGHTED) {
            assertThat(goal.second(lesser.outlets(), bounds.leastCents()))
                    .isGreaterThanOrEqualTo(goal.second(optimum.outlets(), optimum.totalCents()));
        } else if (goal.kind() == Goal.Kind.COST_AT_COVERAGE) {
            assertThat(bounds.leastCents()).isLessThanOrEqualTo(optimum.totalCents());
        }
    }

    @Property(tries = 400)
    void theRunningTallyEqualsTheValueAddedUpFromScratch(@ForAll long seed) {
        SelectionProblem problem = switch ((int) Math.floorMod(seed, 4L)) {
            case 0 -> SmallProblem.of(seed);
            case 1 -> SmallProblem.limited(seed);
            case 2 -> SmallProblem.tiered(seed);
            default -> SmallProblem.limitedTiered(seed);
        };
        SplitMix luck = new SplitMix(seed);
        PlanTally tally = new PlanTally(problem);
        for (int i = 0; i < 10; i++) {
            SelectionPlan plan = SmallProblem.randomPlan(problem, luck);
            for (int a = 0; a < problem.areas(); a++) {
                tally.set(a, plan.offer(a));
            }
            PlanValue value = PlanValue.of(problem, plan);
            assertThat(tally.outlets()).isEqualTo(value.outlets());
            assertThat(tally.cost()).isEqualTo(value.totalCents());
            assertThat(tally.broken()).isEqualTo(value.broken());
        }
    }

    @Test
    void aPlanOfSpringWaterSizeIsProvedWithinOnePercentOfTheBestCoverage() {
        WaterScenario water = SpringWaterLike.of(1, 0);
        SelectionProblem problem = new ScenarioMapping(water.scenario(), water.response()).problem();

        PartnerSelection.Result result = new PartnerSelection(problem, 150_000, 7).solve();

        assertThat(result.value().isFeasible()).isTrue();
        assertThat(result.bounds().mostOutlets())
                .isGreaterThanOrEqualTo(result.value().outlets());
        assertThat(result.bounds().leastCents())
                .isLessThanOrEqualTo(result.value().totalCents());
        assertThat((double) result.value().outlets())
                .isGreaterThan(0.99 * result.bounds().mostOutlets());
    }

    @Test
    void theSameProblemGivesTheSamePlanAndBoundTwice() {
        WaterScenario water = SpringWaterLike.of(3, 0);
        SelectionProblem problem = new ScenarioMapping(water.scenario(), water.response()).problem();

        PartnerSelection.Result first = new PartnerSelection(problem, 5_000, 7).solve();
        PartnerSelection.Result second = new PartnerSelection(problem, 5_000, 7).solve();

        assertThat(second).isEqualTo(first);
    }
}
