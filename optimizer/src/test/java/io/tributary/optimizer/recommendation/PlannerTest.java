package io.tributary.optimizer.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.optimizer.fixture.SmallProblem;
import io.tributary.optimizer.fixture.SpringWaterLike;
import io.tributary.optimizer.fixture.WaterScenario;
import io.tributary.optimizer.selection.Breach;
import io.tributary.optimizer.selection.Goal;
import io.tributary.optimizer.selection.Limit;
import io.tributary.optimizer.selection.PlanTally;
import io.tributary.optimizer.selection.PlanValue;
import io.tributary.optimizer.selection.ScenarioMapping;
import io.tributary.optimizer.selection.SelectionLimits;
import io.tributary.optimizer.selection.SelectionPlan;
import io.tributary.optimizer.selection.SelectionProblem;
import io.tributary.optimizer.selection.program.Aim;
import io.tributary.optimizer.selection.program.Effort;
import io.tributary.simulator.channel.Assignment;
import io.tributary.simulator.geography.Area;
import io.tributary.simulator.geography.Zone;
import io.tributary.simulator.quantity.Copy;
import io.tributary.simulator.scenario.PlanGoal;
import io.tributary.simulator.scenario.PlanLimits;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PlannerTest {
    private static final Effort EFFORT = new Effort(20, 0);
    private static final List<Zone> ZONES =
            List.of(WaterScenario.zone("T", "R", 29.6, 120, 3_000), WaterScenario.zone("S", "R", 29.9, 120, 900));
    private static final List<Area> AREAS =
            List.of(new Area("T-1", "T", 1_400), new Area("T-2", "T", 1_600), new Area("S-1", "S", 900));
    private static final List<Assignment> TODAY = List.of(
            new Assignment("T-1", List.of("W", "P")),
            new Assignment("T-2", List.of("W", "Q")),
            new Assignment("S-1", List.of("W", "V")));

    private static WaterScenario water(Map<String, String> locks, PlanLimits limits) {
        return new WaterScenario(
                ZONES,
                AREAS,
                List.of(
                        WaterScenario.wholesaler("W", "R", 29.6, 120),
                        WaterScenario.distributor("P", "R", 29.6, 120, 360),
                        WaterScenario.distributor("Q", "R", 29.65, 120.1, 420),
                        WaterScenario.distributor("V", "R", 29.9, 120, 700)),
                TODAY,
                Copy.with(WaterScenario.decide(List.of(1, 2), locks, 1_000), Map.of("limits", limits)));
    }

    private static Planner planner(WaterScenario water) {
        return new Planner(water.scenario(), water.response(), EFFORT);
    }

    @Property(tries = 300)
    void theProgramFindsTheOptimumUnderEveryGoalAndLimitAndItsBoundsHold(@ForAll long seed) {
        SelectionProblem problem = SmallProblem.limited(seed);
        PlanValue optimum = SmallProblem.optimum(problem);

        ProvedSelection.Outcome outcome = new ProvedSelection(problem, 500, 1, Watcher.nobody()).solve(EFFORT);

        if (optimum.isFeasible()) {
            PlanValue found = outcome.result().value();
            assertThat(outcome.infeasible()).isFalse();
            assertThat(found.broken()).isZero();
            assertThat(optimum.isBetterThan(found, problem.goal()))
                    .as("%s beats %s", optimum, found)
                    .isFalse();
            assertThat(outcome.result().bounds().mostOutlets()).isGreaterThanOrEqualTo(optimum.outlets());
            assertThat(outcome.result().bounds().leastCents()).isLessThanOrEqualTo(optimum.totalCents());
        } else {
            assertThat(outcome.infeasible()).isTrue();
        }
    }

    @Test
    void theProgramClosesTheGapOfSmallProblems() {
        for (long seed = 0; seed < 40; seed++) {
            SelectionProblem problem = SmallProblem.of(seed);
            PlanValue optimum = SmallProblem.optimum(problem);
            if (optimum.isFeasible()) {
                ProvedSelection.Outcome outcome = new ProvedSelection(problem, 500, 1, Watcher.nobody()).solve(EFFORT);
                assertThat(outcome.result().bounds().mostOutlets()).isEqualTo(optimum.outlets());
                assertThat((double) outcome.result().bounds().leastCents())
                        .isGreaterThan(optimum.totalCents() * (1 - 1e-5) - 2);
            }
        }
    }

    @Test
    void theFlipWithEverythingElsePlannedAnewIsTheOneThatTryingEveryPlanFinds() {
        WaterScenario water = water(Map.of("S-1", "V"), WaterScenario.noLimits());
        ScenarioMapping mapping = new ScenarioMapping(water.scenario(), water.response());
        SelectionProblem wider = mapping.widerProblem();
        PlanValue today = PlanValue.of(wider, ScenarioMapping.planOf(wider, TODAY));
        for (String partner : List.of("P", "Q", "V")) {
            for (int area = 0; area < 2; area++) {
                PlanValue forced = forced(mapping.problem(), area, partner);

                WhyNot answer = planner(water).whyNot(TODAY, AREAS.get(area).id(), partner);

                assertThat(answer.forbidden()).isEmpty();
                WhyNot.Price price = answer.resolved().orElseThrow();
                assertThat(price.moreOutlets()).isEqualTo(forced.outlets() - today.outlets());
                assertThat(price.moreCents()).isEqualTo(forced.totalCents() - today.totalCents());
                assertThat(price.atBestOutlets()).isGreaterThanOrEqualTo(price.moreOutlets());
                assertThat(price.atBestCents()).isLessThanOrEqualTo(price.moreCents());
            }
        }
    }

    /** The best plan in which one area goes to one partner, by trying all. */
    private static PlanValue forced(SelectionProblem problem, int area, String partner) {
        int site = problem.findSite(partner).orElseThrow();
        return SmallProblem.optimum(problem.where(offer -> offer.area() != area || offer.site() == site)
                .withLocks(Map.of(area, partner, 2, "V")));
    }

    @Test
    void theFlipAloneSaysWhichLimitItBreaks() {
        WaterScenario water = water(Map.of(), WaterScenario.noLimits());
        List<Assignment> direct = List.of(
                new Assignment("T-1", List.of("P")),
                new Assignment("T-2", List.of("Q")),
                new Assignment("S-1", List.of("V")));

        WhyNot answer = planner(water).whyNot(direct, "T-2", "P");

        // P holds 25 % of 1,400 and would hold its whole capacity, 360, of T-2 as well: 710 where 360 is its capacity.
        assertThat(answer.alone().orElseThrow().broken())
                .extracting(sentence -> sentence.en())
                .containsExactly("capacity of a distributor P: 710 where 360 is allowed, 350 outlets beyond");
        assertThat(answer.sentence().zh()).contains("渠道商产能 P");
    }

    @Test
    void aLockIsNamedAsTheReasonAndTheFlipIsPricedWithoutIt() {
        WaterScenario water = water(Map.of("T-1", "P"), WaterScenario.noLimits());

        WhyNot answer = planner(water).whyNot(TODAY, "T-1", "V");

        assertThat(answer.forbidden()).containsExactly(Limit.LOCK);
        assertThat(answer.resolved()).isPresent();
        assertThat(answer.sentence().en()).startsWith("V may not serve T-1, because of locked area.");
    }

    @Test
    void whatALimitCostsIsTheDifferenceOfTheTwoOptima() {
        PlanLimits limits = Copy.with(WaterScenario.noLimits(), Map.of("mostPartners", Optional.of(2)));
        WaterScenario water = water(Map.of(), limits);
        ScenarioMapping mapping = new ScenarioMapping(water.scenario(), water.response());
        PlanValue with = SmallProblem.optimum(mapping.problem());
        PlanValue without = SmallProblem.optimum(mapping.problem(java.util.Set.of(Limit.MOST_PARTNERS)));

        long more = without.outlets() - with.outlets();
        assertThat(planner(water).limitPrices().orElseThrow())
                .containsExactly(new LimitPrice(
                        Limit.MOST_PARTNERS,
                        more,
                        without.totalCents() - with.totalCents(),
                        new LimitPrice.Range(more, more)));
    }

    @Test
    void everyPointOfTheFrontIsTheLeastCostAtItsCoverage() {
        WaterScenario water = water(Map.of(), WaterScenario.noLimits());
        SelectionProblem problem = new ScenarioMapping(water.scenario(), water.response()).problem();

        List<FrontPoint> front = planner(water).front(300, 5);

        assertThat(front).hasSize(5);
        for (FrontPoint point : front) {
            PlanValue least = SmallProblem.optimum(problem.with(Goal.costAtCoverage(point.target())));
            assertThat(point.cents()).isEqualTo(least.totalCents());
            assertThat(point.leastCents()).isLessThanOrEqualTo(least.totalCents());
            assertThat(point.outlets()).isGreaterThanOrEqualTo(point.target());
        }
    }

    @Test
    void alternativesKeepTheLimitsAndDifferFromThePlan() {
        WaterScenario water = water(Map.of(), WaterScenario.noLimits());
        SelectionProblem problem = new ScenarioMapping(water.scenario(), water.response()).problem();

        List<List<Assignment>> plans = planner(water).alternatives(TODAY, 2, 0.1).stream()
                .map(OtherPlan::network)
                .toList();

        assertThat(plans).isNotEmpty();
        PlanValue today = PlanValue.of(problem, ScenarioMapping.planOf(problem, TODAY));
        for (List<Assignment> plan : plans) {
            PlanValue value = PlanValue.of(problem, ScenarioMapping.planOf(problem, plan));
            assertThat(value.isFeasible()).isTrue();
            assertThat((double) value.outlets()).isGreaterThanOrEqualTo(0.9 * today.outlets());
            assertThat((double) value.totalCents()).isLessThanOrEqualTo(1.1 * today.totalCents());
            assertThat(plan).isNotEqualTo(TODAY);
        }
    }

    @Test
    void theNextBestPlansAreThoseThatTryingEveryPlanFinds() {
        for (PlanGoal goal : List.of(
                new PlanGoal(Optional.empty(), Optional.empty(), Optional.empty()),
                new PlanGoal(Optional.of(0.1), Optional.empty(), Optional.empty()))) {
            WaterScenario small = water(Map.of(), WaterScenario.noLimits());
            WaterScenario water = new WaterScenario(
                    small.zones(),
                    small.areas(),
                    small.partners(),
                    small.network(),
                    Copy.with(small.decide(), Map.of("goal", goal)));
            SelectionProblem problem = new ScenarioMapping(water.scenario(), water.response()).problem();
            List<PlanValue> all = new ArrayList<>();
            addAll(problem, new ArrayList<>(), all);
            all.sort((one, other) ->
                    one.isBetterThan(other, problem.goal()) ? -1 : other.isBetterThan(one, problem.goal()) ? 1 : 0);
            Recommendation best = Recommender.recommend(water.scenario(), water.response(), 1e-9);
            Planner planner = planner(water);

            List<OtherPlan> next =
                    planner.nextBest(ClosedLoop.planned(water.scenario(), best).network(), 3);

            assertThat(next).hasSize(3);
            for (int rank = 1; rank <= 3; rank++) {
                OtherPlan other = next.get(rank - 1);
                assertThat(other.moreOutlets())
                        .isEqualTo(all.get(rank).outlets() - all.get(0).outlets());
                assertThat(other.moreCents())
                        .isEqualTo(all.get(rank).totalCents() - all.get(0).totalCents());
                assertThat(other.differs()).isPositive();
            }
        }
    }

    /** The values of all plans that keep the limits. */
    private static void addAll(SelectionProblem problem, List<Integer> chosen, List<PlanValue> values) {
        if (chosen.size() == problem.areas()) {
            PlanValue value = PlanValue.of(problem, new SelectionPlan(chosen));
            if (value.isFeasible()) {
                values.add(value);
            }
            return;
        }
        int area = chosen.size();
        List<Integer> offers = new ArrayList<>(List.of(SelectionProblem.UNSERVED));
        for (int k = problem.firstOffer(area); k < problem.endOfOffers(area); k++) {
            offers.add(k);
        }
        for (int offer : offers) {
            chosen.add(offer);
            addAll(problem, chosen, values);
            chosen.remove(chosen.size() - 1);
        }
    }

    @Test
    void limitsThatContradictEachOtherAreNamedWithTheLeastThatMustGive() {
        PlanLimits limits = Copy.with(
                WaterScenario.noLimits(), Map.of("mostPartners", Optional.of(3), "spendOnChange", Optional.of(0.0)));
        WaterScenario water = water(Map.of("T-1", "V"), limits);

        Conflict conflict = planner(water).conflict().orElseThrow();

        // V gets T-1, which P serves today: 2,000 for the change; with a budget of 0 either gives.
        assertThat(conflict.limits()).containsExactlyInAnyOrder(Limit.LOCK, Limit.CHANGE_BUDGET);
        assertThat(conflict.undecided()).isEmpty();
        assertThat(relaxed(conflict, Limit.CHANGE_BUDGET).breaches())
                .extracting(Breach::by)
                .isNotEmpty();
        assertThat(relaxed(conflict, Limit.LOCK))
                .isEqualTo(
                        new Conflict.Relaxed(Conflict.Verdict.POSSIBLE, List.of(new Breach(Limit.LOCK, "T-1", 1, 0))));
    }

    /** A search that may not look at a single node decides nothing, so it blames no limit and acquits none. */
    @Test
    void whatTheTimeDoesNotSufficeToDecideIsSaidSo() {
        WaterScenario hard = SpringWaterLike.of(1, 0);
        SelectionProblem free = new ScenarioMapping(hard.scenario(), hard.response()).problem();
        SelectionLimits limits =
                new SelectionLimits(Map.of(), 2_000, Map.of(0, 40), Map.of(0, 30), 0, List.of(), List.of());
        SelectionProblem problem = free.with(limits);
        Set<Limit> set =
                EnumSet.of(Limit.CONCENTRATION, Limit.FEWEST_PARTNERS, Limit.MOST_PARTNERS, Limit.CHANGE_BUDGET);
        Aim rows = Aim.cost(0);

        Conflict quick = new ConflictSearch(problem, rows, new Effort(0.001, 1e-6, 0)).among(set);

        assertThat(quick.limits()).containsAll(quick.undecided());
        assertThat(quick.undecided()).isNotEmpty();
        assertThat(quick.limits()).contains(Limit.FEWEST_PARTNERS, Limit.MOST_PARTNERS);
    }

    private static Conflict.Relaxed relaxed(Conflict conflict, Limit limit) {
        return Optional.ofNullable(conflict.relax().get(limit)).orElseThrow();
    }

    @Test
    void aProblemWithAPlanHasNoConflict() {
        assertThat(planner(water(Map.of(), WaterScenario.noLimits())).conflict())
                .isEmpty();
    }

    @Test
    void anUnservedProblemIsStillATally() {
        SelectionProblem problem = SmallProblem.limited(4);
        PlanTally tally = new PlanTally(problem);

        assertThat(tally.broken()).isEqualTo(PlanValue.of(problem, tally.plan()).broken());
    }
}
