package io.tributary.workbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.workbench.cli.EveryPlan.Choice;
import java.nio.file.Path;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How many levels each partner gets: chosen freely, given for all, or given region by region. */
final class ChannelLengthTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private static Predicate<Choice> lengths(int inJiangxi, int inZhejiang) {
        return choice ->
                choice.isEach(each -> each.tiers() == (each.partner().region().equals("JX") ? inJiangxi : inZhejiang));
    }

    private Choice isBest(Predicate<Choice> limits, String... settings) {
        return Optimized.run(folder, settings).isBest(limits);
    }

    @Test
    void eachPartnerGetsTheLengthThatServesBestWhereBothAreAllowed() {
        Choice free = isBest(any -> true);

        assertThat(free.isEach(each -> each.tiers() == 1)).isTrue();
    }

    @Test
    void oneLengthForAllIsKept() {
        isBest(choice -> choice.isEach(each -> each.tiers() == 2), "decide.levels=[2]");
    }

    @Test
    void aRegionsOwnLengthGoesBeforeWhatIsAllowedElsewhere() {
        Choice mixed = isBest(lengths(2, 1), "decide.limits.length_in={\"JX\": 2}", "decide.levels=[1]");

        assertThat(mixed.served()).anyMatch(each -> each.tiers() == 2);
        assertThat(mixed.served()).anyMatch(each -> each.tiers() == 1);
        isBest(lengths(2, 1), "decide.limits.length_in={\"JX\": 2, \"ZJ\": 1}");
    }

    @Test
    void whereOutletsHaveAPriceAndAccountsCostMuchWholesalersPay() {
        String[] dear = {
            "decide.goal={\"outlet_is_worth\": \"1500 CNY\"}",
            "firms[bean].account_cost=160000 CNY/year",
            "partners[W-JX].fixed_cost=1000"
        };
        Optimized plan = Optimized.run(folder, dear);
        Choice best = plan.every().best(any -> true, worth(150_000)).orElseThrow();

        plan.isAsGoodAs(best);
    }

    private static java.util.Comparator<Choice> worth(long centsPerOutlet) {
        return java.util.Comparator.comparingLong(choice -> choice.cents() - centsPerOutlet * choice.outlets());
    }

    @Test
    void whatARegionsLengthCostsIsWhatAllPlansSay() {
        String only = "decide.limits.length_in={\"JX\": 2}";
        EveryPlan every = EveryPlan.of(only);
        Choice with = every.best(
                        choice -> choice.isEach(each ->
                                each.tiers() == 2 || !each.partner().region().equals("JX")),
                        EveryPlan.COVERAGE_THEN_COST)
                .orElseThrow();
        Choice without = every.best(any -> true, EveryPlan.COVERAGE_THEN_COST).orElseThrow();

        LimitPrices.of(only).isPriced("allowed channel lengths", without, with);
    }
}
