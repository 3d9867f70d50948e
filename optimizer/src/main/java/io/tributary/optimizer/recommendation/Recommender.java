package io.tributary.optimizer.recommendation;

import io.tributary.optimizer.reason.Reasons;
import io.tributary.optimizer.reason.WhyArea;
import io.tributary.optimizer.selection.Breach;
import io.tributary.optimizer.selection.CostToServe;
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
import io.tributary.optimizer.selection.program.SelectionProgram;
import io.tributary.optimizer.selection.program.SelectionProgram.Answer;
import io.tributary.optimizer.selection.solver.PartnerSelection;
import io.tributary.simulator.channel.Assignment;
import io.tributary.simulator.engine.Territory;
import io.tributary.simulator.geography.Area;
import io.tributary.simulator.quantity.Copy;
import io.tributary.simulator.scenario.Change;
import io.tributary.simulator.scenario.Fingerprint;
import io.tributary.simulator.scenario.Logistics;
import io.tributary.simulator.scenario.Plan;
import io.tributary.simulator.scenario.Promise;
import io.tributary.simulator.scenario.Scenario;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** The front door of the optimizer: recommends a plan for a scenario, or holds a given network against the bounds. */
public final class Recommender {
    private final Scenario scenario;
    private final ScenarioMapping mapping;
    private final SelectionProblem problem;
    private final SelectionProblem wider;
    private final Promises.Valued today;
    private final CostToServe cost;
    private final Scenario written;
    private final SalesResponse response;
    /** The problem whose bounds hold for every choice of warehouses. */
    private final SelectionProblem bounded;

    private final Optional<HouseChoice> choice;

    private final long boundedBeside;

    /**
     * A recommender for a scenario as it is today.
     *
     * @param spoken the network that is spoken of
     */
    private Recommender(Scenario written, SalesResponse response, Network spoken) {
        this.written = written;
        this.response = response;
        scenario = SplitAreas.refined(Copy.with(written, Map.of("logistics", spoken.logistics())), spoken.areas());
        mapping = new ScenarioMapping(scenario, response).knowing(spoken.rows());
        cost = mapping.cost();
        problem = mapping.problem();
        wider = mapping.widerProblem();
        today = today();
        choice = written.decide().warehouses().isEmpty()
                ? Optional.empty()
                : Optional.of(new HouseChoice(Copy.with(scenario, Map.of("logistics", written.logistics())), response));
        bounded = choice.map(HouseChoice::problem).orElse(problem);
        boundedBeside = choice.map(HouseChoice::besideCents).orElse(cost.besideCents());
    }

    private Promises.Valued today() {
        ScenarioMapping before = written.equals(scenario) ? mapping : new ScenarioMapping(written, response);
        SelectionProblem all = before.widerProblem();
        return new Promises.Valued(PlanValue.of(all, ScenarioMapping.planOf(all, written.network())), before.cost());
    }

    /**
     * The plan with the most coverage and, among those found, the least cost; the same for the same scenario on every
     * machine. Throws {@link IllegalArgumentException} where the planning model can't hold the scenario.
     */
    public static Recommendation recommend(Scenario scenario, SalesResponse response) {
        return recommend(
                scenario,
                response,
                new Search(
                        problem -> new PartnerSelection(
                                        problem,
                                        scenario.decide().moves(),
                                        scenario.run().seed())
                                .solve(),
                        Effort.byNodes(1e-4),
                        Long.MAX_VALUE,
                        Watcher.nobody()));
    }

    /**
     * The value of any network by the planning model, held against the bounds; that of cost is for plans with at least
     * the network's coverage, whichever warehouses are open where they are to be decided upon.
     */
    public static Audit audit(Scenario scenario, SalesResponse response, List<Assignment> network) {
        Recommender recommender = new Recommender(scenario, response, Network.of(network, scenario));
        PlanValue value = recommender.valueOf(network);
        return recommender.audit(network, value, recommender.bounds(value));
    }

