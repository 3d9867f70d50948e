package io.tributary.optimizer.recommendation;

import io.tributary.optimizer.reason.Reasons;
import io.tributary.optimizer.reason.WhyArea;
import io.tributary.optimizer.selection.PlanValue;
import io.tributary.optimizer.selection.SalesResponse;
import io.tributary.optimizer.selection.ScenarioMapping;
import io.tributary.optimizer.selection.SelectionPlan;
import io.tributary.optimizer.selection.SelectionProblem;
import io.tributary.optimizer.selection.solver.PartnerSelection;
import io.tributary.simulator.channel.Assignment;
import io.tributary.simulator.scenario.Change;
import io.tributary.simulator.scenario.Fingerprint;
import io.tributary.simulator.scenario.Plan;
import io.tributary.simulator.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The front door of the optimizer: recommends a plan for a scenario, or holds a given network against the bounds. */
public final class Recommender {
    private final Scenario scenario;
    private final ScenarioMapping mapping;
    private final SelectionProblem problem;
    private final SelectionProblem wider;
    private final PlanValue today;

    private Recommender(Scenario scenario, SalesResponse response) {
        this.scenario = scenario;
        mapping = new ScenarioMapping(scenario, response);
        problem = mapping.problem();
        wider = mapping.widerProblem();
        today = PlanValue.of(wider, ScenarioMapping.planOf(wider, scenario.network()));
    }

    /**
     * The plan with the most coverage and, among those found, the least cost; the same for the same scenario on every
     * machine. Throws {@link IllegalArgumentException} where the planning model can't hold the scenario.
     */
    public static Recommendation recommend(Scenario scenario, SalesResponse response) {
        return new Recommender(scenario, response).recommend();
    }

    /**
     * The value of any network by the planning model, held against the bounds; that of cost is for plans with at least
     * the network's coverage.
     */
    public static Audit audit(Scenario scenario, SalesResponse response, List<Assignment> network) {
        return new Recommender(scenario, response).audit(network);
    }

    private Recommendation recommend() {
        PartnerSelection.Result result = new PartnerSelection(
                        problem, scenario.decide().moves(), scenario.run().seed())
                .solve();
        List<WhyArea> reasons = new Reasons(problem, result.plan(), scenario.money()).all();
        Plan plan = new Plan(
                "optimized",
                scenario.scenario(),
                Fingerprint.of(scenario),
                changes(result.plan(), reasons),
                Promises.of(today, result.value(), result.bounds(), problem.allOutlets()));
        List<String> unserved = reasons.stream()
                .filter(why -> why.chain().isEmpty())
                .map(WhyArea::area)
                .toList();
        Proof proof = Proof.of(result.value(), result.bounds(), scenario.money());
        return new Recommendation(plan, result.value().isFeasible(), proof, reasons, unserved);
    }

    private List<Change> changes(SelectionPlan plan, List<WhyArea> reasons) {
        List<Change> changes = new ArrayList<>();
        for (int area = 0; area < problem.areas(); area++) {
            WhyArea why = reasons.get(area);
            String old = mapping.chainToday(why.area());
            boolean served = plan.offer(area) != SelectionProblem.UNSERVED;
            if (served && !why.chain().equals(old)) {
                changes.add(new Change(
                        "network[" + why.area() + "].chain",
                        old,
                        why.chain(),
                        why.sentence().en()));
            }
        }
        return changes;
    }

    private Audit audit(List<Assignment> network) {
        SelectionPlan widerPlan = ScenarioMapping.planOf(wider, network);
        SelectionPlan limitedPlan = ScenarioMapping.planOf(problem, network);
        PlanValue value = PlanValue.of(wider, widerPlan);
        PartnerSelection.Bounds bounds = PartnerSelection.bounds(problem, value);
        List<String> unserved = areasWhere(a -> widerPlan.offer(a) == SelectionProblem.UNSERVED);
        List<String> outside = areasWhere(a ->
                widerPlan.offer(a) != SelectionProblem.UNSERVED && limitedPlan.offer(a) == SelectionProblem.UNSERVED);
        boolean feasible =
                outside.isEmpty() && PlanValue.of(problem, limitedPlan).isFeasible();
        return new Audit(
                Promises.of(today, value, bounds, problem.allOutlets()),
                feasible,
                Proof.of(value, bounds, scenario.money()),
                outside,
                unserved);
    }

    private List<String> areasWhere(java.util.function.IntPredicate condition) {
        return IntStream.range(0, problem.areas())
                .filter(condition)
                .mapToObj(a -> problem.area(a).id())
                .toList();
    }
}
