package io.tributary.optimizer.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tributary.optimizer.fixture.Planning;
import io.tributary.optimizer.selection.PlanValue;
import io.tributary.optimizer.selection.SalesResponse;
import io.tributary.optimizer.selection.SelectionPlan;
import io.tributary.optimizer.selection.program.Effort;
import io.tributary.simulator.scenario.Change;
import io.tributary.simulator.scenario.Logistics;
import io.tributary.simulator.scenario.Plan;
import io.tributary.simulator.scenario.Promise;
import io.tributary.simulator.scenario.Scenario;
import io.tributary.simulator.scenario.ScenarioSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Warehouses that a plan may open: three places between a plant far away and the partners of the soy milk scenario. */
class WarehousePlanningTest {
    private static final List<String> IDS = List.of("hangzhou", "nanchang", "quzhou");

    private static ScenarioSource source(double fixedCost) {
        return source(fixedCost, "");
    }

    private static ScenarioSource source(double fixedCost, String more) {
        String house = "{id: %s, lat: %s, lon: %s, fixed_cost: " + fixedCost + " CNY/year, per_pack: 0.1 CNY,"
                + " radius: 250 km, trunk_freight: 0.1 CNY/tkm, open: no" + more + "}";
        String houses = "[" + house.formatted("hangzhou", 30.3, 120.1) + ", " + house.formatted("nanchang", 28.7, 115.9)
                + ", " + house.formatted("quzhou", 28.9, 118.8) + "]";
        return Planning.open("mechanisms/planning")
                .variant("today")
                .with(List.of(
                        new Change("firms[bean].plants", "", "[{name: Far, lat: 23.1, lon: 113.3}]", ""),
                        new Change("logistics.warehouses", "", houses, ""),
                        new Change("decide.warehouses", "", "[" + String.join(", ", IDS) + "]", "")));
    }

    private static Promise promise(List<Promise> promises, String kpi) {
        return promises.stream().filter(p -> p.kpi().equals(kpi)).findFirst().orElseThrow();
    }

    private static double cost(Recommendation plan) {
        return promise(plan.plan().promises(), "cost.distribution.total").planned();
    }

    @Test
    void theChosenWarehousesAreTheBestOfAllEightSetsAndTheBoundIsBelowThem() {
        int mixed = 0;
        for (double fixed : new double[] {1_000, 20_000, 60_000, 1_000_000}) {
            ScenarioSource source = source(fixed);
            Scenario today = source.scenario();
            SalesResponse response = SalesSurvey.of(today);

            Recommendation plan = Recommender.recommend(today, response, 1e-6);

            double best = bestOfAll(source, response);
            assertThat(cost(plan)).isCloseTo(best, within(1e-5 * best));
            Promise total = promise(plan.plan().promises(), "cost.distribution.total");
            assertThat(total.bound()).isLessThanOrEqualTo(best).isGreaterThan(0.999 * best);
            long opened = plan.plan().changes().stream()
                    .filter(change -> change.path().startsWith("logistics.warehouses"))
                    .count();
            mixed += opened > 0 && opened < 3 ? 1 : 0;
            assertThat(opened).isEqualTo(fixed == 1_000_000 ? 0 : opened);
        }
        assertThat(mixed).isPositive();
    }

    /** A wholesaler beside the warehouse of Quzhou costs more by itself; with the warehouse open it may be the cheaper way. */
    @Test
    void wholesalersAndWarehousesAreChosenTogether() {
        int second = 0;
        for (double fixed : new double[] {1_000, 60_000, 1_000_000}) {
            ScenarioSource source = source(fixed)
                    .with(List.of(
                            new Change("decide.levels", "", "[2]", ""),
                            new Change("partners[D-yuhang].role", "", "wholesaler", ""),
                            new Change("partners[D-yuhang].lat", "", "28.94", ""),
                            new Change("partners[D-yuhang].lon", "", "118.87", ""),
                            new Change("partners[D-yuhang].fixed_cost", "", "100000", "")));
            SalesResponse response = SalesSurvey.of(source.scenario());

            Recommendation plan = Recommender.recommend(source.scenario(), response, 1e-6);

            double best = bestOfAll(source, response);
            assertThat(cost(plan)).isCloseTo(best, within(1e-5 * best));
            assertThat(promise(plan.plan().promises(), "cost.distribution.total")
                            .bound())
                    .isLessThanOrEqualTo(best)
                    .isGreaterThan(0.999 * best);
            Recommendation branched = Recommender.recommend(source.scenario(), response);
            assertThat(cost(branched)).isGreaterThanOrEqualTo(best - 1);
            assertThat(promise(branched.plan().promises(), "cost.distribution.total")
                            .bound())
                    .isLessThanOrEqualTo(best + 0.01);
            second += (int) plan.reasons().stream()
                    .filter(why -> why.chain().startsWith("D-yuhang>"))
                    .count();
        }
        assertThat(second).isPositive();
    }

