package io.tributary.workbench.cli;

import io.tributary.workbench.cli.EveryPlan.Choice;
import io.tributary.workbench.cli.EveryPlan.Served;
import java.nio.file.Path;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Limits on partners: exclusive groups, the share of one, how many a region has, and the least that each must sell. */
final class PartnerLimitsTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private void isBestUnder(Predicate<Choice> limits, String... settings) {
        Optimized.run(folder, settings).isBestUnder(limits);
    }

    private static void isPriced(String limit, Predicate<Choice> limits, String setting) {
        EveryPlan every = EveryPlan.of(setting);
        Choice with = every.best(limits, EveryPlan.COVERAGE_THEN_COST).orElseThrow();
        Choice without = every.best(any -> true, EveryPlan.COVERAGE_THEN_COST).orElseThrow();
        LimitPrices.of(setting).isPriced(limit, without, with);
    }

    private static Predicate<Choice> oneAtMostOf(String... group) {
        return choice -> java.util.Arrays.stream(group)
                        .filter(choice.partners()::contains)
                        .count()
                <= 1;
    }

    private static final String HOUSES =
            "decide.limits.exclusive=[[\"D-nanchang\", \"D-yiwu\"], [\"D-shangrao\", \"D-gan\"]]";
    private static final Predicate<Choice> ONE_OF_EACH_HOUSE =
            oneAtMostOf("D-nanchang", "D-yiwu").and(oneAtMostOf("D-shangrao", "D-gan"));

    @Test
    void ofEachExclusiveGroupOneAtMostIsAppointed() {
        isBestUnder(ONE_OF_EACH_HOUSE, HOUSES);
    }

    @Test
    void whatExclusivityCostsIsWhatAllPlansSay() {
        isPriced("exclusive group", ONE_OF_EACH_HOUSE, HOUSES);
    }

    private static Predicate<Choice> noMarketAbove(long outlets) {
        return choice -> choice.partners().stream().allMatch(partner -> choice.marketOf(partner) <= outlets);
    }

    @Test
    void nobodyLooksAfterMoreThanTheLargestShareOfAllOutlets() {
        // 35 % of 3,500 outlets are 1,225; the two areas of Jinhua and Quzhou have 1,400.
        isBestUnder(noMarketAbove(1_225), "decide.limits.share_of_one_partner=35 %");
    }

    @Test
    void whatTheLargestShareCostsIsWhatAllPlansSay() {
        isPriced("largest share of one partner", noMarketAbove(1_225), "decide.limits.share_of_one_partner=35 %");
    }

    @Test
    void aRegionHasNoMorePartnersThanItMay() {
        isBestUnder(
                choice -> choice.partnersIn("JX") <= 2 && choice.partnersIn("ZJ") <= 2,
                "decide.limits.most_partners=2");
        isBestUnder(choice -> choice.partnersIn("JX") <= 1, "decide.limits.most_partners_in={\"JX\": 1}");
    }

    @Test
    void aRegionHasAsManyPartnersAsItMust() {
        isBestUnder(choice -> choice.partnersIn("ZJ") >= 2, "decide.limits.least_partners_in={\"ZJ\": 2}");
        isBestUnder(
                choice -> choice.partnersIn("JX") >= 2 && choice.partnersIn("ZJ") >= 2,
                "decide.limits.least_partners=2");
    }

    @Test
    void aRegionsOwnNumberStandsInPlaceOfThatForAll() {
        isBestUnder(
                choice -> choice.partnersIn("JX") <= 2 && choice.partnersIn("ZJ") == 2,
                "decide.limits.most_partners=2",
                "decide.limits.least_partners=1",
                "decide.limits.least_partners_in={\"ZJ\": 2}");
    }

    @Test
    void whatTheNumbersOfPartnersCostIsWhatAllPlansSay() {
        isPriced(
                "most partners of a region",
                choice -> choice.partnersIn("JX") <= 1,
                "decide.limits.most_partners_in={\"JX\": 1}");
        isPriced(
                "fewest partners of a region",
                choice -> choice.partnersIn("ZJ") >= 2,
                "decide.limits.least_partners_in={\"ZJ\": 2}");
    }

    @Test
    void whoeverIsAppointedSellsTheLeastVolume() {
        Choice free =
                EveryPlan.of().best(any -> true, EveryPlan.COVERAGE_THEN_COST).orElseThrow();
        long smallest = free.partners().stream()
                .mapToLong(partner ->
                        free.of(partner).stream().mapToLong(Served::units).sum())
                .min()
                .orElseThrow();
        long yearly = 2 * (smallest + 1);
        isBestUnder(
                choice -> choice.partners().stream()
                        .allMatch(partner -> choice.of(partner).stream()
                                        .mapToLong(Served::units)
                                        .sum()
                                > smallest),
                "decide.limits.least_volume=" + yearly);
    }
}
