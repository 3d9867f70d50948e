package io.tributary.optimizer.recommendation;

import io.tributary.optimizer.selection.Goal;
import io.tributary.optimizer.selection.HouseChoice;
import io.tributary.optimizer.selection.HouseSupply;
import io.tributary.optimizer.selection.Offer;
import io.tributary.optimizer.selection.PlanValue;
import io.tributary.optimizer.selection.SalesResponse;
import io.tributary.optimizer.selection.ScenarioMapping;
import io.tributary.optimizer.selection.SelectionPlan;
import io.tributary.optimizer.selection.SelectionProblem;
import io.tributary.optimizer.selection.solver.PartnerSelection;
import io.tributary.simulator.scenario.Scenario;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which warehouses to open together with which partners to appoint: branch and bound over the warehouses (Land and Doig
 * 1960, Econometrica 28:497-520). In every node some are open, some closed and some undecided; the node's problem is the
 * selection problem in which each partner takes its cheapest way and undecided warehouses cost nothing fixed, so no plan
 * below the node costs less than its bound. The plan of a node becomes a whole plan by opening those that it uses.
 */
final class WarehousePlanning {
    /** Nodes at most; those that are left keep the bounds that they have. */
    private static final int MOST_NODES = 64;

    private final Scenario scenario;
    private final SalesResponse response;
    private final Solver solver;
    private final double gap;
    private final long end;
    private final Watcher watcher;
    private final Set<String> candidates;
    private final PriorityQueue<Node> open = new PriorityQueue<>(
            Comparator.comparingLong((Node node) -> node.figure).thenComparingInt(node -> node.number));
    private final List<Node> closed = new ArrayList<>();
    private Optional<Chosen> best = Optional.empty();
    private int nodes;

    /**
     * A search to be run.
     *
     * @param gap certified gap at which it may stop, as a fraction
     * @param end time of the system's clock, nanoseconds, after which no node is branched
     */
    WarehousePlanning(Scenario scenario, SalesResponse response, Solver solver, double gap, long end, Watcher watcher) {
        this.scenario = scenario;
        this.response = response;
        this.solver = solver;
        this.gap = gap;
        this.end = end;
        this.watcher = watcher;
        candidates = new TreeSet<>(scenario.decide().warehouses());
    }

    /** How selection problems are solved and bounded. */
    interface Solver {
        /** The problem of a node, all of whose warehouses are taken as they are. */
        PartnerSelection.Result solve(SelectionProblem problem);

        /** Partners and warehouses in one program; empty where that can't be written down, or no program is to be used. */
        default Optional<PartnerSelection.Result> solve(HouseChoice choice, Watcher inside) {
            return Optional.empty();
        }
    }

    /**
     * A plan with its warehouses.
     *
     * @param scenario the scenario in which the chosen warehouses are open and the other candidates closed
     * @param besideCents what is paid besides the choice of partners, cents
     * @param result the plan with bounds that hold whichever warehouses are open
     */
    record Chosen(Scenario scenario, long besideCents, PartnerSelection.Result result) {}

    /** A part of the choices. */
    private static final class Node {
        private final int number;
        private final Set<String> opened;
        private final Set<String> undecided;
        private final SelectionProblem problem;
        private final long besideCents;
        private final PartnerSelection.Result result;
        private final long figure;
        private final Optional<String> busiest;
        /** Whether the node's plan keeps all limits with the warehouses that it uses. */
        private boolean isKept;