    /**
     * The best plan within a time, by the integer program where the scenario's patterns can be written down. The plan may
     * depend on the machine's speed where the time is over before the gap is reached.
     *
     * @param watcher is told of each better plan
     */
    public static Recommendation recommend(Scenario scenario, SalesResponse response, Effort effort, Watcher watcher) {
        boolean houses = !scenario.decide().warehouses().isEmpty();
        Effort whole =
                scenario.decide().sourcing().split() ? effort.within(effort.seconds() / SplitPlanning.FIRST) : effort;
        double parts = 2.0 * scenario.decide().warehouses().size() + 2;
        Effort each = houses ? whole.within(whole.seconds() / parts) : whole;
        WarehousePlanning.Solver solver = new Proving(scenario, houses ? Watcher.nobody() : watcher, each, whole);
        return recommend(scenario, response, new Search(solver, effort, whole.end(), watcher));
    }

    /** Solves by the integer program. */
    private record Proving(Scenario scenario, Watcher watcher, Effort each, Effort all)
            implements WarehousePlanning.Solver {
        @Override
        public PartnerSelection.Result solve(SelectionProblem problem) {
            return selection(problem, watcher).solve(each).result();
        }

        @Override
        public Optional<PartnerSelection.Result> solve(HouseChoice choice, Watcher inside) {
            return selection(choice.problem(), inside).with(choice).proved(all).map(ProvedSelection.Outcome::result);
        }

        private ProvedSelection selection(SelectionProblem problem, Watcher told) {
            return new ProvedSelection(
                    problem, scenario.decide().moves(), scenario.run().seed(), told);
        }
    }

    private static Recommendation shared(
            Scenario scenario, SalesResponse response, Effort effort, WarehousePlanning.Chosen whole) {
        SplitPlanning.Shared shared = new SplitPlanning(scenario, response, effort).solve(whole);
        SplitAreas split = shared.split();
        Recommender recommender =
                new Recommender(scenario, response, new Network(scenario.network(), shared.logistics(), split.areas()));
        SelectionPlan plan = split.plan(recommender.problem);
        PlanValue value = PlanValue.of(recommender.problem, plan);
        return recommender.recommendation(
                new PartnerSelection.Result(plan, value, recommender.held(value, shared.bounds())));
    }

    /**
     * How a plan is sought.
     *
     * @param end time of the system's clock, nanoseconds, at which that in which nobody shares is to be known
     */
    private record Search(WarehousePlanning.Solver solver, Effort effort, long end, Watcher watcher) {}

    private static Recommendation recommend(Scenario scenario, SalesResponse response, Search search) {
        WarehousePlanning.Chosen chosen = new WarehousePlanning(
                        scenario, response, search.solver, search.effort.gap(), search.end, search.watcher)
                .solve();
        return scenario.decide().sourcing().split()
                ? shared(scenario, response, search.effort, chosen)
                : new Recommender(scenario, response, with(chosen.scenario().logistics(), scenario))
                        .recommendation(chosen.result());
    }

    /**
     * The best plan within a number of nodes, by the integer program where the scenario's patterns can be written down,
     * otherwise by the search of moves. No clock counts: the same scenario gives the same plan each time.
     *
     * @param gap certified gap at which the program may stop, as a fraction
     */
    public static Recommendation recommend(Scenario scenario, SalesResponse response, double gap) {
        return recommend(scenario, response, Effort.byNodes(gap), (plan, value, left) -> {});
    }

    /**
     * A plan that was found on the way, held against bounds that are known now; they hold whichever warehouses are open
     * where that is to be decided.
     *
     * @param logistics the warehouses that go with the plan
     */
    public static Recommendation recommended(
            Scenario scenario, SalesResponse response, SelectionPlan plan, Logistics logistics) {
        Recommender recommender = new Recommender(scenario, response, with(logistics, scenario));
        PlanValue value = PlanValue.of(recommender.problem, plan);
        return recommender.recommendation(new PartnerSelection.Result(plan, value, recommender.bounds(value)));
    }

    private static Network with(Logistics logistics, Scenario scenario) {
        return new Network(scenario.network(), logistics, Territory.areas(scenario));
    }

