package io.tributary.optimizer.recommendation;

import io.tributary.optimizer.reason.BreachText;
import io.tributary.optimizer.reason.DriveText;
import io.tributary.optimizer.reason.Sentence;
import io.tributary.optimizer.selection.Breach;
import io.tributary.optimizer.selection.Goal;
import io.tributary.optimizer.selection.Limit;
import io.tributary.optimizer.selection.PlanValue;
import io.tributary.optimizer.selection.SalesResponse;
import io.tributary.optimizer.selection.ScenarioMapping;
import io.tributary.optimizer.selection.SelectionPlan;
import io.tributary.optimizer.selection.SelectionProblem;
import io.tributary.optimizer.selection.SplitAreas;
import io.tributary.optimizer.selection.program.Aim;
import io.tributary.optimizer.selection.program.Effort;
import io.tributary.optimizer.selection.program.SelectionProgram;
import io.tributary.optimizer.selection.program.SelectionProgram.Answer;
import io.tributary.optimizer.selection.solver.PartnerSelection;
import io.tributary.simulator.channel.Assignment;
import io.tributary.simulator.quantity.Copy;
import io.tributary.simulator.scenario.Scenario;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/** Answers a planner's questions about one scenario: what a change, a limit or more coverage would cost, and why. */
public final class Planner {
    private final Scenario scenario;
    private final ScenarioMapping mapping;
    private final SelectionProblem problem;
    private final Effort effort;
    private final long besideCents;

    /**
     * A planner for a scenario.
     *
     * @param effort for each single question
     */
    public Planner(Scenario scenario, SalesResponse response, Effort effort) {
        this(scenario, new ScenarioMapping(scenario, response), effort);
    }

    private Planner(Scenario scenario, ScenarioMapping mapping, Effort effort) {
        this.scenario = scenario;
        this.effort = effort;
        this.mapping = mapping;
        besideCents = mapping.cost().besideCents();
        problem = mapping.problem();
    }

    /** A planner for a scenario with the warehouses and the shared areas of a plan that was made for it. */
    public static Planner after(Recommendation plan, Scenario today, SalesResponse response, Effort effort) {
        Scenario planned = ClosedLoop.planned(today, plan);
        Scenario asked = Copy.with(today, Map.of("logistics", planned.logistics()));
        return new Planner(SplitAreas.refined(asked, planned.areas()), response, effort);
    }

    /**
     * What it would mean that a partner served an area, against a network.
     *
     * @param network the plan that is asked about
     */
    public WhyNot whyNot(List<Assignment> network, String area, String partner) {
        ScenarioMapping known = mapping.knowing(network);
        return known == mapping
                ? answer(network, area, partner)
                : new Planner(scenario, known, effort).answer(network, area, partner);
    }

    private WhyNot answer(List<Assignment> network, String area, String partner) {
        int a = areaOf(area);
        int site = problem.findSite(partner)
                .orElseThrow(() -> new IllegalArgumentException(
                        partner + " is no distributor of the scenario. Distributors are " + someSites() + ", ..."));
        List<Limit> forbidden = forbidden(a, site);
        boolean freed = forbidden.contains(Limit.PERMISSION);
        SelectionProblem plain = mapping.widerProblem();
        SelectionProblem wider = freed ? mapping.widerProblem(site) : plain;
        PlanValue value = PlanValue.of(plain, ScenarioMapping.planOf(plain, network));
        SelectionProblem opened = opened(forbidden, site);
        Optional<WhyNot.Price> alone =
                new LoneFlip(mapping, wider.with(problem.limits()).with(problem.goal()), network).of(a, site);
        Optional<WhyNot.Price> resolved =
                alone.isEmpty() ? Optional.empty() : resolved(opened, value, network, a, site);
        return new WhyNot(
                area,
                partner,
                forbidden,
                alone,
                resolved,
                new WhyNotText(area, partner, scenario.money()).of(kept(forbidden, a, site), alone, resolved));
    }

    private List<Sentence> kept(List<Limit> forbidden, int area, int site) {
        DriveText text = new DriveText(mapping);
        return forbidden.stream()
                .map(limit -> text.forbidden(limit, area, site))
                .toList();
    }

    private SelectionProblem opened(List<Limit> forbidden, int site) {
        if (forbidden.isEmpty()) {
            return problem;
        }
        Set<Limit> without = EnumSet.copyOf(forbidden);
        return forbidden.contains(Limit.PERMISSION) ? mapping.problem(without, site) : mapping.problem(without);
    }