        Node(int number, Set<String> opened, Set<String> undecided, ScenarioMapping mapping, Solver solver) {
            this.number = number;
            this.opened = opened;
            this.undecided = undecided;
            problem = mapping.problem();
            besideCents = mapping.cost().besideCents();
            result = solver.solve(problem);
            long worth = problem.goal().centsPerOutlet() * result.value().outlets();
            figure = result.bounds().leastCents() + besideCents - worth;
            busiest = through(mapping).entrySet().stream()
                    .max(Map.Entry.<String, Long>comparingByValue()
                            .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                    .map(Map.Entry::getKey);
        }

        /** Units through each undecided warehouse that the node's plan uses. */
        private Map<String, Long> through(ScenarioMapping mapping) {
            Map<Integer, Optional<String>> houses = new TreeMap<>();
            Map<String, Long> units = new TreeMap<>();
            for (int a = 0; a < problem.areas(); a++) {
                if (result.plan().offer(a) != SelectionProblem.UNSERVED) {
                    Offer offer = problem.offer(result.plan().offer(a));
                    houses.computeIfAbsent(problem.option(result.plan().offer(a)), any -> mapping.houseOf(offer))
                            .filter(undecided::contains)
                            .ifPresent(house -> units.merge(house, offer.flows().units(), Long::sum));
                }
            }
            return units;
        }
    }

    /** The best plan found, with bounds over all choices of warehouses. */
    Chosen solve() {
        if (candidates.isEmpty()) {
            return given();
        }
        HouseChoice choice = new HouseChoice(scenario, response);
        Watcher inside = (plan, value, left) -> tell(chosen(choice, plan), left);
        return solver.solve(choice, inside)
                .map(result -> bounded(choice, result))
                .orElseGet(this::branched);
    }

    /** Nothing is to be decided upon. */
    private Chosen given() {
        ScenarioMapping mapping = new ScenarioMapping(scenario, response);
        watcher.beside(mapping.cost().besideCents());
        return new Chosen(scenario, mapping.cost().besideCents(), solver.solve(mapping.problem()));
    }

    private void tell(Chosen chosen, double left) {
        watcher.warehouses(chosen.scenario.logistics());
        watcher.beside(chosen.besideCents);
        watcher.told(chosen.result.plan(), chosen.result.value(), left);
    }

    /** A plan of the program over both with the warehouses that suit it best; nothing is proved of it yet. */
    private Chosen chosen(HouseChoice choice, SelectionPlan found) {
        Scenario here = choice.scenario(found);
        ScenarioMapping mapping = new ScenarioMapping(here, response);
        SelectionPlan plan = mapping.problem().translated(choice.problem(), found);
        return new Chosen(
                here,
                mapping.cost().besideCents(),
                new PartnerSelection.Result(
                        plan,
                        PlanValue.of(mapping.problem(), plan),
                        new PartnerSelection.Bounds(Long.MAX_VALUE, Long.MIN_VALUE)));
    }

    private Chosen bounded(HouseChoice choice, PartnerSelection.Result found) {
        Chosen plain = chosen(choice, found.plan());
        PartnerSelection.Bounds bounds = new PartnerSelection.Bounds(
                found.bounds().mostOutlets(),
                shifted(found.bounds().leastCents(), choice.besideCents(), plain.besideCents));
        return new Chosen(
                plain.scenario,
                plain.besideCents,
                new PartnerSelection.Result(plain.result.plan(), plain.result.value(), bounds));
    }

    /**
     * A bound beside one sum as a bound beside another. What warehouses cost is rounded once for all of them and once for
     * each, a cent apart at most.
     */
    static long shifted(long least, long beside, long other) {
        return least == Long.MIN_VALUE ? least : least + beside - other - 1;
    }

    private Chosen branched() {
        Node root = add(Set.of(), candidates);
        while (!open.isEmpty()) {
            Node node = open.remove();
            boolean spent = nodes + 2 > MOST_NODES || System.nanoTime() >= end;
            boolean settled = node.busiest.isEmpty() && (node.isKept || node.undecided.isEmpty());
            if (settled || spent || isBeaten(node)) {
                closed.add(node);
                continue;
            }
            String house =
                    node.busiest.orElseGet(() -> node.undecided.iterator().next());
            Set<String> left = new TreeSet<>(node.undecided);
            left.remove(house);
            Set<String> with = new TreeSet<>(node.opened);
            with.add(house);
            add(with, left);
            add(node.opened, left);
        }
        Chosen chosen = best.orElseThrow();
        if (isDealtOut()) {
            closed.clear();
            closed.add(root);
        }
        return new Chosen(
                chosen.scenario,
                chosen.besideCents,
                new PartnerSelection.Result(chosen.result.plan(), chosen.result.value(), bounds(chosen)));
    }