    /** Bounds without an integer program; over shares where partners may share areas. */
    private PartnerSelection.Bounds bounds(PlanValue value) {
        return written.decide().sourcing().split()
                ? held(
                        value,
                        new SplitPlanning(written, response, new Effort(Double.POSITIVE_INFINITY, 0)).bounds(value))
                : shifted(PartnerSelection.bounds(bounded, value));
    }

    private Recommendation recommendation(PartnerSelection.Result result) {
        List<WhyArea> reasons = new Reasons(mapping, problem, result.plan(), scenario.money()).all();
        Plan plan = new Plan(
                "optimized",
                scenario.scenario(),
                Fingerprint.of(written),
                changes(result.plan(), reasons),
                promises(result.value(), result.bounds()));
        List<String> unserved = reasons.stream()
                .filter(why -> why.chain().isEmpty())
                .map(WhyArea::area)
                .toList();
        Proof proof = Proof.of(result.value(), result.bounds(), problem.goal(), cost.besideCents(), scenario.money());
        return new Recommendation(
                plan, result.value().isFeasible(), proof, reasons, unserved, Territory.areas(scenario));
    }

    private List<Promise> promises(PlanValue value, PartnerSelection.Bounds bounds) {
        return Promises.of(today, new Promises.Valued(value, cost), bounds, problem.allOutlets());
    }

    private List<Change> changes(SelectionPlan plan, List<WhyArea> reasons) {
        List<Change> changes = new ArrayList<>(SplitPlanning.changes(written, Territory.areas(scenario)));
        for (int area = 0; area < problem.areas(); area++) {
            WhyArea why = reasons.get(area);
            String old = mapping.chainToday(why.area());
            boolean served = plan.offer(area) != SelectionProblem.UNSERVED;
            String chain = served ? why.chain() : Assignment.NOBODY;
            if (!chain.equals(old)) {
                changes.add(new Change(
                        "network[" + why.area() + "].chain",
                        old,
                        chain,
                        why.sentence().en()));
            }
        }
        changes.addAll(new HouseChanges(written, scenario.logistics(), mapping.supply()).of(problem, plan));
        return changes;
    }

    /**
     * A network that is judged.
     *
     * @param rows who serves which area
     * @param logistics the warehouses that go with it
     * @param areas its areas: those of the scenario, with parts where partners share an area
     */
    public record Network(List<Assignment> rows, Logistics logistics, List<Area> areas) {
        public Network {
            rows = List.copyOf(rows);
            areas = List.copyOf(areas);
        }

        /** A network with the warehouses and areas of its scenario. */
        public static Network of(List<Assignment> rows, Scenario scenario) {
            return new Network(rows, scenario.logistics(), Territory.areas(scenario));
        }
    }

    /** The value of any network within a time, held against bounds by the integer program. */
    public static Audit audit(Scenario today, SalesResponse response, Network network, Effort effort) {
        Recommender recommender = new Recommender(today, response, network);
        PlanValue value = recommender.valueOf(network.rows());
        if (today.decide().sourcing().split()) {
            SplitPlanning planning = new SplitPlanning(today, response, effort);
            return recommender.audit(network.rows(), value, recommender.held(value, planning.proved(value)));
        }
        PartnerSelection.Bounds bounds = recommender
                .program()
                .map(program -> recommender.bounds(program, value, effort))
                .orElseGet(() -> PartnerSelection.bounds(recommender.bounded, value));
        return recommender.audit(network.rows(), value, recommender.shifted(bounds));
    }

    /**
     * The values of several networks, held against bounds by one linear program; quicker than single audits, whose bounds
     * by the integer program are a little tighter.
     *
     * @param seconds seconds for each linear program at most
     */
    public static List<Audit> audits(Scenario today, SalesResponse response, List<Network> networks, double seconds) {
        if (today.decide().sourcing().split()) {
            SplitPlanning planning = new SplitPlanning(today, response, new Effort(seconds, 0));
            return networks.stream()
                    .map(network -> auditOfShares(today, response, network, planning))
                    .toList();
        }
        boolean decided = !today.decide().warehouses().isEmpty();
        Map<Logistics, Optional<SelectionProgram>> programs = new HashMap<>();
        List<Audit> audits = new ArrayList<>();
        for (Network network : networks) {
            Recommender recommender = new Recommender(today, response, network);
            Optional<SelectionProgram> program = programs.computeIfAbsent(
                    decided ? today.logistics() : network.logistics(), any -> recommender.program());
            PlanValue value = recommender.valueOf(network.rows());
            PartnerSelection.Bounds bounds = program.flatMap(p -> recommender.linear(p, value, seconds))
                    .orElseGet(() -> PartnerSelection.bounds(recommender.bounded, value));
            audits.add(recommender.audit(network.rows(), value, recommender.shifted(bounds)));
        }
        return audits;
    }

