package io.tributary.optimizer.recommendation;

import io.tributary.optimizer.reason.Reasons;
import io.tributary.optimizer.reason.WhyArea;
import io.tributary.optimizer.selection.Breach;
import io.tributary.optimizer.selection.CostToServe;
import io.tributary.optimizer.selection.Limit;
import io.tributary.optimizer.selection.Offer;
import io.tributary.optimizer.selection.PlanValue;
import io.tributary.optimizer.selection.SalesResponse;
import io.tributary.optimizer.selection.ScenarioMapping;
import io.tributary.optimizer.selection.SelectionPlan;
import io.tributary.optimizer.selection.SelectionProblem;
import io.tributary.optimizer.selection.program.Effort;
import io.tributary.optimizer.selection.program.SelectionProgram;
import io.tributary.optimizer.selection.program.SelectionProgram.Answer;
import io.tributary.optimizer.selection.solver.PartnerSelection;
import io.tributary.simulator.channel.Assignment;
import io.tributary.simulator.scenario.Change;
import io.tributary.simulator.scenario.Fingerprint;
import io.tributary.simulator.scenario.Plan;
import io.tributary.simulator.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The front door of the optimizer: recommends a plan for a scenario, or holds a given network against the bounds. */
public final class Recommender {
    private final Scenario scenario;
    private final ScenarioMapping mapping;
    private final SelectionProblem problem;
    private final SelectionProblem wider;
    private final PlanValue today;
    private final CostToServe cost;

