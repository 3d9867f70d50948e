package io.tributary.optimizer.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.optimizer.fixture.Planning;
import io.tributary.simulator.channel.Assignment;
import io.tributary.simulator.engine.Territory;
import io.tributary.simulator.scenario.Change;
import io.tributary.simulator.scenario.Promise;
import io.tributary.simulator.scenario.Scenario;
import io.tributary.simulator.scenario.ScenarioSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a plan leaves unserved nobody serves, in its document and in the simulation. */
class UnservedAreasTest {
    private static final Planning SOY = new Planning("mechanisms/planning");
    /** Coverage is a little below half of today's: whole areas are given up. */
    private static final ScenarioSource SMALL = Planning.open("mechanisms/planning")
            .variant("today")
            .with(List.of(new Change("decide.goal.coverage_at_least", "", "15 %", "")));

    private static Recommendation plan() {
        return Recommender.recommend(SMALL.scenario(), SOY.response(), 1e-4);
    }

    private static Promise coverage(Recommendation plan) {
        return plan.plan().promises().stream()
                .filter(promise -> promise.kpi().equals("coverage.numeric"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aPlanSaysNobodyForTheAreasThatItGivesUpAndNobodyServesThem() {
        Recommendation plan = plan();

        Scenario planned = SMALL.with(plan.plan().changes(), "plan").scenario();

        assertThat(plan.unserved()).isNotEmpty();
        Territory territory = new Territory(planned);
        for (String area : plan.unserved()) {
            assertThat(territory.chain(area)).isEmpty();
            assertThat(territory.reach(area)).isZero();
        }
        assertThat(plan.plan().changes())
                .filteredOn(change -> change.value().equals(Assignment.NOBODY))
                .hasSameSizeAs(plan.unserved());
    }

    @Test
    void theLoopSimulatesTheSameNetworkAsTheWrittenPlan() {
        Recommendation plan = plan();

        Territory ofLoop = new Territory(ClosedLoop.planned(SMALL.scenario(), plan));
        Territory ofPlan =
                new Territory(SMALL.with(plan.plan().changes(), "plan").scenario());

        for (var area : SMALL.scenario().areas()) {
            assertThat(ofLoop.chain(area.id())).isEqualTo(ofPlan.chain(area.id()));
        }
    }

    @Test
    void outletsOfAreasThatAreGivenUpAreLostInTheSimulation() {
        Recommendation plan = plan();
        Scenario planned = SMALL.with(plan.plan().changes(), "plan").scenario();

        double before = SOY.simulated(SOY.today(), "coverage.numeric");
        double after = SOY.simulated(planned, "coverage.numeric");

        // Listing and delisting take time (8 % a week for 26 weeks: 1 - 0.92^26 = 89 % of the way).
        double promised = coverage(plan).planned() - coverage(plan).today();
        assertThat(promised).isLessThan(-0.1);
        assertThat(after - before).isBetween(1.1 * promised, 0.75 * promised);
    }

    @Test
    void anAreaWithoutARowCanBeGivenToSomebodyAndBackToNobody() {
        ScenarioSource bare = SMALL.with(List.of(new Change("network[quzhou].chain", "", Assignment.NOBODY, "")));
        assertThat(new Territory(bare.scenario()).chain("quzhou")).isEmpty();

        ScenarioSource written = Planning.open("mechanisms/planning")
                .with(List.of(new Change("network", "", "[{area: jinhua, chain: [W-ZJ, D-jinhua]}]", "")));
        assertThat(new Territory(written.scenario()).chain("quzhou")).isEmpty();
        Scenario given = written.with(List.of(new Change("network[quzhou].chain", Assignment.NOBODY, "D-jinhua", "")))
                .scenario();
        assertThat(new Territory(given).chain("quzhou")).isEqualTo(Optional.of(List.of("D-jinhua")));
    }
}