    /** One warehouse, for whom it may be: whoever it does not serve comes from the plant. */
    @Test
    void aWarehouseWithLittleRoomServesTheBestOfAllSetsOfPartners() {
        int dealt = 0;
        double last = 0;
        for (double capacity : new double[] {1e9, 22_000, 0}) {
            ScenarioSource source = source(20_000, ", capacity: " + capacity)
                    .with(List.of(new Change("decide.warehouses", "", "[nanchang]", "")));
            Scenario today = source.scenario();
            SalesResponse response = SalesSurvey.of(today);

            Recommendation program = Recommender.recommend(today, response, 1e-6);
            Recommendation branched = Recommender.recommend(today, response);

            double best = bestOfAllServed(source, response);
            for (Recommendation plan : List.of(program, branched)) {
                assertThat(plan.feasible()).isTrue();
                Promise total = promise(plan.plan().promises(), "cost.distribution.total");
                assertThat(total.bound()).isLessThanOrEqualTo(best + 0.01);
            }
            assertThat(cost(program)).isCloseTo(best, within(1e-5 * best)).isGreaterThanOrEqualTo(last - 1);
            last = cost(program);
            dealt += (int) program.plan().changes().stream()
                    .filter(change -> change.path().endsWith(".serves"))
                    .count();
            Scenario planned = source.with(program.plan().changes(), "plan").scenario();
            assertThat(planned.logistics())
                    .isEqualTo(ClosedLoop.planned(today, program).logistics());
            Audit audit = Recommender.audit(
                    today, response, Recommender.Network.of(planned.network(), planned), Effort.byNodes(1e-6));
            assertThat(audit.feasible()).isTrue();
            assertThat(promise(audit.promises(), "cost.distribution.total").planned())
                    .isCloseTo(cost(program), within(1.0));
        }
        assertThat(dealt).isPositive();
    }

    /** The least cost with the most coverage over all sets of those in Jiangxi that the warehouse serves. */
    private static double bestOfAllServed(ScenarioSource source, SalesResponse response) {
        List<String> near = List.of("W-JX", "D-nanchang", "D-gan", "D-shangrao");
        List<Scenario> given = new ArrayList<>();
        for (int set = 0; set < 16; set++) {
            List<String> served = new ArrayList<>();
            for (int i = 0; i < near.size(); i++) {
                if ((set >> i & 1) == 1) {
                    served.add(near.get(i));
                }
            }
            given.add(source.with(List.of(
                            new Change("decide.warehouses", "", "[]", ""),
                            new Change("logistics.warehouses[nanchang].open", "", set > 0 ? "yes" : "no", ""),
                            new Change("logistics.warehouses[nanchang].serves", "", served.toString(), "")))
                    .scenario());
        }
        return best(given, response);
    }

    private static double bestOfAll(ScenarioSource source, SalesResponse response) {
        List<Scenario> given = new ArrayList<>();
        for (int set = 0; set < 8; set++) {
            List<Change> changes = new ArrayList<>(List.of(new Change("decide.warehouses", "", "[]", "")));
            for (int i = 0; i < 3; i++) {
                String open = (set >> i & 1) == 1 ? "yes" : "no";
                changes.add(new Change("logistics.warehouses[" + IDS.get(i) + "].open", "", open, ""));
            }
            given.add(source.with(changes).scenario());
        }
        return best(given, response);
    }

