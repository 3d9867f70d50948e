package io.tributary.optimizer.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tributary.optimizer.fixture.SplitMix;
import io.tributary.optimizer.selection.Offer;
import io.tributary.optimizer.selection.SalesResponse;
import io.tributary.optimizer.selection.ScenarioMapping;
import io.tributary.optimizer.selection.SelectionPlan;
import io.tributary.optimizer.selection.SelectionProblem;
import io.tributary.optimizer.selection.program.Effort;
import io.tributary.simulator.scenario.Change;
import io.tributary.simulator.scenario.Promise;
import io.tributary.simulator.scenario.Scenario;
import io.tributary.simulator.scenario.ScenarioSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Partners who share areas and warehouses that may be opened, chosen together; half of the areas are locked. */
class SharedWarehousePlanningTest {
    private static final String LOCKS =
            "{shangrao: D-shangrao, quzhou: D-jinhua, jinhua: D-jinhua, hangzhou_north: D-linping}";

    private static ScenarioSource source(double fixedCost, String house, Change... more) {
        List<Change> changes = new ArrayList<>(List.of(
                new Change("decide.sourcing", "", "{split: yes, least_part: 20 %}", ""),
                new Change("decide.levels", "", "[1]", ""),
                new Change("decide.locks", "", LOCKS, ""),
                new Change("partners[D-linping].capacity", "", "660", ""),
                new Change("partners[D-hangzhou].capacity", "", "250", ""),
                new Change("partners[D-nanchang].capacity", "", "430", "")));
        changes.addAll(List.of(more));
        return HouseCases.source(fixedCost, house).with(changes);
    }

    private static Change capacity(String partner, SplitMix luck) {
        return new Change("partners[" + partner + "].capacity", "", "" + (200 + luck.below(300)), "");
    }

    private static Promise total(List<Promise> promises) {
        return HouseCases.promise(promises, "cost.distribution.total");
    }

    private static long parts(Recommendation plan) {
        return plan.areas().stream().filter(area -> !area.splitFrom().isEmpty()).count();
    }

    private static long opened(Recommendation plan) {
        return plan.plan().changes().stream()
                .filter(change -> change.path().matches("logistics.warehouses.*open"))
                .count();
    }

    /** Each set is planned with its warehouses given, by a program that knows nothing of choosing them. */
    @Test
    void sharesAndWarehousesAreTheBestOverAllEightSetsAndTheBoundIsBelowThem() {
        int mixed = 0;
        int shared = 0;
        double[] costs = {1_000, 20_000, 60_000, 1_000_000};
        for (int seed = 0; seed < costs.length; seed++) {
            SplitMix luck = new SplitMix(seed);
            ScenarioSource source = source(
                    costs[seed],
                    "",
                    capacity("D-hangzhou", luck),
                    capacity("D-nanchang", luck),
                    capacity("D-gan", luck));
            SalesResponse response = SalesSurvey.of(source.scenario());

            Recommendation plan = Recommender.recommend(source.scenario(), response, 1e-6);

            double best = HouseCases.bestOfAll(source, response);
            assertThat(plan.feasible()).isTrue();
            assertThat(HouseCases.cost(plan)).isCloseTo(best, within(1e-5 * best));
            assertThat(total(plan.plan().promises()).bound())
                    .isLessThanOrEqualTo(best + 0.01)
                    .isGreaterThan(0.999 * best);
            mixed += opened(plan) > 0 && opened(plan) < 3 ? 1 : 0;
            shared += parts(plan) > 0 ? 1 : 0;
            assertThat(opened(plan)).isEqualTo(costs[seed] == 1_000_000 ? 0 : opened(plan));
        }
        assertThat(mixed).isPositive();
        assertThat(shared).isPositive();
    }

    @Test
    void aWarehouseWithLittleRoomServesTheBestOfAllSetsOfPartnersWhoShare() {
        int dealt = 0;
        double last = 0;
        for (double capacity : new double[] {1e9, 22_000, 9_000, 0}) {
            ScenarioSource source =
                    source(20_000, ", capacity: " + capacity, new Change("decide.warehouses", "", "[nanchang]", ""));
            Scenario today = source.scenario();
            SalesResponse response = SalesSurvey.of(today);

            Recommendation plan = Recommender.recommend(today, response, 1e-6);
            Recommendation byMoves = Recommender.recommend(today, response);

            double best = HouseCases.bestOfAllServed(source, response, List.of("D-nanchang", "D-gan", "D-shangrao"));
            for (Recommendation each : List.of(plan, byMoves)) {
                assertThat(each.feasible()).isTrue();
                assertThat(total(each.plan().promises()).bound()).isLessThanOrEqualTo(best + 0.01);
            }
            assertThat(HouseCases.cost(plan))
                    .isCloseTo(best, within(1e-4 * best))
                    .isGreaterThan(last - 1);
            last = HouseCases.cost(plan);
            dealt += (int) plan.plan().changes().stream()
                    .filter(change -> change.path().endsWith(".serves"))
                    .count();
            agreesWithItsAudit(source, plan, response);
        }
        assertThat(dealt).isPositive();
    }

