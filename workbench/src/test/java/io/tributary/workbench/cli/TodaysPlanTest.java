package io.tributary.workbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.workbench.cli.EveryPlan.Choice;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Today's plan counts: each change has a price, change has a budget, and locked areas keep their partner. */
final class TodaysPlanTest {
    private static final String WORTH = "decide.goal={\"outlet_is_worth\": \"900 CNY\"}";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private static java.util.Comparator<Choice> worth(long centsPerOutlet) {
        return java.util.Comparator.comparingLong(choice -> choice.cents() - centsPerOutlet * choice.outlets());
    }

    @Test
    void changesCostWhatTheyAreSaidToCostAndNoMore() {
        Optimized plan = Optimized.run(folder);
        long changed = plan.choice().served().stream()
                .filter(each -> !each.partner().id().equals(plan.every().today().servedBy(each.area())))
                .count();

        assertThat(changed).isPositive();
        assertThat(plan.figure("cost.change", "value")).isEqualTo(8_000.0 * changed);
    }

    @Test
    void theDearerAChangeTheFewerAreMade() {
        long before = Long.MAX_VALUE;
        for (int price : new int[] {0, 8_000, 60_000, 400_000}) {
            Optimized plan = Optimized.run(folder, WORTH, "firms[bean].change_cost=" + price + " CNY");
            Choice best = plan.every().best(any -> true, worth(90_000)).orElseThrow();

            plan.isAsGoodAs(best);
            long changed = plan.choice().served().stream()
                    .filter(each -> each.change() > 0)
                    .count();
            assertThat(price == 0 ? 0 : changed).isLessThanOrEqualTo(before);
            before = price == 0 ? Long.MAX_VALUE : changed;
        }
        assertThat(before).isZero();
    }

    @Test
    void theBudgetOfChangeIsNotPassed() {
        for (int budget : new int[] {0, 8_000, 16_000}) {
            Optimized plan = Optimized.run(folder, "decide.limits.spend_on_change=" + budget);
            Choice best = plan.every()
                    .best(choice -> choice.change() <= 100L * budget, EveryPlan.COVERAGE_THEN_COST)
                    .orElseThrow();

            plan.isAsGoodAs(best);
            plan.isBoundedBeyond(best);
        }
    }

    @Test
    void whatTheBudgetOfChangeCostsIsWhatAllPlansSay() {
        String budget = "decide.limits.spend_on_change=0";
        EveryPlan every = EveryPlan.of(budget);
        Choice with = every.best(choice -> choice.change() == 0, EveryPlan.COVERAGE_THEN_COST)
                .orElseThrow();
        Choice without = every.best(any -> true, EveryPlan.COVERAGE_THEN_COST).orElseThrow();

        LimitPrices.of(budget).isPriced("budget of change", without, with);
    }

    @Test
    void lockedAreasKeepTheirPartnerAndTheRestIsPlannedAroundThem() {
        String locks = "decide.locks={\"jinhua\": \"D-jinhua\", \"nanchang_east\": \"D-gan\"}";
        Optimized plan = Optimized.run(folder, locks);
        Choice best = plan.every()
                .best(
                        choice -> choice.servedBy("jinhua").equals("D-jinhua")
                                && choice.servedBy("nanchang_east").equals("D-gan"),
                        EveryPlan.COVERAGE_THEN_COST)
                .orElseThrow();

        plan.isAsGoodAs(best);
        plan.isBoundedBeyond(best);
        assertThat(plan.text()).contains("The area is locked to it.");
    }

    @Test
    void aLockIsPricedAgainstTheBestPlanWithoutIt() {
        String locks = "decide.locks={\"jinhua\": \"D-jinhua\"}";
        EveryPlan every = EveryPlan.of(locks);
        Choice with = every.best(choice -> choice.servedBy("jinhua").equals("D-jinhua"), EveryPlan.COVERAGE_THEN_COST)
                .orElseThrow();
        Choice without = every.best(any -> true, EveryPlan.COVERAGE_THEN_COST).orElseThrow();

        LimitPrices.of(locks).isPriced("locked area", without, with);
    }

    @Test
    void todaysPlanIsLeftAsItIsWhereEveryAreaIsLocked() {
        String locks = "decide.locks={\"nanchang_east\": \"D-nanchang\", \"nanchang_west\": \"D-nanchang\","
                + " \"shangrao\": \"D-shangrao\", \"quzhou\": \"D-jinhua\", \"jinhua\": \"D-yiwu\"}";
        Optimized plan = Optimized.run(folder, locks, "decide.levels=[2]");

        assertThat(plan.choice().served())
                .containsExactlyInAnyOrderElementsOf(plan.every().today().served());
        assertThat(plan.figure("cost.change", "value")).isZero();
    }
}
