package io.tributary.optimizer.recommendation;

import io.tributary.optimizer.selection.Goal;
import io.tributary.optimizer.selection.PlanValue;
import io.tributary.optimizer.selection.SalesResponse;
import io.tributary.optimizer.selection.ScenarioMapping;
import io.tributary.optimizer.selection.SelectionPlan;
import io.tributary.optimizer.selection.SelectionProblem;
import io.tributary.optimizer.selection.SplitAreas;
import io.tributary.optimizer.selection.program.Aim;
import io.tributary.optimizer.selection.program.Effort;
import io.tributary.optimizer.selection.program.SplitProgram;
import io.tributary.optimizer.selection.solver.PartnerSelection;
import io.tributary.simulator.engine.Territory;
import io.tributary.simulator.geography.Area;
import io.tributary.simulator.scenario.Change;
import io.tributary.simulator.scenario.Scenario;
import io.tributary.simulator.scenario.Sourcing;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The best plan in which partners may share areas: first the best one in which nobody shares, then the program over shares;
 * the better of the two, held against the bounds of the program.
 */
final class SplitPlanning {
    /** The plan in which nobody shares gets this part of the time: one of so many. */
    static final double FIRST = 4;

    private final Scenario scenario;
    private final ScenarioMapping mapping;
    private final SelectionProblem shareable;
    private final SplitProgram program;
    private final SalesResponse response;
    private final Effort effort;

    SplitPlanning(Scenario scenario, SalesResponse response, Effort effort) {
        this.scenario = scenario;
        this.response = response;
        this.effort = new Effort(effort.seconds() * (FIRST - 1) / FIRST / 2, effort.gap(), effort.nodes());
        mapping = new ScenarioMapping(scenario, response);
        shareable = mapping.shareableProblem();
        Sourcing sourcing = scenario.decide().sourcing();
        program = new SplitProgram(shareable, new SplitProgram.Sharing(sourcing.upTo(), sourcing.leastPart()));
    }

    /** A plan with its areas and the bounds that hold for all plans in which partners may share areas. */
    record Shared(SplitAreas split, PartnerSelection.Bounds bounds) {
        List<Area> areas() {
            return split.areas();
        }

        /** The plan over its parts; its bounds are no better than itself. */
        PartnerSelection.Result result(SelectionProblem refined) {
            SelectionPlan plan = split.plan(refined);
            PlanValue value = PlanValue.of(refined, plan);
            PartnerSelection.Bounds held = new PartnerSelection.Bounds(
                    Math.max(bounds.mostOutlets(), value.outlets()), Math.min(bounds.leastCents(), value.totalCents()));
            return new PartnerSelection.Result(plan, value, held);
        }
    }

    /**
     * Plans.
     *
     * @param single the best plan found in which nobody shares
     */
    Shared solve(PartnerSelection.Result single) {
        Goal goal = shareable.goal();
        Aim first = new Aim(goal.isCoverageFirst(), goal.outlets(), goal.budgetCents(), goal.centsPerOutlet());
        SplitProgram.Answer answer = program.solve(first, effort);
        SplitAreas best = better(undivided(single.plan()), answer);
        PlanValue value = valueOf(best);
        if (!goal.isCoverageFirst()) {
            long least = answer.bound() == Long.MIN_VALUE
                    ? Long.MIN_VALUE
                    : answer.bound() + goal.centsPerOutlet() * value.outlets();
            return new Shared(
                    best,
                    new PartnerSelection.Bounds(program.mostOutlets(goal.budgetCents(), effort.seconds()), least));
        }
        long most = answer.bound() == Long.MIN_VALUE ? Long.MAX_VALUE : -answer.bound();
        SplitProgram.Answer cheapest = program.solve(new Aim(false, value.outlets(), goal.budgetCents(), 0), effort);
        return new Shared(better(best, cheapest), new PartnerSelection.Bounds(most, cheapest.bound()));
    }

    /** Bounds by linear programs for a given network; no better than the network itself where that keeps the limits. */
    PartnerSelection.Bounds bounds(PlanValue value) {
        Goal goal = shareable.goal();
        long most = program.mostOutlets(goal.budgetCents(), effort.seconds());
        long least = program.leastCents(Aim.bounding(goal, Math.min(most, value.outlets())), effort.seconds());
        return held(value, most, worthOf(value, least));
    }

    /** The same by integer programs, as tight as the time allows. */
    PartnerSelection.Bounds proved(PlanValue value) {
        Goal goal = shareable.goal();
        SplitProgram.Answer covering = program.solve(new Aim(true, 0, goal.budgetCents(), 0), effort);
        long most = covering.bound() == Long.MIN_VALUE ? Long.MAX_VALUE : -covering.bound();
        SplitProgram.Answer cheapest = program.solve(Aim.bounding(goal, Math.min(most, value.outlets())), effort);
        return held(value, most, worthOf(value, cheapest.bound()));
    }

    private long worthOf(PlanValue value, long figure) {
        return figure == Long.MIN_VALUE
                ? Long.MIN_VALUE
                : figure + shareable.goal().centsPerOutlet() * value.outlets();
    }

    private static PartnerSelection.Bounds held(PlanValue value, long most, long least) {
        return value.isFeasible()
                ? new PartnerSelection.Bounds(Math.max(most, value.outlets()), Math.min(least, value.totalCents()))
                : new PartnerSelection.Bounds(most, least);
    }

    private SplitAreas undivided(SelectionPlan plan) {
        SelectionProblem problem = mapping.problem();
        Map<String, Integer> options = new HashMap<>();
        for (int a = 0; a < problem.areas(); a++) {
            if (plan.offer(a) != SelectionProblem.UNSERVED) {
                options.put(problem.area(a).id(), problem.option(plan.offer(a)));
            }
        }
        return new SplitAreas(mapping.areas(), options);
    }

    private SplitAreas better(SplitAreas known, SplitProgram.Answer answer) {
        if (answer.stockists().isEmpty()) {
            return known;
        }
        List<String> today = mapping.areas().stream()
                .map(area -> mapping.servedTodayBy(area.id()))
                .toList();
        SplitAreas found =
                SplitAreas.of(shareable, mapping.areas(), answer.stockists().get(), today);
        return valueOf(found).isBetterThan(valueOf(known), shareable.goal()) ? found : known;
    }

    private PlanValue valueOf(SplitAreas split) {
        SelectionProblem refined = new ScenarioMapping(SplitAreas.refined(scenario, split.areas()), response).problem();
        return PlanValue.of(refined, split.plan(refined));
    }

    /** What a plan changes in the areas, so that partners can share them. */
    static List<Change> changes(Scenario today, List<Area> planned) {
        Map<String, Area> before = new HashMap<>();
        Territory.areas(today).forEach(area -> before.put(area.id(), area));
        List<Change> changes = new ArrayList<>();
        for (Area area : planned) {
            Optional<Area> old = Optional.ofNullable(before.get(area.id()));
            String path = "areas[" + area.id() + "].";
            String reason = "Partners share the outlets of " + (old.isPresent() ? area.id() : area.splitFrom()) + ".";
            if (old.isEmpty()) {
                changes.add(new Change(path + "split_from", "", area.splitFrom(), reason));
                changes.add(new Change(path + "outlets", "", number(area.outlets()), reason));
            } else if (old.get().outlets() != area.outlets()) {
                changes.add(new Change(path + "outlets", number(old.get().outlets()), number(area.outlets()), reason));
            }
        }
        return changes;
    }

    private static String number(double value) {
        return new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
    }
}
