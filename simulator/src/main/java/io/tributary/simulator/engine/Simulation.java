package io.tributary.simulator.engine;

import ec.util.MersenneTwisterFast;
import io.tributary.simulator.ledger.Ledger;
import io.tributary.simulator.luck.Luck;
import io.tributary.simulator.play.Played;
import io.tributary.simulator.scenario.Scenario;
import io.tributary.simulator.scenario.Time;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Function;
import sim.engine.SimState;
import sim.engine.Steppable;

/**
 * One model, ready to be run under any luck. The warm-up is the baseline's: its network, prices and terms; from the start
 * on the scenario's own are in force. So all variants of a study begin in one state. A variant that lacks what the
 * baseline's state holds, such as a firm or a zone, warms up by itself under the baseline's network alone.
 */
public final class Simulation {
    private final Scenario today;
    private final Scenario scenario;
    private final Optional<Simulation> baseline;
    /** Whether there is a play to be solved. */
    private final boolean plays;
    /** Found by the run that asks first; later runs look without waiting for one another. */
    private volatile Optional<Played> played = Optional.empty();

    private volatile Optional<Blueprint> blueprint = Optional.empty();
    /** What the baseline's states hold and this variant has no place for, whichever run met it first. */
    private final NavigableSet<String> misfits = new ConcurrentSkipListSet<>();

    private Simulation(Scenario today, Scenario scenario, Optional<Simulation> baseline) {
        this.today = today;
        this.scenario = scenario;
        this.baseline = baseline;
        plays = scenario.play().isPresent()
                || scenario.demand().stream().anyMatch(demand -> demand.answer().isPresent());
    }

    /**
     * A simulation.
     *
     * @param today the baseline, in whose warmed-up state the variant begins
     * @param scenario the variant to be simulated
     */
    public static Simulation of(Scenario today, Scenario scenario) {
        return of(today).variant(scenario);
    }

    /** A simulation of a scenario that changes nothing. */
    public static Simulation of(Scenario scenario) {
        return new Simulation(scenario, scenario, Optional.empty());
    }

    /** A variant of this simulation's scenario, or this simulation where nothing differs. */
    public Simulation variant(Scenario other) {
        return other.equals(scenario) ? this : new Simulation(scenario, other, Optional.of(this));
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
        Optional<SavedState> warm = baseline.isPresent() ? warmUp(luck, threads) : Optional.empty();
        return run(luck, threads, warm);
    }

    /**
     * Runs all periods, from a warmed-up state where there is one.
     *
     * @param warm what {@link #warmUp} gave for the same luck
     * @throws NoEquilibrium as {@link #run(Luck)} does
     * @throws OutOfRange as {@link #run(Luck)} does
     * @throws RunFailure as {@link #run(Luck)} does
     */
    public Ledger run(Luck luck, int threads, Optional<SavedState> warm) {
        if (warm.isPresent()) {
            try {
                return goOn(warm.get(), threads);
            } catch (World.Misfit e) {
                misfits.add(String.valueOf(e.getMessage()));
            }
        }
        if (scenario.time().clock() == Time.Clock.CONTINUOUS) {
            return runEvents(world(luck, new Crew(1)));
        }
        return play(crew -> world(luck, crew), scenario.time().periods(), threads).ledger;
    }

    /**
     * The state of the baseline after its warm-up, in which its variants begin.
     *
     * @return empty where nothing warms up, and where the clock is continuous: its events cannot be saved
     */
    public Optional<SavedState> warmUp(Luck luck, int threads) {
        Time time = today.time();
        if (time.warmUp() == 0 || time.clock() == Time.Clock.CONTINUOUS) {
            return Optional.empty();
        }
        return Optional.of(baseline.orElse(this).until(time.warmUp(), luck, threads));
    }

    /**
     * Runs the first periods of this simulation's own scenario.
     *
     * @param periods how many, 0 to all
     * @throws IllegalArgumentException if the clock is continuous, or this is a variant: the state of a variant before its
     *     start is that of its baseline
     */
    public SavedState until(int periods, Luck luck, int threads) {
        if (baseline.isPresent() || scenario.time().clock() == Time.Clock.CONTINUOUS) {
            throw new IllegalArgumentException("only a baseline whose clock counts periods has a state to be saved");
        }
        int last = Math.min(periods, scenario.time().periods());
        return new Memory(play(crew -> world(luck, crew), last, threads)).save();
    }

