package io.tributary.optimizer.search;

import io.tributary.simulator.engine.NoEquilibrium;
import io.tributary.simulator.engine.OutOfRange;
import io.tributary.simulator.engine.Simulation;
import io.tributary.simulator.kpi.Facts;
import io.tributary.simulator.luck.Luck;
import io.tributary.simulator.scenario.Change;
import io.tributary.simulator.scenario.InvalidScenario;
import io.tributary.simulator.scenario.Scenario;
import io.tributary.simulator.scenario.ScenarioSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Runs candidates in numbered futures; the outcome does not depend on the number of threads. */
final class Trials implements AutoCloseable {
    private final ScenarioSource source;
    private final List<Lever> levers;
    private final Judge judge;
    private final boolean stratified;
    private final ExecutorService workers;
    private int runs;

    private final Optional<Reach> reach;

    /** One future of a candidate: the goal and its slacks, and how far each target is missed where targets are asked for. */
    static final class Trial {
        private final double[] values;
        private final double[] shortfalls;

        Trial(double[] values, double[] shortfalls) {
            this.values = values;
            this.shortfalls = shortfalls;
        }

        /** The goal, larger is better, and the slack of each condition. */
        double[] values() {
            return values;
        }

        /** By target, as a part of what was asked; empty where no targets are asked for. */
        double[] shortfalls() {
            return shortfalls;
        }
    }

    Trials(ScenarioSource source, Policy policy, Judge judge, int threads) {
        this.source = source;
        reach = policy.reach().map(wanted -> new Reach(source, wanted, policy.sure()));
        List<Lever> levers = policy.levers();
        this.levers = List.copyOf(levers);
        this.judge = judge;
        stratified = policy.stratified();
        workers = Executors.newFixedThreadPool(threads, work -> {
            Thread thread = new Thread(work, "tributary-search");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** The changes that a point of the search stands for. */
    List<Change> changes(double[] point) {
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < point.length; i++) {
            Lever lever = levers.get(i);
            changes.add(new Change(lever.path(), "", lever.written(point[i]), "policy search"));
        }
        return changes;
    }

    /**
     * Goal and slacks in each of some futures; empty where the scenario is not valid or cannot be played with these values.
     *
     * @param first number of the first future; a multiple of their number where futures are stratified
     * @param count futures
     */
    List<Trial> run(List<Change> changes, int first, int count) {
        try {
            Scenario scenario = source.with(changes, "policy").scenario();
            Simulation simulation = Simulation.of(source.scenario(), scenario);
            List<Future<Trial>> futures = new ArrayList<>();
            for (int r = first; r < first + count; r++) {
                Luck luck = new Luck(scenario.run().seed(), r, stratified ? count : 0);
                futures.add(workers.submit(() -> trial(scenario, simulation, luck)));
            }
            List<Trial> values = new ArrayList<>();
            for (Future<Trial> future : futures) {
                values.add(get(future));
            }
            runs += count;
            return values;
        } catch (InvalidScenario | NoEquilibrium | OutOfRange e) {
            return List.of();
        }
    }

    private Trial trial(Scenario scenario, Simulation simulation, Luck luck) {
        Facts facts = new Facts(scenario, simulation.run(luck));
        int future = (int) luck.replication();
        double[] values = judge.values(facts);
        return new Trial(
                values, reach.map(r -> r.shortfalls(scenario, facts, future)).orElse(new double[0]));
    }

    /** The chance constraint, where targets are asked for. */
    Optional<Reach> reach() {
        return reach;
    }

    private static Trial get(Future<Trial> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the search was interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    /** Runs so far. */
    int runs() {
        return runs;
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