    /** Parts sell whole units: with room for one unit less than the plan without a capacity takes, there is a plan near it. */
    @Test
    void aWarehouseThatIsFullToTheUnitKeepsItsCapacity() {
        Change only = new Change("decide.warehouses", "", "[nanchang]", "");
        Change goal = new Change("decide.goal", "", "{outlet_is_worth: 1500}", "");
        ScenarioSource wide = source(1_000, ", capacity: 1e9", only, goal);
        SalesResponse response = SalesSurvey.of(wide.scenario());
        Recommendation free = Recommender.recommend(wide.scenario(), response, 1e-6);
        long units = through(ClosedLoop.planned(wide.scenario(), free), response);
        ScenarioSource narrow = source(1_000, ", capacity: " + (units - 0.5) / 26, only, goal);

        Recommendation plan = Recommender.recommend(narrow.scenario(), response, 1e-6);

        assertThat(through(ClosedLoop.planned(narrow.scenario(), plan), response))
                .isLessThan(units)
                .isGreaterThan(units * 99 / 100);
        assertThat(HouseCases.cost(plan)).isCloseTo(HouseCases.cost(free), within(1e-3 * HouseCases.cost(free)));
        assertThat(parts(plan)).isPositive();
        agreesWithItsAudit(narrow, plan, response);
    }

    /** Base units that come through the warehouse of Nanchang. */
    private static long through(Scenario planned, SalesResponse response) {
        ScenarioMapping mapping = new ScenarioMapping(planned, response);
        SelectionProblem problem = mapping.problem();
        SelectionPlan plan = ScenarioMapping.planOf(problem, planned.network());
        long units = 0;
        for (int a = 0; a < problem.areas(); a++) {
            if (plan.offer(a) != SelectionProblem.UNSERVED) {
                Offer offer = problem.offer(plan.offer(a));
                boolean near = mapping.houseOf(offer).equals(Optional.of("nanchang"));
                units += near ? offer.flows().units() : 0;
            }
        }
        return units;
    }

    private static void agreesWithItsAudit(ScenarioSource source, Recommendation plan, SalesResponse response) {
        Scenario today = source.scenario();
        Scenario planned = source.with(plan.plan().changes(), "plan").scenario();
        assertThat(planned.logistics())
                .isEqualTo(ClosedLoop.planned(today, plan).logistics());
        assertThat(planned.areas()).containsExactlyInAnyOrderElementsOf(plan.areas());
        Recommender.Network network = Recommender.Network.of(planned.network(), planned);
        Audit proved = Recommender.audit(today, response, network, Effort.byNodes(1e-6));
        Audit bounded =
                Recommender.audits(today, response, List.of(network), 10).get(0);
        for (Audit audit : List.of(proved, bounded)) {
            assertThat(audit.breaches()).isEmpty();
            assertThat(total(audit.promises()).planned()).isCloseTo(HouseCases.cost(plan), within(1.0));
            assertThat(total(audit.promises()).bound())
                    .isLessThanOrEqualTo(total(audit.promises()).planned());
        }
        assertThat(proved.proof().goalGap()).isBetween(0.0, plan.proof().goalGap() + 1e-4);
        assertThat(total(bounded.promises()).bound())
                .isLessThanOrEqualTo(total(proved.promises()).bound() + 0.01);
    }

