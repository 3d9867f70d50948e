package io.tributary.optimizer.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tributary.optimizer.fixture.Planning;
import io.tributary.optimizer.selection.ScenarioMapping;
import io.tributary.optimizer.selection.program.Effort;
import io.tributary.simulator.channel.Assignment;
import io.tributary.simulator.geography.Area;
import io.tributary.simulator.quantity.Copy;
import io.tributary.simulator.scenario.PlanGoal;
import io.tributary.simulator.scenario.Promise;
import io.tributary.simulator.scenario.Scenario;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Rules of choice, switched on and off under the same luck: what they do to the plan, and to its simulation. */
class PlanningRulesTest {
    private static final Planning SOY = new Planning("mechanisms/planning");
    private static final double OUTLETS = 5_900;

    /** Outlets, stocking us or not, in the areas of each distributor. */
    private static Map<String, Double> markets(Scenario scenario) {
        Map<String, Double> sizes = new TreeMap<>();
        for (Area area : scenario.areas()) {
            sizes.put(area.id(), area.outlets());
        }
        Map<String, Double> markets = new TreeMap<>();
        for (Assignment row : scenario.network()) {
            String last = row.chain().get(row.chain().size() - 1);
            markets.merge(last, sizes.getOrDefault(row.area(), 0.0), Double::sum);
        }
        return markets;
    }

    private static double promised(Recommendation plan, String kpi) {
        return plan.plan().promises().stream()
                .filter(promise -> promise.kpi().equals(kpi))
                .mapToDouble(Promise::planned)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aScorecardKeepsOutWhoReachesMostAndServesWorst() {
        ScenarioMapping mapping = new ScenarioMapping(SOY.asked("m024_on"), SOY.response());
        // Linping: service 22 is the worst (0), reach 50 % the best (100): 0.7 x 0 + 0.3 x 100 = 30, below 40.
        // Jinhua: service 62 is 40 / 56 of the way, reach 40 % is 4 / 14: 0.7 x 71.43 + 0.3 x 28.57 = 58.57.
        List<String> ids = SOY.today().partners().stream()
                .filter(p -> p.id().startsWith("D-"))
                .map(p -> p.id())
                .toList();
        assertThat(mapping.score(ids.indexOf("D-linping"))).isCloseTo(30, within(1e-9));
        assertThat(mapping.score(ids.indexOf("D-jinhua"))).isCloseTo(58.571, within(0.001));

        Scenario off = SOY.planned("m024_off");
        Scenario on = SOY.planned("m024_on");

        assertThat(markets(off)).containsKey("D-linping");
        assertThat(markets(on)).doesNotContainKey("D-linping");
        double promised =
                promised(SOY.plan("m024_on"), "coverage.numeric") - promised(SOY.plan("m024_off"), "coverage.numeric");
        double simulated = SOY.simulated(on, "coverage.numeric") - SOY.simulated(off, "coverage.numeric");
        assertThat(promised).isLessThan(-0.01);
        assertThat(simulated).isCloseTo(promised, within(0.15 * -promised));
        assertThat(markets(SOY.planned("m024_neutral"))).isEqualTo(markets(off));
    }

    @Test
    void aCapOnOnePartnersShareSpreadsTheNetworkAndLosesLessWithItsLargest() {
        Scenario off = SOY.planned("m040_off");
        Scenario on = SOY.planned("m040_on");

        double largestOff =
                markets(off).values().stream().mapToDouble(x -> x).max().orElseThrow();
        double largestOn =
                markets(on).values().stream().mapToDouble(x -> x).max().orElseThrow();
        assertThat(largestOff).isGreaterThan(0.25 * OUTLETS);
        assertThat(largestOn).isLessThanOrEqualTo(0.25 * OUTLETS);
        assertThat(SOY.simulated(on, "dealers.concentration"))
                .isLessThan(0.9 * SOY.simulated(off, "dealers.concentration"));
        // The stress test: the largest one is gone, and nobody has taken its areas yet.
        assertThat(lostWithoutLargest(on)).isLessThan(lostWithoutLargest(off));
    }

    private static double lostWithoutLargest(Scenario scenario) {
        Map<String, Double> markets = markets(scenario);
        String largest = markets.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
        List<Assignment> left = scenario.network().stream()
                .filter(row -> !row.chain().contains(largest))
                .toList();
        double before = SOY.simulated(scenario, "coverage.numeric");
        return 1 - SOY.simulated(Copy.with(scenario, Map.of("network", left)), "coverage.numeric") / before;
    }

    @Test
    void thePlannedNetworkCoversInTheSimulationWhatItPromises() {
        Recommendation plan = SOY.plan("m035_on");
        Scenario on = SOY.planned("m035_on");

        double more = SOY.simulated(on, "coverage.numeric") - SOY.simulated(SOY.today(), "coverage.numeric");
        double promisedMore = plan.plan().promises().stream()
                .filter(promise -> promise.kpi().equals("coverage.numeric"))
                .mapToDouble(promise -> promise.planned() - promise.today())
                .findFirst()
                .orElseThrow();
        assertThat(promisedMore).isGreaterThan(0.03);
        assertThat(more).isCloseTo(promisedMore, within(0.2 * promisedMore));
        assertThat(plan.proof().coverageGap()).isCloseTo(0, within(1e-3));
        assertThat(plan.proof().costGap()).isCloseTo(0, within(1e-3));
        assertThat(SOY.planned("m035_neutral").network()).isEqualTo(SOY.today().network());
    }

    @Test
    void aBudgetBuysTheOutletsThatCostLeastAndTheNextOneCostsMore() {
        PlanGoal budget = new PlanGoal(Optional.empty(), Optional.of(1_500_000.0), Optional.empty());
        Scenario limited =
                Copy.with(SOY.today(), Map.of("decide", Copy.with(SOY.today().decide(), Map.of("goal", budget))));
        Recommendation plan = Recommender.recommend(limited, SOY.response(), 1e-4);

        double cost = promised(plan, "cost.distribution.total");
        double coverage = promised(plan, "coverage.numeric");
        assertThat(cost).isLessThanOrEqualTo(1_500_000);
        List<FrontPoint> front = new Planner(SOY.today(), SOY.response(), Effort.byNodes(1e-6)).front(1_000, 5);
        for (FrontPoint point : front) {
            if (point.cents() <= 150_000_000) {
                assertThat(point.outlets()).isLessThanOrEqualTo(Math.round(coverage * OUTLETS));
            }
        }
        FrontPoint top = front.get(front.size() - 1);
        FrontPoint before = front.get(front.size() - 2);
        FrontPoint bottom = front.get(0);
        FrontPoint second = front.get(1);
        double shadowPriceAtTop = (top.cents() - before.cents()) / 100.0 / (top.outlets() - before.outlets());
        double shadowPriceAtBottom = (second.cents() - bottom.cents()) / 100.0 / (second.outlets() - bottom.outlets());
        assertThat(shadowPriceAtTop).isGreaterThan(shadowPriceAtBottom);
    }

    @Test
    void whereTodayCoversAsMuchAsAnyPlanCanTheFrontHasOnePoint() {
        Planner planner = new Planner(SOY.today(), SOY.response(), Effort.byNodes(1e-6));

        assertThat(planner.front(Long.MAX_VALUE, 4)).hasSize(1);
    }
}
