package io.tributary.workbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.simulator.channel.Partner;
import io.tributary.workbench.cli.EveryPlan.Choice;
import java.nio.file.Path;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may be appointed at all: licences, classes of partners, and scores. Every answer is held against all plans. */
final class EligibilityTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void whoHasNoLicenceIsNeverAppointedHoweverMuchHeReaches() {
        Optimized plan = Optimized.run(folder);
        Choice best =
                plan.every().best(any -> true, EveryPlan.COVERAGE_THEN_COST).orElseThrow();

        plan.isAsGoodAs(best);
        plan.isBoundedBeyond(best);
        assertThat(plan.choice().partners()).doesNotContain("D-poyang");
        Choice without = plan.every()
                .bestWithoutLicences(any -> true, EveryPlan.COVERAGE_THEN_COST)
                .orElseThrow();
        assertThat(without.outlets()).isGreaterThan(best.outlets());
        assertThat(without.partners()).contains("D-poyang");
    }

    /** Money, authority and need are a class of the partner table; who lacks two of them is not licensed there. */
    @Test
    void aPartnerWhoseClassTakesHisLicenceIsReplacedByTheNextBest() {
        Optimized plan = Optimized.run(folder, "partners[D-yiwu].licensed=no");
        Choice best =
                plan.every().best(any -> true, EveryPlan.COVERAGE_THEN_COST).orElseThrow();

        plan.isAsGoodAs(best);
        plan.isBoundedBeyond(best);
        assertThat(plan.choice().partners()).doesNotContain("D-yiwu", "D-poyang");
    }

    @Test
    void whoWouldServeButMayNotIsNamedWithWhatKeepsHimOut() {
        Optimized plan = Optimized.run(folder);

        assertThat(plan.text()).contains("No other partner may serve it: D-poyang is kept out by licences.");
    }

    @Test
    void aLeastScoreShutsOutWhoServesWorstByTheWeightsGiven() {
        String card = "decide.limits.scorecard={\"weights\": {\"service\": 70, \"reach\": 30}, \"least\": 40}";
        Optimized plan = Optimized.run(folder, card);
        Predicate<Choice> eligible = choice -> choice.isEach(each -> score(plan.every(), each.partner()) >= 40);
        Choice best = plan.every().best(eligible, EveryPlan.COVERAGE_THEN_COST).orElseThrow();

        plan.isAsGoodAs(best);
        plan.isBoundedBeyond(best);
        assertThat(plan.choice().partners()).doesNotContain("D-yiwu");
        Choice free =
                plan.every().best(any -> true, EveryPlan.COVERAGE_THEN_COST).orElseThrow();
        assertThat(free.partners()).contains("D-yiwu");
    }

    /** 70 % service and 30 % reach, each from 0 for the worst candidate to 100 for the best. */
    private static double score(EveryPlan every, Partner partner) {
        return 0.7 * scaled(every, partner, Partner::service) + 0.3 * scaled(every, partner, Partner::reach);
    }

    private static double scaled(EveryPlan every, Partner partner, ToDoubleFunction<Partner> figure) {
        double low = every.distributors().stream().mapToDouble(figure).min().orElseThrow();
        double high = every.distributors().stream().mapToDouble(figure).max().orElseThrow();
        return 100 * (figure.applyAsDouble(partner) - low) / (high - low);
    }

    @Test
    void otherWeightsShutOutOthers() {
        String card = "decide.limits.scorecard={\"weights\": {\"fixed_cost\": 1}, \"least\": 30}";
        Optimized plan = Optimized.run(folder, card);
        Predicate<Choice> eligible =
                choice -> choice.isEach(each -> scaled(plan.every(), each.partner(), p -> -p.fixedCost()) >= 30);
        Choice best = plan.every().best(eligible, EveryPlan.COVERAGE_THEN_COST).orElseThrow();

        plan.isAsGoodAs(best);
        assertThat(plan.choice().partners()).doesNotContain("D-yiwu", "D-nanchang");
    }

    @Test
    void thePriceOfLicencesAndOfTheScoreIsWhatAllPlansSay() {
        String card = "decide.limits.scorecard={\"weights\": {\"service\": 70, \"reach\": 30}, \"least\": 40}";
        EveryPlan every = EveryPlan.of(card);
        Predicate<Choice> eligible = choice -> choice.isEach(each -> score(every, each.partner()) >= 40);
        Choice with = every.best(eligible, EveryPlan.COVERAGE_THEN_COST).orElseThrow();
        Choice unlicensed = every.bestWithoutLicences(eligible, EveryPlan.COVERAGE_THEN_COST)
                .orElseThrow();
        Choice unscored = every.best(any -> true, EveryPlan.COVERAGE_THEN_COST).orElseThrow();

        LimitPrices prices = LimitPrices.of(card);

        prices.isPriced("licences", unlicensed, with);
        prices.isPriced("least score of a partner", unscored, with);
    }
}