    /** Shares of two areas on a grid with and without the warehouse there, judged one by one. */
    @Test
    void noOtherSharesWithWhicheverWarehousesAreBetter() {
        for (double fixed : new double[] {1_000, 60_000}) {
            ScenarioSource source = source(fixed, "", new Change("decide.goal", "", "{outlet_is_worth: 1500}", ""));
            SalesResponse response = SalesSurvey.of(source.scenario());
            Recommendation plan = Recommender.recommend(source.scenario(), response, 1e-6);
            double covered = 1500
                    * 5900
                    * HouseCases.promise(plan.plan().promises(), "coverage.numeric")
                            .planned();
            double most = covered - total(plan.plan().promises()).bound();
            assertThat(covered - HouseCases.cost(plan))
                    .isLessThanOrEqualTo(most + 0.01)
                    .isGreaterThan(most - 0.001 * Math.abs(most));

            List<Recommender.Network> networks = new ArrayList<>();
            for (int east = 0; east <= 5; east++) {
                for (int west = 0; west <= 5; west++) {
                    for (int open = 0; open < 4; open++) {
                        networks.add(network(source, plan, new int[] {east, west}, open));
                    }
                }
            }
            int tried = 0;
            for (Audit audit : Recommender.audits(source.scenario(), response, networks, 10)) {
                if (audit.feasible()) {
                    double worth = 1500
                                    * 5900
                                    * HouseCases.promise(audit.promises(), "coverage.numeric")
                                            .planned()
                            - total(audit.promises()).planned();
                    assertThat(worth).isLessThanOrEqualTo(most + 0.01);
                    tried++;
                }
            }
            assertThat(tried).isGreaterThan(20);
        }
    }

    /** The plan with other shares of Nanchang, in fifths, and other warehouses there and in Quzhou. */
    private static Recommender.Network network(ScenarioSource source, Recommendation plan, int[] fifths, int open) {
        List<Change> changes = new ArrayList<>(plan.plan().changes());
        changes.removeIf(change -> change.path().contains("nanchang"));
        String[] areas = {"nanchang_east", "nanchang_west"};
        int[] outlets = {800, 700};
        for (int i = 0; i < areas.length; i++) {
            int second = outlets[i] * fifths[i] / 5;
            changes.add(new Change("areas[" + areas[i] + "/2].split_from", "", areas[i], ""));
            changes.add(new Change("areas[" + areas[i] + "/2].outlets", "", "" + second, ""));
            changes.add(new Change("areas[" + areas[i] + "].outlets", "", "" + (outlets[i] - second), ""));
            changes.add(new Change("network[" + areas[i] + "].chain", "", "D-nanchang", ""));
            changes.add(new Change("network[" + areas[i] + "/2].chain", "", "D-gan", ""));
        }
        changes.add(new Change("logistics.warehouses[nanchang].open", "", open % 2 == 0 ? "yes" : "no", ""));
        changes.add(new Change("logistics.warehouses[quzhou].open", "", open / 2 == 0 ? "yes" : "no", ""));
        Scenario other = source.with(changes, "hand").scenario();
        return Recommender.Network.of(other.network(), other);
    }

    @Test
    void whereNoWarehousePaysThePlanIsThatOfSharesAlone() {
        ScenarioSource source = source(1_000_000, ", capacity: 22000");
        SalesResponse response = SalesSurvey.of(source.scenario());
        Scenario without = source.with(List.of(new Change("decide.warehouses", "", "[]", "")))
                .scenario();

        Recommendation plan = Recommender.recommend(source.scenario(), response, 1e-6);
        Recommendation alone = Recommender.recommend(without, response, 1e-6);

        assertThat(opened(plan)).isZero();
        assertThat(parts(plan)).isPositive();
        assertThat(HouseCases.cost(plan)).isCloseTo(HouseCases.cost(alone), within(1e-5 * HouseCases.cost(alone)));
    }

    @Test
    void aPlanByMovesIsTheSameEachTimeAndItsSimulationAgrees() {
        Scenario today = source(20_000, ", capacity: 22000").scenario();
        SalesResponse response = SalesSurvey.of(today);

        Recommendation once = Recommender.recommend(today, response);
        Recommendation again = Recommender.recommend(today, response);

        assertThat(again).isEqualTo(once);
        ClosedLoop.Closed closed = ClosedLoop.run(today, response, round -> {});
        assertThat(closed.agrees()).isTrue();
        assertThat(opened(closed.recommendation())).isPositive();
    }

    @Test
    void aFlipIsPricedWithThePlansWarehousesAndParts() {
        ScenarioSource source = source(1_000, "");
        Scenario today = source.scenario();
        SalesResponse response = SalesSurvey.of(today);
        Recommendation plan = Recommender.recommend(today, response, 1e-6);
        Scenario planned = ClosedLoop.planned(today, plan);
        String part = plan.areas().stream()
                .filter(area -> !area.splitFrom().isEmpty())
                .findFirst()
                .orElseThrow()
                .id();

        WhyNot answer =
                Planner.after(plan, today, response, Effort.byNodes(1e-4)).whyNot(planned.network(), part, "D-linping");

        assertThat(opened(plan)).isPositive();
        assertThat(answer.sentence().en()).contains(part);
    }
}