    private static Audit auditOfShares(
            Scenario today, SalesResponse response, Network network, SplitPlanning planning) {
        Recommender recommender = new Recommender(today, response, network);
        PlanValue value = recommender.valueOf(network.rows());
        return recommender.audit(network.rows(), value, recommender.held(value, planning.bounds(value)));
    }

    /** Bounds over shares, which a network that keeps the limits does not pass. */
    private PartnerSelection.Bounds held(PlanValue value, PartnerSelection.Bounds bounds) {
        return SplitPlanning.held(value, shifted(bounds));
    }

    private Optional<PartnerSelection.Bounds> linear(SelectionProgram program, PlanValue value, double seconds) {
        Goal goal = bounded.goal();
        long most = program.mostOutlets(goal.budgetCents(), seconds);
        long least = program.leastCents(Aim.bounding(goal, Math.min(most, value.outlets())), seconds);
        return least == Long.MIN_VALUE
                ? Optional.empty()
                : Optional.of(new PartnerSelection.Bounds(most, least + goal.centsPerOutlet() * value.outlets()));
    }

    private PartnerSelection.Bounds bounds(SelectionProgram program, PlanValue value, Effort effort) {
        Goal goal = bounded.goal();
        long most = program.mostOutlets(goal.budgetCents(), effort.seconds());
        Answer least = program.solve(Aim.bounding(goal, value.outlets()), Optional.empty(), effort);
        boolean proved = least.plan().isPresent() && least.bound() > Long.MIN_VALUE;
        return proved
                ? new PartnerSelection.Bounds(most, least.bound() + goal.centsPerOutlet() * value.outlets())
                : PartnerSelection.bounds(bounded, value);
    }

    /** Bounds of the problem with undecided warehouses, less what the network's own warehouses cost besides. */
    private PartnerSelection.Bounds shifted(PartnerSelection.Bounds bounds) {
        return choice.isEmpty()
                ? bounds
                : new PartnerSelection.Bounds(
                        bounds.mostOutlets(),
                        WarehousePlanning.shifted(bounds.leastCents(), boundedBeside, cost.besideCents()));
    }

    private Optional<SelectionProgram> program() {
        return choice.map(SelectionProgram::of).orElseGet(() -> SelectionProgram.of(bounded));
    }

    private PlanValue valueOf(List<Assignment> network) {
        return PlanValue.of(wider, ScenarioMapping.planOf(wider, network));
    }

    private Audit audit(List<Assignment> network, PlanValue value, PartnerSelection.Bounds bounds) {
        SelectionPlan widerPlan = ScenarioMapping.planOf(wider, network);
        SelectionPlan limitedPlan = ScenarioMapping.planOf(problem, network);
        List<String> unserved = areasWhere(a -> widerPlan.offer(a) == SelectionProblem.UNSERVED);
        List<String> outside = areasWhere(a ->
                widerPlan.offer(a) != SelectionProblem.UNSERVED && limitedPlan.offer(a) == SelectionProblem.UNSERVED);
        List<Breach> breaches = new Breaches(mapping, problem, wider).of(network, widerPlan, limitedPlan);
        PlanValue judged = new PlanValue(
                value.outlets(),
                value.units(),
                value.cents(),
                breaches.stream().mapToLong(Breach::by).sum());
        return new Audit(
                promises(value, bounds),
                breaches.isEmpty(),
                Proof.of(judged, bounds, problem.goal(), cost.besideCents(), scenario.money()),
                breaches,
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
