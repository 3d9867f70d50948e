package io.tributary.optimizer.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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
    @Test
    void theChosenWarehousesAreTheBestOfAllEightSetsAndTheBoundIsBelowThem() {
        int mixed = 0;
        for (double fixed : new double[] {1_000, 20_000, 60_000, 1_000_000}) {
            ScenarioSource source = HouseCases.source(fixed);
            Scenario today = source.scenario();
            SalesResponse response = SalesSurvey.of(today);

            Recommendation plan = Recommender.recommend(today, response, 1e-6);

            double best = HouseCases.bestOfAll(source, response);
            assertThat(HouseCases.cost(plan)).isCloseTo(best, within(1e-5 * best));
            Promise total = HouseCases.promise(plan.plan().promises(), "cost.distribution.total");
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
            ScenarioSource source = HouseCases.source(fixed)
                    .with(List.of(
                            new Change("decide.levels", "", "[2]", ""),
                            new Change("partners[D-yuhang].role", "", "wholesaler", ""),
                            new Change("partners[D-yuhang].lat", "", "28.94", ""),
                            new Change("partners[D-yuhang].lon", "", "118.87", ""),
                            new Change("partners[D-yuhang].fixed_cost", "", "100000", "")));
            SalesResponse response = SalesSurvey.of(source.scenario());

            Recommendation plan = Recommender.recommend(source.scenario(), response, 1e-6);

            double best = HouseCases.bestOfAll(source, response);
            assertThat(HouseCases.cost(plan)).isCloseTo(best, within(1e-5 * best));
            assertThat(HouseCases.promise(plan.plan().promises(), "cost.distribution.total")
                            .bound())
                    .isLessThanOrEqualTo(best)
                    .isGreaterThan(0.999 * best);
            Recommendation branched = Recommender.recommend(source.scenario(), response);
            assertThat(HouseCases.cost(branched)).isGreaterThanOrEqualTo(best - 1);
            assertThat(HouseCases.promise(branched.plan().promises(), "cost.distribution.total")
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
            ScenarioSource source = HouseCases.source(20_000, ", capacity: " + capacity)
                    .with(List.of(new Change("decide.warehouses", "", "[nanchang]", "")));
            Scenario today = source.scenario();
            SalesResponse response = SalesSurvey.of(today);

            Recommendation program = Recommender.recommend(today, response, 1e-6);
            Recommendation branched = Recommender.recommend(today, response);

            double best =
                    HouseCases.bestOfAllServed(source, response, List.of("W-JX", "D-nanchang", "D-gan", "D-shangrao"));
            for (Recommendation plan : List.of(program, branched)) {
                assertThat(plan.feasible()).isTrue();
                Promise total = HouseCases.promise(plan.plan().promises(), "cost.distribution.total");
                assertThat(total.bound()).isLessThanOrEqualTo(best + 0.01);
            }
            assertThat(HouseCases.cost(program))
                    .isCloseTo(best, within(1e-5 * best))
                    .isGreaterThanOrEqualTo(last - 1);
            last = HouseCases.cost(program);
            dealt += (int) program.plan().changes().stream()
                    .filter(change -> change.path().endsWith(".serves"))
                    .count();
            Scenario planned = source.with(program.plan().changes(), "plan").scenario();
            assertThat(planned.logistics())
                    .isEqualTo(ClosedLoop.planned(today, program).logistics());
            Audit audit = Recommender.audit(
                    today, response, Recommender.Network.of(planned.network(), planned), Effort.byNodes(1e-6));
            assertThat(audit.feasible()).isTrue();
            assertThat(HouseCases.promise(audit.promises(), "cost.distribution.total")
                            .planned())
                    .isCloseTo(HouseCases.cost(program), within(1.0));
        }
        assertThat(dealt).isPositive();
    }

    @Test
    void aPlanWithWarehousesIsSimulatedWithThemAndCostsWhatItPromises() {
        ScenarioSource source = HouseCases.source(20_000);
        Scenario today = source.scenario();
        List<LoopRound> rounds = new ArrayList<>();

        ClosedLoop.Closed closed = ClosedLoop.run(today, SalesSurvey.of(today), rounds::add);

        assertThat(closed.agrees()).isTrue();
        Scenario planned =
                source.with(closed.recommendation().plan().changes(), "plan").scenario();
        assertThat(planned.logistics())
                .isEqualTo(ClosedLoop.planned(today, closed.recommendation()).logistics());
        assertThat(planned.logistics().warehouses()).anyMatch(house -> house.open());
        Promise programmes = HouseCases.promise(closed.recommendation().plan().promises(), "cost.programmes");
        assertThat(programmes.planned()).isGreaterThan(20_000 * 26 / 52.0);
        assertThat(programmes.today()).isZero();
    }

    @Test
    void aPlanTakenBeforeTheEndComesWithItsWarehousesAndABoundOverAllChoices() {
        Scenario today = HouseCases.source(20_000).scenario();
        SalesResponse response = SalesSurvey.of(today);
        Told told = new Told();
        Effort effort = Effort.byNodes(1e-6);
        double best = HouseCases.cost(Recommender.recommend(today, response, effort, told));

        assertThat(told.plans).isNotEmpty();
        for (int each = 0; each < told.plans.size(); each++) {
            Plan plan = Recommender.recommended(today, response, told.plans.get(each), told.houses.get(each))
                    .plan();
            Promise total = HouseCases.promise(plan.promises(), "cost.distribution.total");
            assertThat(total.planned()).isGreaterThan(best - 1);
            assertThat(total.bound()).isLessThanOrEqualTo(best);
        }
        int last = told.plans.size() - 1;
        Plan plan = Recommender.recommended(today, response, told.plans.get(last), told.houses.get(last))
                .plan();
        assertThat(HouseCases.promise(plan.promises(), "cost.distribution.total")
                        .planned())
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
        Scenario today = HouseCases.source(20_000).scenario();
        SalesResponse response = SalesSurvey.of(today);
        Recommendation plan = Recommender.recommend(today, response, 1e-6);
        Scenario planned = ClosedLoop.planned(today, plan);

        Audit audit = Recommender.audit(
                today, response, Recommender.Network.of(planned.network(), planned), Effort.byNodes(1e-6));

        Promise total = HouseCases.promise(audit.promises(), "cost.distribution.total");
        assertThat(audit.feasible()).isTrue();
        assertThat(total.planned()).isCloseTo(HouseCases.cost(plan), within(1.0));
        assertThat(total.bound()).isLessThanOrEqualTo(HouseCases.cost(plan));
        assertThat(total.today())
                .isEqualTo(HouseCases.promise(plan.plan().promises(), "cost.distribution.total")
                        .today());
    }
}