    /** The least cost among the scenarios that allow the most coverage. */
    private static double best(List<Scenario> given, SalesResponse response) {
        double most = 0;
        double best = Double.POSITIVE_INFINITY;
        for (Scenario each : given) {
            Recommendation plan = Recommender.recommend(each, response, 1e-6);
            double coverage =
                    promise(plan.plan().promises(), "coverage.numeric").planned();
            if (plan.feasible() && coverage >= most) {
                best = coverage > most ? cost(plan) : Math.min(best, cost(plan));
                most = coverage;
            }
        }
        return best;
    }

    @Test
    void aPlanWithWarehousesIsSimulatedWithThemAndCostsWhatItPromises() {
        ScenarioSource source = source(20_000);
        Scenario today = source.scenario();
        List<LoopRound> rounds = new ArrayList<>();

        ClosedLoop.Closed closed = ClosedLoop.run(today, SalesSurvey.of(today), rounds::add);

        assertThat(closed.agrees()).isTrue();
        Scenario planned =
                source.with(closed.recommendation().plan().changes(), "plan").scenario();
        assertThat(planned.logistics())
                .isEqualTo(ClosedLoop.planned(today, closed.recommendation()).logistics());
        assertThat(planned.logistics().warehouses()).anyMatch(house -> house.open());
        Promise programmes = promise(closed.recommendation().plan().promises(), "cost.programmes");
        assertThat(programmes.planned()).isGreaterThan(20_000 * 26 / 52.0);
        assertThat(programmes.today()).isZero();
    }

    @Test
    void aPlanTakenBeforeTheEndComesWithItsWarehousesAndABoundOverAllChoices() {
        Scenario today = source(20_000).scenario();
        SalesResponse response = SalesSurvey.of(today);
        Told told = new Told();
        Effort effort = Effort.byNodes(1e-6);
        double best = cost(Recommender.recommend(today, response, effort, told));

        assertThat(told.plans).isNotEmpty();
        for (int each = 0; each < told.plans.size(); each++) {
            Plan plan = Recommender.recommended(today, response, told.plans.get(each), told.houses.get(each))
                    .plan();
            Promise total = promise(plan.promises(), "cost.distribution.total");
            assertThat(total.planned()).isGreaterThan(best - 1);
            assertThat(total.bound()).isLessThanOrEqualTo(best);
        }
        int last = told.plans.size() - 1;
        Plan plan = Recommender.recommended(today, response, told.plans.get(last), told.houses.get(last))
                .plan();
        assertThat(promise(plan.promises(), "cost.distribution.total").planned())
                .isCloseTo(best, within(1.0));
        assertThat(plan.changes()).anyMatch(change -> change.path().startsWith("logistics.warehouses"));
    }

    /** Keeps what it is told. */
    private static final class Told implements Watcher {
        private final List<SelectionPlan> plans = new ArrayList<>();
        private final List<Logistics> houses = new ArrayList<>();
        private Optional<Logistics> now = Optional.empty();

        @Override
        public void warehouses(Logistics chosen) {
            now = Optional.of(chosen);
        }

        @Override
        public void told(SelectionPlan plan, PlanValue value, double gap) {
            plans.add(plan);
            houses.add(now.orElseThrow());
        }
    }

    @Test
    void anAuditBoundsAPlanOverAllChoicesOfWarehouses() {
        Scenario today = source(20_000).scenario();
        SalesResponse response = SalesSurvey.of(today);
        Recommendation plan = Recommender.recommend(today, response, 1e-6);
        Scenario planned = ClosedLoop.planned(today, plan);

        Audit audit = Recommender.audit(
                today, response, Recommender.Network.of(planned.network(), planned), Effort.byNodes(1e-6));

        Promise total = promise(audit.promises(), "cost.distribution.total");
        assertThat(audit.feasible()).isTrue();
        assertThat(total.planned()).isCloseTo(cost(plan), within(1.0));
        assertThat(total.bound()).isLessThanOrEqualTo(cost(plan));
        assertThat(total.today())
                .isEqualTo(promise(plan.plan().promises(), "cost.distribution.total")
                        .today());
    }
}
