package io.tributary.optimizer.recommendation;

import io.tributary.optimizer.selection.SalesResponse;
import io.tributary.optimizer.selection.program.Effort;
import io.tributary.simulator.channel.Assignment;
import io.tributary.simulator.engine.Simulation;
import io.tributary.simulator.experiment.Estimate;
import io.tributary.simulator.quantity.Copy;
import io.tributary.simulator.scenario.Change;
import io.tributary.simulator.scenario.Logistics;
import io.tributary.simulator.scenario.Plan;
import io.tributary.simulator.scenario.Promise;
import io.tributary.simulator.scenario.Scenario;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Plans, simulates the plan, measures the planning model's coefficients where the plan stands, and plans again, until
 * every figure that the plan promises agrees with its simulation. A fixed-point iteration between a planning and a
 * simulation model, as hybrid simulation and optimisation do (Figueira and Almada-Lobo 2014, Simulation Modelling
 * Practice and Theory 46:118-134); steps shrink by the method of successive averages (Robbins and Monro 1951, Annals of
 * Mathematical Statistics 22:400-407), so that plans that alternate come to rest. The last plan is tested on seeds that
 * no round has seen.
 */
public final class ClosedLoop {
    private static final int MOST_ROUNDS = 8;
    private static final int REPLICATIONS = 30;
    /** Apart from the scenario's own seed by more than any study numbers its seeds. */
    private static final long FRESH = 1_000_003;

    private final Scenario today;
    private final Planning planning;
    private final Consumer<LoopRound> log;

    private ClosedLoop(Scenario today, Planning planning, Consumer<LoopRound> log) {
        this.today = today;
        this.planning = planning;
        this.log = log;
    }

    /** How a plan is made from coefficients. */
    private interface Planning {
        Recommendation plan(SalesResponse response);
    }

    /**
     * What the loop ended with.
     *
     * @param recommendation the last plan, its promises by the coefficients measured last
     * @param response these coefficients
     * @param agrees whether the figures that it promises agree with the simulation on fresh seeds
     * @param rounds plans that were made
     */
    public record Closed(Recommendation recommendation, SalesResponse response, boolean agrees, int rounds) {}

    /**
     * Runs the loop with plans made within a time.
     *
     * @param watcher is told of each better plan
     * @param log is told what each round gave, and the test on fresh seeds
     */
    public static Closed run(
            Scenario today, SalesResponse first, Effort effort, Watcher watcher, Consumer<LoopRound> log) {
        return new ClosedLoop(today, response -> Recommender.recommend(today, response, effort, watcher), log)
                .run(first);
    }

    /** Runs the loop without a clock: the same plans and figures on every machine. */
    public static Closed run(Scenario today, SalesResponse first, Consumer<LoopRound> log) {
        return new ClosedLoop(today, response -> Recommender.recommend(today, response), log).run(first);
    }

    private Closed run(SalesResponse first) {
        SalesResponse response = first;
        List<Assignment> before = today.network();
        int round = 0;
        while (true) {
            round++;
            Recommendation recommendation = planning.plan(response);
            Scenario planned = planned(today, recommendation);
            Futures futures = futures(planned, recommendation, today.run().seed());
            LoopRound result = new LoopRound(
                    round, moved(before, planned.network()), lines(recommendation, futures, Optional.empty()));
            log.accept(result);
            if (result.agrees() || round == MOST_ROUNDS) {
                boolean agrees = test(planned, recommendation, futures);
                return new Closed(besideToday(recommendation), response, agrees, round);
            }
            before = planned.network();
            response = response.towards(SalesSurvey.at(planned, futures, response), 1.0 / round);
        }
    }

    private Futures futures(Scenario planned, Recommendation recommendation, long seed) {
        List<String> kpis =
                recommendation.plan().promises().stream().map(Promise::kpi).toList();
        List<String> all = new ArrayList<>(SalesSurvey.BESIDE);
        kpis.stream().filter(kpi -> !all.contains(kpi)).forEach(all::add);
        return Futures.of(Simulation.of(today, planned), planned, seed, REPLICATIONS, all);
    }

    private boolean test(Scenario planned, Recommendation recommendation, Futures known) {
        Futures fresh = futures(planned, recommendation, today.run().seed() + FRESH);
        LoopRound result = new LoopRound(0, 0, lines(recommendation, fresh, Optional.of(known)));
        log.accept(result);
        return result.agrees();
    }

    /** The same with today's network as its own simulation has it: coefficients measured at a plan hold there only. */
    private Recommendation besideToday(Recommendation made) {
        Futures futures = futures(today, made, today.run().seed());
        List<Promise> promises = made.plan().promises().stream()
                .map(p -> new Promise(p.kpi(), futures.estimate(p.kpi()).mean(), p.planned(), p.bound()))
                .toList();
        Plan plan = new Plan(
                made.plan().name(),
                made.plan().scenario(),
                made.plan().fingerprint(),
                made.plan().changes(),
                promises);
        return new Recommendation(plan, made.feasible(), made.proof(), made.reasons(), made.unserved(), made.areas());
    }

    private static List<LoopRound.Line> lines(Recommendation recommendation, Futures futures, Optional<Futures> from) {
        List<LoopRound.Line> lines = new ArrayList<>();
        for (Promise promise : recommendation.plan().promises()) {
            Optional<Estimate> measured = from.map(known -> known.estimate(promise.kpi()));
            lines.add(LoopRound.Line.of(promise.kpi(), promise.planned(), futures.estimate(promise.kpi()), measured));
        }
        return lines;
    }

    /** Areas whose chain differs, those that are given up or taken up among them. */
    private static int moved(List<Assignment> before, List<Assignment> after) {
        Set<Assignment> same = new HashSet<>(before);
        same.retainAll(after);
        Set<String> areas = new HashSet<>();
        before.stream().filter(row -> !same.contains(row)).forEach(row -> areas.add(row.area()));
        after.stream().filter(row -> !same.contains(row)).forEach(row -> areas.add(row.area()));
        return areas.size();
    }

    /** The scenario under a recommendation: what it leaves unserved nobody serves. */
    static Scenario planned(Scenario today, Recommendation recommendation) {
        List<Assignment> network = recommendation.reasons().stream()
                .filter(why -> !why.chain().isEmpty())
                .map(why -> new Assignment(why.area(), List.of(why.chain().split(">"))))
                .toList();
        List<Logistics.Warehouse> houses = today.logistics().warehouses().stream()
                .map(house -> opened(house, recommendation.plan()))
                .toList();
        Logistics logistics = Copy.with(today.logistics(), Map.of("warehouses", houses));
        return Copy.with(today, Map.of("network", network, "logistics", logistics, "areas", recommendation.areas()));
    }

    private static Logistics.Warehouse opened(Logistics.Warehouse house, Plan plan) {
        String path = "logistics.warehouses[" + house.id() + "].";
        Logistics.Warehouse now = house;
        for (Change change : plan.changes()) {
            if (change.path().equals(path + "open")) {
                now = now.opened(change.value().equals("yes"));
            } else if (change.path().equals(path + "serves")) {
                String named = change.value().substring(1, change.value().length() - 1);
                now = now.serving(named.isEmpty() ? List.of() : List.of(named.split(", ")));
            }
        }
        return now;
    }
}