    private Recommender(Scenario scenario, SalesResponse response) {
        this.scenario = scenario;
        cost = response.cost();
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

    /**
     * The best plan within a time, by the integer program where the scenario's patterns can be written down. The plan may
     * depend on the machine's speed where the time is over before the gap is reached.
     *
     * @param watcher is told of each better plan
     */
    public static Recommendation recommend(Scenario scenario, SalesResponse response, Effort effort, Watcher watcher) {
        Recommender recommender = new Recommender(scenario, response);
        return recommender.recommendation(new ProvedSelection(
                        recommender.problem,
                        scenario.decide().moves(),
                        scenario.run().seed(),
                        watcher)
                .solve(effort)
                .result());
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

    /** A plan that was found on the way, held against bounds that are known now. */
    public static Plan plan(Scenario scenario, SalesResponse response, SelectionPlan plan) {
        Recommender recommender = new Recommender(scenario, response);
        PlanValue value = PlanValue.of(recommender.problem, plan);
        PartnerSelection.Bounds bounds = PartnerSelection.bounds(recommender.problem, value);
        return recommender
                .recommendation(new PartnerSelection.Result(plan, value, bounds))
                .plan();
    }

    private Recommendation recommend() {
        return recommendation(new PartnerSelection(
                        problem, scenario.decide().moves(), scenario.run().seed())
                .solve());
    }

    private Recommendation recommendation(PartnerSelection.Result result) {
        List<WhyArea> reasons = new Reasons(problem, result.plan(), scenario.money()).all();
        Plan plan = new Plan(
                "optimized",
                scenario.scenario(),
                Fingerprint.of(scenario),
                changes(result.plan(), reasons),
                Promises.of(today, result.value(), result.bounds(), problem.allOutlets(), cost));
        List<String> unserved = reasons.stream()
                .filter(why -> why.chain().isEmpty())
                .map(WhyArea::area)
                .toList();
        Proof proof = Proof.of(result.value(), result.bounds(), cost.besideCents(), scenario.money());
        return new Recommendation(plan, result.value().isFeasible(), proof, reasons, unserved);
    }

    private List<Change> changes(SelectionPlan plan, List<WhyArea> reasons) {
        List<Change> changes = new ArrayList<>();
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
        return changes;
    }

    /**
     * The value of any network within a time, held against bounds by the integer program.
     */
    public static Audit audit(Scenario scenario, SalesResponse response, List<Assignment> network, Effort effort) {
        Recommender recommender = new Recommender(scenario, response);
        PlanValue value = recommender.valueOf(network);
        PartnerSelection.Bounds bounds = SelectionProgram.of(recommender.problem)
                .map(program -> recommender.bounds(program, value, effort))
                .orElseGet(() -> PartnerSelection.bounds(recommender.problem, value));
        return recommender.audit(network, value, bounds);
    }

    /**
     * The values of several networks, held against bounds by one linear program; quicker than single audits, whose bounds
     * by the integer program are a little tighter.
     *
     * @param seconds seconds for each linear program at most
     */
    public static List<Audit> audits(
            Scenario scenario, SalesResponse response, List<List<Assignment>> networks, double seconds) {
        Recommender recommender = new Recommender(scenario, response);
        Optional<SelectionProgram> program = SelectionProgram.of(recommender.problem);
        List<Audit> audits = new ArrayList<>();
        for (List<Assignment> network : networks) {
            PlanValue value = recommender.valueOf(network);
            long most = program.map(p -> p.mostOutlets(seconds)).orElse(Long.MAX_VALUE);
            long least = program.map(p -> p.leastCents(Math.min(most, value.outlets()), seconds))
                    .orElse(Long.MIN_VALUE);
            audits.add(recommender.audit(
                    network,
                    value,
                    least == Long.MIN_VALUE
                            ? PartnerSelection.bounds(recommender.problem, value)
                            : new PartnerSelection.Bounds(most, least)));
        }
        return audits;
    }

    private PartnerSelection.Bounds bounds(SelectionProgram program, PlanValue value, Effort effort) {
        long most = program.mostOutlets(effort.seconds());
        Answer cost = program.solve(SelectionProgram.Aim.cost(value.outlets()), Optional.empty(), effort);
        boolean proved = cost.plan().isPresent() && cost.bound() > Long.MIN_VALUE;
        return proved ? new PartnerSelection.Bounds(most, cost.bound()) : PartnerSelection.bounds(problem, value);
    }

    private PlanValue valueOf(List<Assignment> network) {
        return PlanValue.of(wider, ScenarioMapping.planOf(wider, network));
    }

    private Audit audit(List<Assignment> network) {
        PlanValue value = valueOf(network);
        return audit(network, value, PartnerSelection.bounds(problem, value));
    }

    private Audit audit(List<Assignment> network, PlanValue value, PartnerSelection.Bounds bounds) {
        SelectionPlan widerPlan = ScenarioMapping.planOf(wider, network);
        SelectionPlan limitedPlan = ScenarioMapping.planOf(problem, network);
        List<String> unserved = areasWhere(a -> widerPlan.offer(a) == SelectionProblem.UNSERVED);
        List<String> outside = areasWhere(a ->
                widerPlan.offer(a) != SelectionProblem.UNSERVED && limitedPlan.offer(a) == SelectionProblem.UNSERVED);
        List<Breach> breaches = breaches(widerPlan, limitedPlan);
        PlanValue judged = new PlanValue(
                value.outlets(),
                value.units(),
                value.cents(),
                breaches.stream().mapToLong(Breach::by).sum());
        return new Audit(
                Promises.of(today, value, bounds, problem.allOutlets(), cost),
                breaches.isEmpty(),
                Proof.of(judged, bounds, cost.besideCents(), scenario.money()),
                breaches,
                outside,
                unserved);
    }

    /** Broken limits: those between areas by the value of the whole, those of single areas by why they are not offered. */
    private List<Breach> breaches(SelectionPlan widerPlan, SelectionPlan limitedPlan) {
        List<Breach> breaches = new ArrayList<>();
        SelectionProblem judged = wider.with(problem.limits()).with(problem.goal());
        breaches.addAll(Breach.of(judged, widerPlan));
        for (int a = 0; a < problem.areas(); a++) {
            int offer = widerPlan.offer(a);
            String id = problem.area(a).id();
            if (offer == SelectionProblem.UNSERVED && problem.area(a).lockedTo().isPresent()) {
                breaches.add(new Breach(Limit.LOCK, id, 1, 0));
            } else if (offer != SelectionProblem.UNSERVED && limitedPlan.offer(a) == SelectionProblem.UNSERVED) {
                Offer given = wider.offer(offer);
                for (Limit limit : mapping.whyNot(a, given.site(), given.tiers())) {
                    breaches.add(new Breach(limit, id, 1, 0));
                }
            }
        }
        return breaches;
    }

    private List<String> areasWhere(java.util.function.IntPredicate condition) {
        return IntStream.range(0, problem.areas())
                .filter(condition)
                .mapToObj(a -> problem.area(a).id())
                .toList();
    }
}
