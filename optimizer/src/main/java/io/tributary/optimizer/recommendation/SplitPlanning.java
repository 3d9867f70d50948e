package io.tributary.optimizer.recommendation;

import io.tributary.optimizer.selection.Goal;
import io.tributary.optimizer.selection.HouseChoice;
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
import io.tributary.simulator.scenario.Logistics;
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
    /** Base units that a part's whole units may differ from its outlets' share. */
    private static final double ROUNDED = 0.5;
    /** Cents that a part's cost may differ because each of its items is in whole cents. */
    private static final double ROUNDED_CENTS = 10;

    private final Scenario scenario;
    private final ScenarioMapping mapping;
    private final HouseChoice choice;
    private final SelectionProblem shareable;
    private final SplitProgram.Sharing sharing;
    private final double leeway;
    private final SplitProgram program;
    private final SalesResponse response;
    private final Effort effort;

    SplitPlanning(Scenario scenario, SalesResponse response, Effort effort) {
        this.scenario = scenario;
        this.response = response;
        this.effort = new Effort(effort.seconds() * (FIRST - 1) / FIRST / 2, effort.gap(), effort.nodes());
        mapping = new ScenarioMapping(scenario, response);
        choice = HouseChoice.shareable(scenario, response);
        shareable = choice.problem();
        Sourcing sourcing = scenario.decide().sourcing();
        sharing = new SplitProgram.Sharing(sourcing.upTo(), sourcing.leastPart());
        leeway = ROUNDED * sourcing.upTo() * shareable.areas();
        program = new SplitProgram(choice, sharing, leeway);
    }

    /**
     * A way to share areas, with the warehouses that suit it best.
     *
     * @param value beside what is paid whichever warehouses are open
     * @param scenario the scenario with its parts, in which these warehouses are open
     * @param isKept whether those that were found with it keep their capacity; where not, others take their place
     */
    private record Draft(SplitAreas split, PlanValue value, Scenario scenario, boolean isKept) {}

    /**
     * A plan with its areas and warehouses.
     *
     * @param bounds hold for all plans in which partners may share areas, whichever warehouses are open, beside what is
     *     paid then
     */
    record Shared(SplitAreas split, Logistics logistics, PartnerSelection.Bounds bounds) {
        private Shared(Draft draft, PartnerSelection.Bounds bounds) {
            this(draft.split, draft.scenario.logistics(), bounds);
        }
    }

    /**
     * Plans.
     *
     * @param whole the best plan found in which nobody shares
     */
    Shared solve(WarehousePlanning.Chosen whole) {
        long end = new Effort(2 * effort.seconds(), effort.gap(), effort.nodes()).end();
        Goal goal = shareable.goal();
        Aim first = new Aim(goal.isCoverageFirst(), goal.outlets(), goal.budgetCents(), goal.centsPerOutlet());
        SplitProgram.Answer answer = program.solve(first, effort);
        Draft best = better(undivided(whole), answer, first, left(end, 2));
        long outlets = best.value.outlets();
        if (!goal.isCoverageFirst()) {
            return new Shared(
                    best,
                    new PartnerSelection.Bounds(
                            program.mostOutlets(goal.budgetCents(), effort.seconds()),
                            worthOf(best.value, answer.bound())));
        }
        long most = answer.bound() == Long.MIN_VALUE ? Long.MAX_VALUE : -answer.bound();
        Aim second = new Aim(false, outlets, goal.budgetCents(), 0);
        SplitProgram.Answer cheapest = program.solve(second, left(end, 1));
        return new Shared(
                better(best, cheapest, second, left(end, 1)),
                new PartnerSelection.Bounds(most, safe(cheapest.bound())));
    }

    /** What is left of the time, in so many parts. */
    private Effort left(long end, int parts) {
        double seconds = Math.max(1, (end - System.nanoTime()) / 1e9 / parts);
        return end == Long.MAX_VALUE ? effort : effort.within(Math.min(effort.seconds(), seconds));
    }

    /** Bounds by linear programs for a given network, beside what is paid whichever warehouses are open. */
    PartnerSelection.Bounds bounds(PlanValue value) {
        Goal goal = shareable.goal();
        long most = program.mostOutlets(goal.budgetCents(), effort.seconds());
        long least = program.leastCents(Aim.bounding(goal, Math.min(most, value.outlets())), effort.seconds());
        return new PartnerSelection.Bounds(most, worthOf(value, least));
    }

    /** The same by integer programs, as tight as the time allows. */
    PartnerSelection.Bounds proved(PlanValue value) {
        Goal goal = shareable.goal();
        SplitProgram.Answer covering = program.solve(new Aim(true, 0, goal.budgetCents(), 0), effort);
        long most = covering.bound() == Long.MIN_VALUE ? Long.MAX_VALUE : -covering.bound();
        SplitProgram.Answer cheapest = program.solve(Aim.bounding(goal, Math.min(most, value.outlets())), effort);
        return new PartnerSelection.Bounds(most, worthOf(value, cheapest.bound()));
    }

    private long worthOf(PlanValue value, long figure) {
        return figure == Long.MIN_VALUE
                ? Long.MIN_VALUE
                : safe(figure) + shareable.goal().centsPerOutlet() * value.outlets();
    }

    /** A bound on cost below which no plan can lie whose parts are rounded to whole units and cents. */
    private long safe(long figure) {
        return figure == Long.MIN_VALUE ? Long.MIN_VALUE : figure - rounding();
    }

    /** What rounding all parts can be worth at most, in cents: of each area, that of its dearest unit. */
    private long rounding() {
        double sum = 0;
        for (int a = 0; a < shareable.areas(); a++) {
            double dearest = 0;
            for (int k = shareable.firstOffer(a); k < shareable.endOfOffers(a); k++) {
                double cents =
                        (double) shareable.cost(k) - shareable.offer(k).flows().changeCents();
                double units = Math.max(1, (double) shareable.offer(k).flows().units());
                dearest = Math.max(dearest, Math.abs(cents) / units);
            }
            sum += sharing.upTo() * (ROUNDED * dearest + ROUNDED_CENTS);
        }
        return (long) Math.ceil(sum);
    }

    /** Bounds that are no better than a plan that keeps the limits: its parts are rounded to whole units and cents. */
    static PartnerSelection.Bounds held(PlanValue value, PartnerSelection.Bounds bounds) {
        return value.isFeasible()
                ? new PartnerSelection.Bounds(
                        Math.max(bounds.mostOutlets(), value.outlets()),
                        Math.min(bounds.leastCents(), value.totalCents()))
                : bounds;
    }

    private Draft undivided(WarehousePlanning.Chosen whole) {
        SelectionProblem problem = new ScenarioMapping(whole.scenario(), response).problem();
        SelectionPlan plan = whole.result().plan();
        Map<String, Integer> options = new HashMap<>();
        for (int a = 0; a < problem.areas(); a++) {
            if (plan.offer(a) != SelectionProblem.UNSERVED) {
                options.put(problem.area(a).id(), problem.option(plan.offer(a)));
            }
        }
        return draft(new SplitAreas(mapping.areas(), options), HouseChoice.Opened.of(whole.scenario()));
    }

    /** Where parts in whole units pass a warehouse's capacity, the program is asked again for less in it. */
    private Draft better(Draft known, SplitProgram.Answer answer, Aim aim, Effort more) {
        Optional<Draft> found = answer.shares().map(this::draft);
        Optional<Draft> again = found.filter(draft -> !draft.isKept)
                .flatMap(any -> new SplitProgram(choice, sharing, -leeway)
                        .solve(aim, more)
                        .shares())
                .map(this::draft);
        Draft best = known;
        for (Draft draft : List.of(found.orElse(known), again.orElse(known))) {
            best = draft.value.isBetterThan(best.value, shareable.goal()) ? draft : best;
        }
        return best;
    }

    private Draft draft(SplitProgram.Shares shares) {
        List<String> today = mapping.areas().stream()
                .map(area -> mapping.servedTodayBy(area.id()))
                .toList();
        return draft(SplitAreas.of(shareable, mapping.areas(), shares.stockists(), today), shares.opened());
    }

    private Draft draft(SplitAreas split, HouseChoice.Opened opened) {
        HouseChoice houses = new HouseChoice(SplitAreas.refined(scenario, split.areas()), response);
        SelectionPlan plan = split.plan(houses.problem());
        houses.best(plan);
        boolean isKept = houses.learn(plan, opened).over() == 0;
        return new Draft(split, houses.value(plan), houses.scenario(plan), isKept);
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
