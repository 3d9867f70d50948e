package io.tributary.optimizer.selection.constraints;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.solution.ProblemFactCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.ProblemFactProperty;
import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import io.tributary.optimizer.selection.HouseRoom;
import io.tributary.optimizer.selection.OfferOrder;
import io.tributary.optimizer.selection.SelectionPlan;
import io.tributary.optimizer.selection.SelectionProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** All decisions of one plan: Timefold's planning solution. */
@PlanningSolution
public final class SelectionSolution {
    private SelectionProblem problem;
    private OfferOrder order;

    @ProblemFactProperty
    private Rules rules;

    @ProblemFactCollectionProperty
    private List<HouseRoom> rooms;

    @PlanningEntityCollectionProperty
    private List<AreaDecision> decisions;

    @PlanningScore
    private @Nullable HardMediumSoftLongScore score;

    /** For Timefold's cloner, which fills every field. */
    SelectionSolution() {
        problem = new SelectionProblem(List.of(), List.of(), List.of(), List.of(), List.of(), 0);
        rules = new Rules(problem);
        order = OfferOrder.by(problem, k -> 0);
        rooms = List.of();
        decisions = List.of();
    }

    /**
     * The solution that stands for a plan.
     *
     * @param order in which order a search shall look at offers
     */
    public SelectionSolution(SelectionProblem problem, SelectionPlan plan, OfferOrder order) {
        this.problem = problem;
        this.order = order;
        rules = new Rules(problem);
        rooms = problem.limits().rooms();
        decisions = new ArrayList<>();
        for (int area = 0; area < problem.areas(); area++) {
            List<Candidate> candidates = IntStream.range(problem.firstOffer(area), problem.endOfOffers(area))
                    .mapToObj(k -> Candidate.of(problem, k))
                    .toList();
            AreaDecision decision = new AreaDecision(area, problem.area(area), candidates);
            decision.choose(plan.offer(area));
            decisions.add(decision);
        }
    }

    /** The goal and the limits, for the constraints. */
    public Rules rules() {
        return rules;
    }

    public SelectionProblem problem() {
        return problem;
    }

    /** The warehouses with a capacity, for the constraints. */
    public List<HouseRoom> rooms() {
        return rooms;
    }

    public OfferOrder order() {
        return order;
    }

    public List<AreaDecision> decisions() {
        return decisions;
    }

    /** The score that the solver found; empty before it has scored. */
    public Optional<HardMediumSoftLongScore> findScore() {
        return Optional.ofNullable(score);
    }

    /** The plan that this solution stands for. */
    public SelectionPlan plan() {
        return new SelectionPlan(decisions.stream().map(AreaDecision::number).toList());
    }
}
