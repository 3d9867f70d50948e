package io.tributary.workbench.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tributary.workbench.cli.EveryPlan.Choice;
import java.nio.file.Path;
import java.util.Comparator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a plan aims at: coverage, coverage for a budget, cost at a coverage, or worth less cost. */
final class PlanningGoalsTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void mostCoverageComesFirstAndLeastCostSecond() {
        Optimized plan = Optimized.run(folder);
        Choice best =
                plan.every().best(any -> true, EveryPlan.COVERAGE_THEN_COST).orElseThrow();

        plan.isAsGoodAs(best);
        plan.isBoundedBeyond(best);
    }

    @Test
    void theLeastCostAtACoverageLeavesOutWhatItDoesNotNeed() {
        for (int percent : new int[] {12, 25, 33, 40}) {
            Optimized plan = Optimized.run(folder, "decide.goal={\"coverage_at_least\": \"" + percent + " %\"}");
            long asked = (long) Math.ceil(percent / 100.0 * plan.every().allOutlets() - 1e-9);
            Choice best = plan.every()
                    .best(choice -> choice.outlets() >= asked, EveryPlan.LEAST_COST)
                    .orElseThrow();

            plan.isAsCheapAs(best);
            plan.isCostBoundedBeyond(best);
            assertThat(plan.choice().outlets()).isGreaterThanOrEqualTo(asked);
        }
    }

    @Test
    void aBudgetBuysAsMuchCoverageAsItCan() {
        for (int budget : new int[] {300_000, 600_000, 900_000, 1_100_000}) {
            Optimized plan = Optimized.run(folder, "decide.goal={\"spend_at_most\": " + budget + "}");
            long cents = 100L * budget - plan.every().beside();
            Choice best = plan.every()
                    .best(choice -> choice.cents() <= cents, EveryPlan.COVERAGE_THEN_COST)
                    .orElseThrow();

            plan.isAsGoodAs(best);
            plan.isBoundedBeyond(best);
            assertThat(plan.figure("cost.distribution.total", "value")).isLessThanOrEqualTo(budget);
        }
    }

    @Test
    void aWorthOfOutletsIsWeighedAgainstTheirCost() {
        for (int worth : new int[] {450, 650, 800, 2_000}) {
            Optimized plan = Optimized.run(folder, "decide.goal={\"outlet_is_worth\": \"" + worth + " CNY\"}");
            Comparator<Choice> net =
                    Comparator.comparingLong(choice -> choice.cents() - 100L * worth * choice.outlets());
            Choice best = plan.every().best(any -> true, net).orElseThrow();

            assertThat(plan.code()).isEqualTo(ExitCode.DONE);
            assertThat(net.compare(plan.choice(), best)).isZero();
            double figure = worth * plan.choice().outlets() - plan.figure("cost.distribution.total", "bound");
            double most = worth * best.outlets() - (best.cents() + plan.every().beside()) / 100.0;
            assertThat(figure).isGreaterThanOrEqualTo(most - 0.01).isCloseTo(most, within(1e-5 * Math.abs(most) + 5));
        }
    }

    @Test
    void aWorthBelowWhatAnyOutletCostsLeavesAllToNobody() {
        Optimized plan = Optimized.run(folder, "decide.goal={\"outlet_is_worth\": \"1 CNY\"}");

        assertThat(plan.choice().served()).isEmpty();
        assertThat(plan.figure("coverage.numeric", "value")).isZero();
    }

    /** An audit of a plan that covers more than is asked for must not say that it cannot be bettered. */
    @Test
    void anAuditHoldsAPlanAgainstTheGoalAndNotAgainstItsOwnCoverage() {
        String goal = "decide.goal={\"coverage_at_least\": \"25 %\"}";
        EveryPlan every = EveryPlan.of(goal);
        long asked = (long) Math.ceil(0.25 * every.allOutlets());
        Choice best = every.best(choice -> choice.outlets() >= asked, EveryPlan.LEAST_COST)
                .orElseThrow();
        double today = (every.today().cents() + every.beside()) / 100.0;
        double least = (best.cents() + every.beside()) / 100.0;

        Screen audit = Screen.of("audit", EveryPlan.FOLDER, "--json", "--quiet", "--set", goal);

        double gap = tools.jackson.databind.json.JsonMapper.builder()
                .build()
                .readTree(audit.out())
                .get("cost_gap")
                .asDouble();
        assertThat(today * (1 - gap)).isCloseTo(least, within(1e-3 * least)).isLessThanOrEqualTo(least + 0.01);
        Screen compare = Screen.of(
                "compare", EveryPlan.FOLDER, "today", "--replications", "0", "--json", "--quiet", "--set", goal);
        assertThat(compare.code()).as(compare.err()).isNotEqualTo(ExitCode.DEFECT);
    }

    @Test
    void anAuditUnderABudgetBoundsTheCoverageThatTheMoneyBuys() {
        String goal = "decide.goal={\"spend_at_most\": 600000}";
        EveryPlan every = EveryPlan.of(goal);
        Choice best = every.best(choice -> choice.cents() <= 60_000_000 - every.beside(), EveryPlan.COVERAGE_THEN_COST)
                .orElseThrow();
        Choice free = every.best(any -> true, EveryPlan.COVERAGE_THEN_COST).orElseThrow();

        Screen audit = Screen.of("audit", EveryPlan.FOLDER, "--json", "--quiet", "--set", goal);

        double bound = Optimized.figure(audit.out(), "coverage.numeric", "bound") * every.allOutlets();
        assertThat(bound).isGreaterThanOrEqualTo(best.outlets() - 1e-6).isLessThan(free.outlets() - 100.0);
    }

    @Test
    void theFrontHasTheLeastCostAtEachOfItsCoverages() {
        Screen front = Screen.of(
                "optimize",
                EveryPlan.FOLDER,
                "--quiet",
                "--front",
                "3",
                "--gap",
                "0.000001",
                "--out",
                folder.resolve("plan.json").toString());
        EveryPlan every = EveryPlan.of();
        Choice best = every.best(any -> true, EveryPlan.COVERAGE_THEN_COST).orElseThrow();
        long low = every.today().outlets();
        long middle = low + (best.outlets() - low) / 2;
        Choice half = every.best(choice -> choice.outlets() >= middle, EveryPlan.LEAST_COST)
                .orElseThrow();

        assertThat(front.said()).contains(io.tributary.optimizer.reason.Figures.money(half.cents() + every.beside()));
    }
}