    /** Whether a plan may say whom a warehouse serves: the nearest do below a node, so that the root alone bounds all. */
    private boolean isDealtOut() {
        return scenario.logistics().warehouses().stream()
                .anyMatch(house ->
                        candidates.contains(house.id()) && house.capacity().isPresent());
    }

    private Node add(Set<String> opened, Set<String> undecided) {
        Scenario here = HouseSupply.opened(scenario, candidates, opened);
        Node node = new Node(nodes++, opened, undecided, new ScenarioMapping(here, response, undecided), solver);
        complete(node);
        open.add(node);
        return node;
    }

    /** Opens what the node's plan uses. */
    private void complete(Node node) {
        Set<String> used = new TreeSet<>(node.opened);
        node.busiest.ifPresent(any -> used.addAll(usedBy(node)));
        Scenario here = HouseSupply.opened(scenario, candidates, used);
        ScenarioMapping mapping = new ScenarioMapping(here, response);
        SelectionProblem problem = mapping.problem();
        SelectionPlan plan = problem.translated(node.problem, node.result.plan());
        PlanValue value = PlanValue.of(problem, plan);
        node.isKept = value.isFeasible();
        Chosen found = new Chosen(
                here, mapping.cost().besideCents(), new PartnerSelection.Result(plan, value, node.result.bounds()));
        if (best.isEmpty() || isBetter(found, best.get(), problem.goal())) {
            best = Optional.of(found);
            tell(found, Double.NaN);
        }
    }

    private Set<String> usedBy(Node node) {
        Scenario here = HouseSupply.opened(scenario, candidates, node.opened);
        return node.through(new ScenarioMapping(here, response, node.undecided)).keySet();
    }

    private static boolean isBetter(Chosen one, Chosen other, Goal goal) {
        PlanValue mine = one.result.value();
        PlanValue theirs = other.result.value();
        if (mine.broken() != theirs.broken()) {
            return mine.broken() < theirs.broken();
        }
        if (goal.first(mine.outlets()) != goal.first(theirs.outlets())) {
            return goal.first(mine.outlets()) > goal.first(theirs.outlets());
        }
        return goal.second(mine.outlets(), mine.totalCents() + one.besideCents)
                > goal.second(theirs.outlets(), theirs.totalCents() + other.besideCents);
    }

    /** Whether nothing below a node can be better than the best plan by more than the gap. */
    private boolean isBeaten(Node node) {
        Chosen known = best.orElseThrow();
        PlanValue value = known.result.value();
        Goal goal = node.problem.goal();
        long figure = -goal.second(value.outlets(), value.totalCents() + known.besideCents);
        boolean covers = !goal.isCoverageFirst()
                || node.result.bounds().mostOutlets() - value.outlets() <= gap * value.outlets();
        return value.isFeasible() && covers && figure - node.figure <= gap * Math.abs(figure);
    }

    /** Bounds over all nodes that were not branched; that of cost is for plans with at least the chosen coverage. */
    private PartnerSelection.Bounds bounds(Chosen chosen) {
        PlanValue value = chosen.result.value();
        long most = Long.MIN_VALUE;
        long least = Long.MAX_VALUE;
        for (Node node : closed) {
            most = Math.max(most, node.result.bounds().mostOutlets());
            boolean stricter =
                    node.problem.goal().isCoverageFirst() && node.result.value().outlets() > value.outlets();
            long figure = stricter
                    ? PartnerSelection.bounds(node.problem, value).leastCents() + node.besideCents
                    : node.figure;
            least = Math.min(least, figure);
        }
        Goal goal = closed.get(0).problem.goal();
        return new PartnerSelection.Bounds(most, least + goal.centsPerOutlet() * value.outlets() - chosen.besideCents);
    }
}