    /** The shortest list of limits that keep the partner from the area in whichever chain. */
    private List<Limit> forbidden(int area, int site) {
        List<Limit> least = mapping.whyNot(area, problem.firstOption(site));
        for (int option : mapping.waysOf(site)) {
            if (problem.find(area, option) != SelectionProblem.UNSERVED) {
                return List.of();
            }
            List<Limit> other = mapping.whyNot(area, option);
            boolean shorter = other.size() < least.size() || least.contains(Limit.RADIUS);
            least = shorter && !other.contains(Limit.RADIUS) ? other : least;
        }
        return least;
    }

    /** The flip with everything else planned anew; a drive that is too long is allowed for this area alone. */
    private Optional<WhyNot.Price> resolved(
            SelectionProblem opened, PlanValue value, List<Assignment> network, int area, int site) {
        Map<Integer, String> locks = new HashMap<>();
        for (int a = 0; a < opened.areas(); a++) {
            int each = a;
            opened.area(a).lockedTo().ifPresent(partner -> locks.put(each, partner));
        }
        locks.put(area, opened.site(site).id());
        List<Assignment> with = new ArrayList<>(network);
        with.removeIf(row -> row.area().equals(opened.area(area).id()));
        with.add(
                new Assignment(opened.area(area).id(), List.of(opened.site(site).id())));
        SelectionProblem forced = opened.where(offer -> offer.area() == area
                        ? offer.site() == site
                        : !mapping.drives().isTooLong(offer.area(), offer.site()))
                .withLocks(locks);
        ProvedSelection.Outcome outcome = solve(forced, with);
        if (outcome.infeasible() || !outcome.result().value().isFeasible()) {
            return Optional.empty();
        }
        PlanValue found = outcome.result().value();
        return Optional.of(new WhyNot.Price(
                LoneFlip.through(
                        mapping, forced, forced.option(outcome.result().plan().offer(area))),
                found.outlets() - value.outlets(),
                found.totalCents() - value.totalCents(),
                List.of(),
                outcome.result().bounds().mostOutlets() - value.outlets(),
                outcome.result().bounds().leastCents() - value.totalCents()));
    }

    private ProvedSelection.Outcome solve(SelectionProblem asked) {
        return selection(asked).solve(effort);
    }

    /** Solves from a network that may keep its limits. */
    private ProvedSelection.Outcome solve(SelectionProblem asked, List<Assignment> known) {
        return selection(asked).from(ScenarioMapping.planOf(asked, known)).solve(effort);
    }

    private ProvedSelection selection(SelectionProblem asked) {
        return new ProvedSelection(
                asked, scenario.decide().moves(), scenario.run().seed(), Watcher.nobody());
    }

    /**
     * What each limit in force costs, by planning anew without it; capacity and radius are facts, not limits. Empty where no
     * plan that keeps all limits was found: then none of them has a price.
     */
    public Optional<List<LimitPrice>> limitPrices() {
        ProvedSelection.Outcome all = solve(problem);
        PlanValue with = all.result().value();
        if (!with.isFeasible()) {
            return Optional.empty();
        }
        List<Assignment> best = network(problem, all.result().plan());
        return Optional.of(Workers.map(inForce(), limit -> {
            PartnerSelection.Result freed =
                    solve(mapping.problem(EnumSet.of(limit)), best).result();
            PlanValue without = freed.value();
            LimitPrice.Range proved = new LimitPrice.Range(
                    Math.max(0, figure(without) - atMost(all.result())), atMost(freed) - figure(with));
            return new LimitPrice(
                    limit, without.outlets() - with.outlets(), without.totalCents() - with.totalCents(), proved);
        }));
    }

    /** The figure of the goal that comes first: outlets, or cents of worth less cost. */
    private long figure(PlanValue value) {
        Goal goal = problem.goal();
        return goal.isCoverageFirst() ? value.outlets() : goal.second(value.outlets(), value.totalCents());
    }

    private long atMost(PartnerSelection.Result result) {
        Goal goal = problem.goal();
        return goal.isCoverageFirst()
                ? Math.min(result.bounds().mostOutlets(), (long) Math.ceil(problem.allOutlets()))
                : goal.second(result.value().outlets(), result.bounds().leastCents());
    }

    /** What plans aim at. */
    public Goal goal() {
        return problem.goal();
    }

    /** The limits that the scenario sets. */
    public List<Limit> inForce() {
        Set<Limit> all = EnumSet.of(
                Limit.LOCK,
                Limit.DRIVE_TIME,
                Limit.LICENCE,
                Limit.PERMISSION,
                Limit.ELIGIBILITY,
                Limit.LENGTH,
                Limit.VOLUME,
                Limit.CONCENTRATION,
                Limit.FEWEST_PARTNERS,
                Limit.MOST_PARTNERS,
                Limit.CHANGE_BUDGET,
                Limit.EXCLUSIVITY,
                Limit.WAREHOUSE);
        return all.stream()
                .filter(limit -> {
                    SelectionProblem without = mapping.problem(EnumSet.of(limit));
                    return !without.limits().equals(problem.limits())
                            || !without.offers().equals(problem.offers())
                            || (limit == Limit.LOCK
                                    && !scenario.decide().locks().isEmpty());
                })
                .toList();
    }