    /**
     * Runs on from a saved state to the end.
     *
     * @return the facts of the whole run, those before the state included
     * @throws BadState if the state is damaged, or of another scenario
     */
    public Ledger resume(SavedState state, int threads) {
        if (baseline.isPresent() && state.period() != today.time().warmUp()) {
            throw BadState.of(
                    "A variant begins after the warm-up, but the saved state is of period {0}.",
                    "方案自预热期之后开始，而保存的状态属于第 {0} 期。", state.period());
        }
        try {
            return goOn(state, threads);
        } catch (World.Misfit e) {
            throw BadState.of(
                            "The saved state is of another scenario: there is no place for {0}",
                            "保存的状态属于另一情景：{0} 在此没有位置", String.valueOf(e.getMessage()))
                    .because(e);
        }
    }

    private Ledger goOn(SavedState state, int threads) {
        try {
            int last = scenario.time().periods();
            return play(crew -> new World(model(crew), state), last, threads).ledger;
        } catch (ArithmeticException e) {
            throw new OutOfRange(state.period() + 1, e);
        }
    }

    private World play(Function<Crew, World> opening, int periods, int threads) {
        try (Crew crew = new Crew(threads)) {
            World world = opening.apply(crew);
            SimState mason = new Clockwork();
            mason.schedule.scheduleRepeating(new Week(world, week(world)));
            while (world.period < periods) {
                mason.schedule.step(mason);
            }
            return world;
        }
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
            throw new OutOfRange(world.period + 1, e);
        }
    }

    private World.Model model(Crew crew) {
        return new World.Model(scenario, blueprint(), played(), crew);
    }

    private Blueprint blueprint() {
        Optional<Blueprint> drawn = blueprint;
        return drawn.isPresent() ? drawn.get() : draw();
    }

    private synchronized Blueprint draw() {
        Blueprint drawn = blueprint.orElseGet(() -> new Blueprint(today, scenario));
        blueprint = Optional.of(drawn);
        return drawn;
    }

    private World world(Luck luck, Crew crew) {
        try {
            return new World(model(crew), luck);
        } catch (ArithmeticException e) {
            throw new OutOfRange(0, e);
        }
    }

    /**
     * The solved play of the scenario, the same for every luck; empty where nothing is played. Solved once, by whoever
     * asks first: it depends on the scenario alone.
     *
     * @throws NoEquilibrium if there is nothing to play
     */
    public Optional<Played> played() {
        return played.isPresent() || !plays ? played : solve();
    }

    private synchronized Optional<Played> solve() {
        if (played.isEmpty()) {
            try {
                played = Optional.of(Played.of(scenario));
            } catch (Played.NotPlayable e) {
                throw new NoEquilibrium(e);
            }
        }
        return played;
    }

    /** What a reader of the results must know about the play: further equilibria, decisions that change nothing, a warm-up of its own. */
    public List<String> remarks() {
        List<String> remarks =
                new ArrayList<>(played().flatMap(Played::remark).stream().toList());
        if (!misfits.isEmpty()) {
            remarks.add("This variant warmed up by itself, since it has no place for what the baseline remembers of: "
                    + misfits.first().replace('|', ' ') + ".");
        }
        return remarks;
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
        week.add(new Competing());
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
        week.addAll(List.of(new Returning(), new Settling(), new Relating(), new Learning(), new Recording()));
        return week;
    }

    /** MASON's clock. It asks for a generator; luck here is keyed, so nothing is drawn from it and all runs share one. */
    private static final class Clockwork extends SimState {
        private static final long serialVersionUID = 1L;
        private static final MersenneTwisterFast NEVER_DRAWN = new MersenneTwisterFast(0);

        Clockwork() {
            super(NEVER_DRAWN);
        }
    }

    /**
     * The phases of one period, in their order, as one event of MASON's schedule: an event for each phase costs as much as
     * all that the phases of a small chain do. A failure stops the run with its place.
     */
    private record Week(World world, List<Phase> phases) implements Steppable {
        @Override
        public void step(SimState state) {
            for (Phase phase : phases) {
                act(phase);
            }
            world.period++;
        }

        private void act(Phase phase) {
            try {
                phase.act(world);
            } catch (NoEquilibrium e) {
                throw e;
            } catch (ArithmeticException e) {
                throw new OutOfRange(world.period + 1, e);
            } catch (RuntimeException e) {
                throw new RunFailure(world.period, phase.getClass().getSimpleName(), e);
            }
        }
    }
}
