package io.tributary.simulator.engine;

import io.tributary.simulator.ledger.Ledger;
import io.tributary.simulator.luck.Luck;
import io.tributary.simulator.play.Played;
import io.tributary.simulator.scenario.Scenario;
import io.tributary.simulator.scenario.Time;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sim.engine.Schedule;
import sim.engine.SimState;
import sim.engine.Steppable;

/**
 * One model, ready to be run under any luck. The warm-up runs under today's network, so that all variants of a study
 * begin in the same state; from the start on the scenario's own network is in force.
 */
public final class Simulation {
    private final Scenario today;
    private final Scenario scenario;
    private Optional<Played> played = Optional.empty();

    private Simulation(Scenario today, Scenario scenario) {
        this.today = today;
        this.scenario = scenario;
    }

    /**
     * A simulation.
     *
     * @param today the baseline, whose network is in force during the warm-up
     * @param scenario the variant to be simulated
     */
    public static Simulation of(Scenario today, Scenario scenario) {
        return new Simulation(today, scenario);
    }

    /** A simulation of a scenario that changes nothing. */
    public static Simulation of(Scenario scenario) {
        return new Simulation(scenario, scenario);
    }

    /**
     * Runs all periods.
     *
     * @return the facts of the run
     * @throws NoEquilibrium if firms that play have no decisions from which nobody gains by deviating; the message says so
     * @throws OutOfRange if amounts grow beyond what the ledger can hold; the message says when and which
     * @throws RunFailure if the run broke down; the message says in which period and phase
     */
    public Ledger run(Luck luck) {
        return run(luck, 1);
    }

    /**
     * Runs all periods on several threads; the facts do not depend on their number.
     *
     * @param threads threads that work on this run, 1 or more
     * @return the facts of the run
     * @throws NoEquilibrium as {@link #run(Luck)} does
     * @throws OutOfRange as {@link #run(Luck)} does
     * @throws RunFailure as {@link #run(Luck)} does
     */
    public Ledger run(Luck luck, int threads) {
        World world = world(luck);
        if (scenario.time().clock() == Time.Clock.CONTINUOUS) {
            return runEvents(world);
        }
        try (Crew crew = new Crew(threads)) {
            world.crew = crew;
            return play(world);
        }
    }

    private Ledger play(World world) {
        SimState mason = new SimState(0L);
        mason.schedule = new Schedule();
        int order = 0;
        for (Phase phase : week(world)) {
            mason.schedule.scheduleRepeating(0.0, order++, new Acting(world, phase));
        }
        mason.schedule.scheduleRepeating(0.0, order, (Steppable) state -> world.period++);
        for (int period = 0; period < scenario.time().periods(); period++) {
            mason.schedule.step(mason);
        }
        return world.ledger;
    }

    private Ledger runEvents(World world) {
        List<Phase> prices = new ArrayList<>();
        for (int depth = 0; depth < world.byDepth.size(); depth++) {
            prices.add(new Pricing(depth));
        }
        try {
            new Events(world, prices).run(scenario.time().periods());
            return world.ledger;
        } catch (ArithmeticException e) {
            throw new OutOfRange("period " + (world.period + 1), e);
        }
    }

    private World world(Luck luck) {
        try {
            return new World(today, scenario, played(), luck);
        } catch (ArithmeticException e) {
            throw new OutOfRange("before period 1", e);
        }
    }

    /**
     * The solved play of the scenario, the same for every luck; empty where nothing is played. Solved once, by whoever
     * asks first: it depends on the scenario alone.
     *
     * @throws NoEquilibrium if there is nothing to play
     */
    public synchronized Optional<Played> played() {
        boolean answers =
                scenario.demand().stream().anyMatch(demand -> demand.answer().isPresent());
        if (played.isEmpty() && (answers || scenario.play().isPresent())) {
            try {
                played = Optional.of(Played.of(scenario));
            } catch (Played.NotPlayable e) {
                throw new NoEquilibrium(e);
            }
        }
        return played;
    }

    /** What a reader of the results must know about the play: further equilibria, decisions that change nothing. */
    public List<String> remarks() {
        return played().flatMap(Played::remark).stream().toList();
    }

    /** The phases of a period in the scenario's order of events. */
    private List<Phase> week(World world) {
        List<Phase> week = new ArrayList<>();
        int depths = world.byDepth.size();
        week.add(new Happenings());
        week.add(new Spending());
        for (int depth = 0; depth < depths; depth++) {
            week.add(new Pricing(depth));
        }
        List<Phase> orders = new ArrayList<>();
        List<Phase> moves = new ArrayList<>();
        for (int depth = 0; depth < depths; depth++) {
            orders.add(0, new Ordering(depth));
            moves.add(new Moving(depth));
        }
        switch (scenario.time().eventOrder()) {
            case DEMAND_ORDER_RECEIVE -> {
                week.add(new Shopping());
                week.addAll(orders);
                week.addAll(moves);
                week.add(new Selling());
            }
            case RECEIVE_DEMAND_ORDER -> {
                week.add(new Shopping());
                week.addAll(moves);
                week.add(new Selling());
                week.addAll(orders);
            }
            case ORDER_RECEIVE_DEMAND -> {
                week.addAll(orders);
                week.addAll(moves);
                week.add(new Shopping());
                week.add(new Selling());
            }
        }
        week.add(new Returning());
        week.add(new Settling());
        week.add(new Relating());
        week.add(new Learning());
        week.add(new Recording());
        return week;
    }

    /** Lets a phase act when MASON's schedule says so; a failure stops the run with its place. */
    private record Acting(World world, Phase phase) implements Steppable {
        @Override
        public void step(SimState state) {
            try {
                phase.act(world);
            } catch (NoEquilibrium e) {
                throw e;
            } catch (ArithmeticException e) {
                throw new OutOfRange("period " + (world.period + 1), e);
            } catch (RuntimeException e) {
                throw new RunFailure(world.period, phase.getClass().getSimpleName(), e);
            }
        }
    }
}
