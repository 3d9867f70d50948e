package io.tributary.optimizer.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tributary.optimizer.fixture.Planning;
import io.tributary.optimizer.selection.SalesResponse;
import io.tributary.optimizer.selection.program.Effort;
import io.tributary.simulator.channel.Assignment;
import io.tributary.simulator.geography.Area;
import io.tributary.simulator.scenario.Change;
import io.tributary.simulator.scenario.Promise;
import io.tributary.simulator.scenario.Scenario;
import io.tributary.simulator.scenario.ScenarioSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The soy milk scenario with tight capacities, where partners may share an area. */
class SharedPlanningTest {
    private static ScenarioSource source(String sourcing, Change... more) {
        List<Change> changes = new ArrayList<>(List.of(
                new Change("decide.sourcing", "", sourcing, ""),
                new Change("partners[D-linping].capacity", "", "560", ""),
                new Change("partners[D-hangzhou].capacity", "", "400", ""),
                new Change("partners[D-nanchang].capacity", "", "430", "")));
        changes.addAll(List.of(more));
        return Planning.open("mechanisms/planning").variant("today").with(changes);
    }

    private static Promise promise(Recommendation plan, String kpi) {
        return plan.plan().promises().stream()
                .filter(p -> p.kpi().equals(kpi))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void sharingFillsPartnersToTheirCapacityAndCoversMoreThanAnyPlanWithoutIt() {
        ScenarioSource source = source("{split: yes, up_to: 3}");
        Scenario today = source.scenario();
        SalesResponse response = SalesSurvey.of(today);
        Recommendation single = Recommender.recommend(source("{split: no}").scenario(), response, 1e-6);

        Recommendation shared = Recommender.recommend(today, response, 1e-6);

        assertThat(shared.feasible()).isTrue();
        assertThat(promise(shared, "coverage.numeric").planned())
                .isGreaterThan(promise(single, "coverage.numeric").planned());
        assertThat(promise(shared, "coverage.numeric").bound())
                .isGreaterThanOrEqualTo(promise(shared, "coverage.numeric").planned());
        assertThat(shared.proof().coverageGap()).isCloseTo(0, within(1e-3));
        assertThat(shared.proof().costGap()).isBetween(0.0, 1e-2);
        Map<String, Integer> parts = new TreeMap<>();
        for (Area area : shared.areas()) {
            parts.merge(area.splitFrom().isEmpty() ? area.id() : area.splitFrom(), 1, Integer::sum);
        }
        assertThat(parts.values()).anyMatch(count -> count > 1).allMatch(count -> count <= 4);
        assertThat(shared.areas().stream().mapToDouble(Area::outlets).sum()).isCloseTo(5900, within(1e-6));
        Scenario planned = source.with(shared.plan().changes(), "plan").scenario();
        assertThat(planned.areas()).containsExactlyInAnyOrderElementsOf(shared.areas());
        assertThat(planned.network().stream().filter(Assignment::isServed).toList())
                .containsExactlyInAnyOrderElementsOf(
                        ClosedLoop.planned(today, shared).network());
    }

    @Test
    void aSharedPlanIsSimulatedWithItsSharesAndGivesWhatItPromises() {
        Scenario today = source("{split: yes}").scenario();
        List<LoopRound> rounds = new ArrayList<>();

        ClosedLoop.Closed closed = ClosedLoop.run(today, SalesSurvey.of(today), rounds::add);

        assertThat(closed.recommendation().areas())
                .anyMatch(area -> !area.splitFrom().isEmpty());
        assertThat(closed.agrees()).isTrue();
    }

    @Test
    void aPlanFileWithSharesIsAuditedAndAskedAboutWithItsParts() {
        ScenarioSource source = source("{split: yes}");
        Scenario today = source.scenario();
        SalesResponse response = SalesSurvey.of(today);
        Recommendation plan = Recommender.recommend(today, response, 1e-6);
        Scenario planned = source.with(plan.plan().changes(), "plan").scenario();

        Audit audit = Recommender.audit(
                today, response, Recommender.Network.of(planned.network(), planned), Effort.byNodes(1e-4));

        assertThat(audit.feasible()).isTrue();
        assertThat(audit.promises().get(0).planned())
                .isEqualTo(promise(plan, "coverage.numeric").planned());
        assertThat(audit.promises().get(1).planned())
                .isCloseTo(promise(plan, "cost.distribution.total").planned(), within(0.01));
        assertThat(audit.promises().get(1).bound())
                .isLessThanOrEqualTo(audit.promises().get(1).planned());
        // An audit works by the same program as the plan did, so that it proves as much.
        assertThat(audit.proof().goalGap()).isBetween(0.0, plan.proof().goalGap() + 1e-3);
        String part = plan.areas().stream()
                .filter(area -> !area.splitFrom().isEmpty())
                .map(Area::id)
                .findFirst()
                .orElseThrow();
        WhyNot answer =
                Planner.after(plan, today, response, Effort.byNodes(1e-4)).whyNot(planned.network(), part, "D-linping");
        assertThat(answer.sentence().en()).contains(part);
    }

    /** All shares on a grid, of plans with both lengths: none is better than the plan, none passes its bounds. */
    @Test
    void noOtherWayToShareIsBetter() {
        ScenarioSource source =
                source("{split: yes, least_part: 20 %}", new Change("decide.goal", "", "{outlet_is_worth: 1500}", ""));
        Scenario today = source.scenario();
        SalesResponse response = SalesSurvey.of(today);
        Recommendation plan = Recommender.recommend(today, response, 1e-6);
        double worth = worth(plan.plan().promises());
        double most = 1500 * 5900 * promise(plan, "coverage.numeric").planned()
                - promise(plan, "cost.distribution.total").bound();
        assertThat(worth).isLessThanOrEqualTo(most + 0.01).isGreaterThan(most - 0.01 * Math.abs(most));

        List<String> chains = List.of("D-hangzhou", "D-linping", "D-yuhang", "W-ZJ>D-hangzhou", "W-ZJ>D-linping");
        int tried = 0;
        for (int east = 0; east <= 4; east++) {
            for (String one : chains) {
                for (String other : chains) {
                    for (int north = 0; north <= 4; north += 2) {
                        Audit audit = audit(source, response, List.of(one, other), new int[] {east, north});
                        if (audit.feasible()) {
                            assertThat(worth(audit.promises())).isLessThanOrEqualTo(most + 0.01);
                            tried++;
                        }
                    }
                }
            }
        }
        assertThat(tried).isGreaterThan(20);
    }

    private static double worth(List<Promise> promises) {
        return 1500 * 5900 * promises.get(0).planned() - promises.get(1).planned();
    }

    private static Audit audit(ScenarioSource source, SalesResponse response, List<String> chains, int[] quarters) {
        List<Change> changes = new ArrayList<>(List.of(
                new Change("network[nanchang_west].chain", "", "nobody", ""),
                new Change("network[hangzhou_south].chain", "", "nobody", "")));
        String[] areas = {"hangzhou_east", "hangzhou_north"};
        int[] outlets = {900, 800};
        for (int i = 0; i < areas.length; i++) {
            int second = outlets[i] * quarters[i] / 4;
            changes.add(new Change("areas[" + areas[i] + "/2].split_from", "", areas[i], ""));
            changes.add(new Change("areas[" + areas[i] + "/2].outlets", "", "" + second, ""));
            changes.add(new Change("areas[" + areas[i] + "].outlets", "", "" + (outlets[i] - second), ""));
            changes.add(new Change("network[" + areas[i] + "].chain", "", chains.get(i), ""));
            changes.add(new Change("network[" + areas[i] + "/2].chain", "", chains.get(1 - i), ""));
        }
        Scenario other = source.with(changes, "hand").scenario();
        List<Recommender.Network> networks = List.of(Recommender.Network.of(other.network(), other));
        return Recommender.audits(source.scenario(), response, networks, 10).get(0);
    }
}
