package io.tributary.workbench.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tributary.workbench.cli.EveryPlan.Choice;
import io.tributary.workbench.cli.EveryPlan.Served;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Limits that leave no plan: which contradict each other, by how much each would have to give, and the plan that breaks
 * least. Each suggestion is followed, and a step less is shown not to be enough.
 */
final class InfeasiblePlansTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private JsonNode conflict(String... settings) {
        Optimized none = Optimized.run(folder, settings);
        assertThat(none.code()).isEqualTo(ExitCode.INFEASIBLE);
        assertThat(none.said().get("feasible").asBoolean()).isFalse();
        return none.said().get("conflict");
    }

    private static List<String> limits(JsonNode conflict) {
        List<String> limits = new ArrayList<>();
        conflict.get("limits").forEach(each -> limits.add(each.asString()));
        return limits;
    }

    /** What a limit would have to become if it alone gave way: the figures of its breaches. */
    private static List<Long> relaxed(JsonNode conflict, String limit) {
        List<Long> actual = new ArrayList<>();
        for (JsonNode each : conflict.get("relaxing_only")) {
            if (each.get("limit").asString().equals(limit)) {
                assertThat(each.get("verdict").asString()).isEqualTo("possible");
                each.get("breaches")
                        .forEach(breach -> actual.add(breach.get("actual").asLong()));
            }
        }
        assertThat(actual).as("breaches of %s in %s", limit, conflict).isNotEmpty();
        return actual;
    }

    private void hasAPlan(String... settings) {
        Optimized plan = Optimized.run(folder, settings);
        assertThat(plan.said().get("feasible").asBoolean()).isTrue();
        assertThat(plan.code()).isEqualTo(ExitCode.DONE);
    }

    private void hasNoPlan(String... settings) {
        assertThat(Optimized.run(folder, settings).code()).isEqualTo(ExitCode.INFEASIBLE);
    }

    /** The plan that breaks least does so by as little as any plan, each breach as a share of its limit. */
    private static void isLeast(JsonNode conflict, EveryPlan every, ToDoubleFunction<Choice> share) {
        double said = 0;
        for (JsonNode breach : conflict.get("breaks_least").get("breaches")) {
            double allowed = breach.get("allowed").asDouble();
            said += Math.abs(breach.get("actual").asDouble() - allowed) / Math.max(1, allowed);
        }
        Choice least =
                every.best(any -> true, Comparator.comparingDouble(share)).orElseThrow();
        assertThat(said).isCloseTo(share.applyAsDouble(least), within(1e-4));
    }

    private static String least(int inZhejiang) {
        return "decide.limits.least_partners_in={\"ZJ\": " + inZhejiang + "}";
    }

    @Test
    void aRegionThatMustHaveTwoHousesThatShutEachOtherOut() {
        String houses = "decide.limits.exclusive=[[\"D-jinhua\", \"D-yiwu\"]]";
        JsonNode conflict = conflict(least(2), houses);

        assertThat(limits(conflict)).containsExactly("fewest partners of a region", "exclusive group");
        assertThat(relaxed(conflict, "fewest partners of a region")).containsExactly(1L);
        hasAPlan(least(1), houses);
        assertThat(relaxed(conflict, "exclusive group")).containsExactly(2L);
        hasAPlan(least(2));
        isLeast(conflict, EveryPlan.of(), choice -> {
            boolean both = choice.partners().containsAll(List.of("D-jinhua", "D-yiwu"));
            return Math.max(0, 2 - choice.partnersIn("ZJ")) / 2.0 + (both ? 1 : 0);
        });
    }

    @Test
    void moreCoverageThanTheLargestShareLeavesRoomFor() {
        String share = "decide.limits.share_of_one_partner=30 %";
        EveryPlan every = EveryPlan.of(share);
        Predicate<Choice> shared =
                choice -> choice.partners().stream().allMatch(partner -> choice.marketOf(partner) <= 1_050);
        long most =
                every.best(shared, EveryPlan.COVERAGE_THEN_COST).orElseThrow().outlets();

        JsonNode conflict = conflict(share, coverage(1_460));

        assertThat(limits(conflict)).containsExactlyInAnyOrder("coverage target", "largest share of one partner");
        assertThat(relaxed(conflict, "coverage target")).containsExactly(most);
        hasAPlan(share, coverage(most));
        hasNoPlan(share, coverage(most + 1));
        long widest = relaxed(conflict, "largest share of one partner").stream()
                .mapToLong(Long::longValue)
                .max()
                .orElseThrow();
        hasAPlan("decide.limits.share_of_one_partner=" + (widest / 3_500.0), coverage(1_460));
    }

    private static String coverage(long outlets) {
        return "decide.goal={\"coverage_at_least\": " + outlets / 3_500.0 + "}";
    }

    @Test
    void aBudgetThatDoesNotPayForThePartnersThatRegionsMustHave() {
        String two = "decide.limits.least_partners=2";
        EveryPlan every = EveryPlan.of(two);
        Predicate<Choice> enough = choice -> choice.partnersIn("JX") >= 2 && choice.partnersIn("ZJ") >= 2;
        Choice cheapest = every.best(enough, EveryPlan.LEAST_COST).orElseThrow();
        long needed = (cheapest.cents() + every.beside() + 99) / 100;

        JsonNode conflict = conflict(two, budget(100_000));

        assertThat(limits(conflict)).containsExactlyInAnyOrder("fewest partners of a region", "budget");
        assertThat(relaxed(conflict, "budget")).containsExactly(needed);
        hasAPlan(two, budget(needed));
        hasNoPlan(two, budget(needed - 1));
        assertThat(relaxed(conflict, "fewest partners of a region")).containsExactly(0L, 0L);
        hasAPlan(budget(100_000));
        isLeast(
                conflict,
                every,
                choice -> (Math.max(0, 2 - choice.partnersIn("JX")) + Math.max(0, 2 - choice.partnersIn("ZJ"))) / 2.0
                        + Math.max(0, choice.cents() + every.beside() - 10_000_000) / 10_000_000.0);
    }

    private static String budget(long money) {
        return "decide.goal={\"spend_at_most\": " + money + "}";
    }

    @Test
    void aLockThatChangesMoreThanTheBudgetOfChange() {
        String lock = "decide.locks={\"nanchang_east\": \"D-gan\"}";
        JsonNode conflict = conflict(lock, "decide.limits.spend_on_change=5000");

        assertThat(limits(conflict)).containsExactlyInAnyOrder("locked area", "budget of change");
        assertThat(relaxed(conflict, "budget of change")).containsExactly(8_000L);
        hasAPlan(lock, "decide.limits.spend_on_change=8000");
        hasNoPlan(lock, "decide.limits.spend_on_change=7999");
        relaxed(conflict, "locked area");
        hasAPlan("decide.limits.spend_on_change=5000");
    }

    @Test
    void lockedPartnersOfWhomARegionMayHaveFewer() {
        String locks = "decide.locks={\"shangrao\": \"D-shangrao\", \"nanchang_east\": \"D-gan\"}";
        JsonNode conflict = conflict(locks, "decide.limits.most_partners_in={\"JX\": 1}");

        assertThat(limits(conflict)).containsExactlyInAnyOrder("locked area", "most partners of a region");
        assertThat(relaxed(conflict, "most partners of a region")).containsExactly(2L);
        hasAPlan(locks, "decide.limits.most_partners_in={\"JX\": 2}");
    }

    @Test
    void aVolumeThatTheSecondPartnerOfARegionCannotSell() {
        String volume = "decide.limits.least_volume=3000000";
        JsonNode conflict = conflict(least(2), volume);

        assertThat(limits(conflict))
                .containsExactlyInAnyOrder("fewest partners of a region", "minimum volume of a distributor");
        long lowest = relaxed(conflict, "minimum volume of a distributor").stream()
                .mapToLong(Long::longValue)
                .min()
                .orElseThrow();
        hasAPlan(least(2), "decide.limits.least_volume=" + 2 * lowest);
        hasAPlan(least(1), volume);
        isLeast(
                conflict,
                EveryPlan.of(),
                choice -> Math.max(0, 2 - choice.partnersIn("ZJ")) / 2.0
                        + choice.partners().stream()
                                .mapToLong(partner -> choice.of(partner).stream()
                                        .mapToLong(Served::units)
                                        .sum())
                                .mapToDouble(units -> Math.max(0, 1_500_000 - units) / 1_500_000.0)
                                .sum());
    }

    @Test
    void thePlanThatBreaksLeastBreaksWhatItIsSaidToBreak() {
        String[] limits = {"decide.limits.least_partners=2", budget(100_000)};
        JsonNode least = conflict(limits).get("breaks_least");

        Screen audit = Screen.of(
                "audit",
                EveryPlan.FOLDER,
                least.get("plan").asString(),
                "--json",
                "--quiet",
                "--set",
                limits[0],
                "--set",
                limits[1]);

        assertThat(audit.code()).isEqualTo(ExitCode.INFEASIBLE);
        JsonNode said = JsonMapper.builder().build().readTree(audit.out());
        List<String> broken = new ArrayList<>();
        for (JsonNode breach : said.get("breaches")) {
            broken.add(
                    breach.get("limit").asString() + " " + breach.get("actual").asLong());
        }
        List<String> promised = new ArrayList<>();
        least.get("breaches")
                .forEach(breach -> promised.add(breach.get("limit").asString() + " "
                        + breach.get("actual").asLong()));
        assertThat(broken).containsExactlyInAnyOrderElementsOf(promised);
    }

    @Test
    void noLimitHasAPriceWhereNoPlanKeepsThemAll() {
        String[] asked = {
            "explain", EveryPlan.FOLDER, "--limits", "--quiet", "--set", least(2), "--set", budget(100_000)
        };
        Screen text = Screen.of(asked);
        assertThat(text.code()).isEqualTo(ExitCode.INFEASIBLE);
        assertThat(text.out()).startsWith("No plan that keeps all limits was found, so none of them has a price.");
        assertThat(text.out()).contains("These limits contradict each other").doesNotContain("Without the limit");

        List<String> words = new ArrayList<>(List.of(asked));
        words.add("--json");
        Screen json = Screen.of(words.toArray(String[]::new));
        JsonNode conflict = JsonMapper.builder().build().readTree(json.out()).get("conflict");
        assertThat(limits(conflict)).containsExactlyInAnyOrder("fewest partners of a region", "budget");
    }
}