    /**
     * The front of coverage and cost by the epsilon constraint method (Haimes, Lasdon and Wismer 1971): the least cost at
     * evenly spaced coverages, from a given one up to the largest. Empty where the program can't be written down.
     *
     * @param fromOutlets the smallest coverage asked for
     * @param points number of points, 2 or more
     */
    public List<FrontPoint> front(long fromOutlets, int points) {
        SelectionProblem plain = problem.with(Goal.coverageThenCost());
        Optional<SelectionProgram> program = SelectionProgram.of(plain);
        if (program.isEmpty()) {
            return List.of();
        }
        Answer most = program.get().solve(Aim.coverage(), Optional.empty(), effort);
        if (most.plan().isEmpty()) {
            return List.of();
        }
        long top = PlanValue.of(plain, most.plan().get()).outlets();
        long low = Math.min(fromOutlets, top);
        List<FrontPoint> front = new ArrayList<>();
        for (int i = 0; i < points; i++) {
            long target = low + (top - low) * i / (points - 1);
            if (i > 0 && target == front.get(front.size() - 1).target()) {
                continue; // fewer coverages than points
            }
            Answer answer = program.get().solve(Aim.cost(target), most.plan(), effort);
            SelectionPlan plan = answer.plan().orElse(most.plan().get());
            PlanValue value = PlanValue.of(plain, plan);
            front.add(new FrontPoint(
                    target,
                    value.outlets(),
                    value.totalCents() + besideCents,
                    answer.bound() == Long.MIN_VALUE ? Long.MIN_VALUE : answer.bound() + besideCents,
                    network(plain, plan)));
        }
        return front;
    }

    /**
     * Plans nearly as good as a network and as unlike it and each other as can be.
     *
     * @param count plans at most
     * @param within how much worse they may be in coverage and in cost, as a share
     */
    public List<OtherPlan> alternatives(List<Assignment> network, int count, double within) {
        return new PlanPool(problem, effort).unlike(network, count, within);
    }

    /** The next best plans after a network that is the best, in the order of the goal. */
    public List<OtherPlan> nextBest(List<Assignment> network, int count) {
        return new PlanPool(problem, effort).nextBest(network, count);
    }

    /** Why no plan keeps all limits; empty where one does, or where nothing could be proved in time. */
    public Optional<Conflict> conflict() {
        Aim rows = new Aim(false, problem.goal().outlets(), problem.goal().budgetCents(), 0);
        Optional<SelectionProgram> program = SelectionProgram.of(problem);
        if (program.isEmpty()
                || !program.get().solve(rows, Optional.empty(), effort).infeasible()) {
            return Optional.empty();
        }
        Conflict conflict = new ConflictSearch(problem, rows, effort).among(set());
        return Optional.of(
                inForce().contains(Limit.DRIVE_TIME)
                        ? conflict.with(Limit.DRIVE_TIME, new DriveRelief(mapping, rows, effort).least())
                        : conflict);
    }

    /** The soft limits that the scenario sets; the others keep no plan out. */
    private Set<Limit> set() {
        Set<Limit> set = EnumSet.noneOf(Limit.class);
        set.addAll(inForce());
        set.retainAll(ConflictSearch.SOFT);
        if (problem.goal().outlets() > 0) {
            set.add(Limit.COVERAGE_TARGET);
        }
        if (problem.goal().budgetCents() < Long.MAX_VALUE) {
            set.add(Limit.BUDGET);
        }
        return set;
    }

    static List<Assignment> network(SelectionProblem problem, SelectionPlan plan) {
        List<Assignment> network = new ArrayList<>();
        for (int a = 0; a < problem.areas(); a++) {
            if (plan.offer(a) != SelectionProblem.UNSERVED) {
                String chain = ScenarioMapping.chain(problem, problem.offer(plan.offer(a)));
                network.add(new Assignment(problem.area(a).id(), List.of(chain.split(">"))));
            }
        }
        return network;
    }

    private int areaOf(String id) {
        OptionalInt found = java.util.stream.IntStream.range(0, problem.areas())
                .filter(a -> problem.area(a).id().equals(id))
                .findFirst();
        return found.orElseThrow(() -> new IllegalArgumentException(id + " is no area of the scenario"));
    }

    private String someSites() {
        TreeSet<String> ids = new TreeSet<>();
        for (int s = 0; s < Math.min(5, problem.sites()); s++) {
            ids.add(problem.site(s).id());
        }
        return String.join(", ", ids);
    }

    /** A breach for people: which limit, whose, and by how much. */
    public static Sentence sentence(Breach breach) {
        return BreachText.of(breach);
    }
}
