package io.tributary.simulator.engine;

import io.tributary.simulator.channel.Firm;
import io.tributary.simulator.kpi.Facts;
import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.kpi.catalogue.Kpis;
import io.tributary.simulator.ledger.ChartOfAccounts;
import io.tributary.simulator.ledger.Kind;
import io.tributary.simulator.ledger.Measures;
import io.tributary.simulator.ledger.Party;
import io.tributary.simulator.luck.Luck;
import io.tributary.simulator.luck.Purpose;
import io.tributary.simulator.quantity.FixedPoint;
import io.tributary.simulator.scenario.Action;
import io.tributary.simulator.scenario.Dashboard;
import io.tributary.simulator.scenario.Scenario;
import io.tributary.simulator.scenario.Trigger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What is decided while a run is on. An action without a trigger happens in its period. One with a trigger is reviewed:
 * the indicator is read from the closed books of the periods since the review before, and the action happens after as
 * many red reviews in a row as it asks for. Each action happens once, changes the scenario that is in force, and is
 * written down with what the indicator showed.
 */
final class Calendar {
    /** First letters of the saved parts. */
    static final String PART = "action|";

    /** What has not happened has happened in no period. */
    private static final int OPEN = -1;

    private final List<Entry> open = new ArrayList<>();

    /** An action of this future. */
    private static final class Entry {
        private final Action action;
        private final int first;
        private final int happened;
        private final int seen;
        private final int cost;
        private int red;
        /** The period in which it happened. */
        private int when = OPEN;

        Entry(Action action, Scenario scenario, ChartOfAccounts chart) {
            this.action = action;
            first = action.firstPeriod(scenario.time());
            Party name = new Party(action.id(), Party.Tier.WORLD, "", "");
            happened = chart.measure(name, Measures.ACTION, "");
            seen = action.when().isPresent() ? chart.measure(name, Measures.TRIGGER, "") : ChartOfAccounts.NONE;
            cost = action.cost() == 0
                    ? ChartOfAccounts.NONE
                    : chart.money(Kind.CHANGE, payer(scenario), Party.WORLD, "");
        }
    }

    Calendar(Scenario scenario, Luck luck, ChartOfAccounts chart) {
        for (Action action : scenario.calendar()) {
            boolean inThisFuture = action.chance() >= 1
                    || luck.draws(Purpose.ACTION, action.id(), 0).nextDouble() < action.chance();
            if (inThisFuture) {
                open.add(new Entry(action, scenario, chart));
            }
        }
    }

    private static Party payer(Scenario scenario) {
        return scenario.firms().stream()
                .filter(firm -> firm.kind() == Firm.Kind.MAKER && firm.ours())
                .findFirst()
                .map(Parties::of)
                .orElse(Party.WORLD);
    }

    /**
     * All networks that a run may come to have: that of the scenario and of every combination of the actions that move it.
     */
    static List<Territory> territories(Scenario scenario) {
        List<Scenario> reached = new ArrayList<>(List.of(scenario));
        for (Action action : scenario.calendar()) {
            if (action.movesNetwork()) {
                for (Scenario before : List.copyOf(reached)) {
                    reached.add(action.applyTo(before));
                }
            }
        }
        return reached.stream().map(Territory::new).toList();
    }

    void visit(Memory.Visitor visitor) {
        for (Entry entry : List.copyOf(open)) {
            visitor.meet(PART + entry.action.id(), tape -> {
                entry.red = tape.count(entry.red);
                entry.when = tape.count(entry.when);
            });
        }
    }

    /** Changes the scenario of a world that goes on from a saved state by what has happened, in the order in which it did. */
    void reapply(World world) {
        List<Entry> happened = new ArrayList<>(open);
        happened.removeIf(entry -> entry.when == OPEN);
        happened.sort(Comparator.comparingInt(entry -> entry.when));
        for (Entry entry : happened) {
            world.scenario = entry.action.applyTo(world.scenario);
        }
    }

    /** Puts in force, in a world that goes on from a saved state, what had changed before. */
    void goOn(World world) {
        if (open.stream().anyMatch(entry -> entry.when != OPEN)) {
            world.coverage.follow(world.scenario);
            world.adopt(false);
        }
    }

    /** Lets the period's actions happen; those that happen together are put in force together. */
    void act(World world) {
        boolean changed = false;
        boolean moved = false;
        for (Entry entry : List.copyOf(open)) {
            if (entry.when != OPEN) {
                continue;
            }
            Optional<Double> reading = world.period < entry.first ? Optional.empty() : reading(world, entry);
            boolean called =
                    entry.action.when().isEmpty() || (reading.isPresent() && counted(world, entry, reading.get()));
            boolean now = world.period >= entry.first && called;
            if (now) {
                entry.when = world.period;
                happen(world, entry, reading);
                moved |= entry.action.changes().keySet().stream().anyMatch(Calendar::concernsCoverage);
                changed = true;
            }
        }
        if (changed) {
            world.adopt(moved);
        }
    }

    private static void happen(World world, Entry entry, Optional<Double> reading) {
        world.scenario = entry.action.applyTo(world.scenario);
        world.ledger.record(entry.happened, 1);
        reading.ifPresent(value -> world.ledger.record(entry.seen, value));
        if (entry.cost != ChartOfAccounts.NONE) {
            world.ledger.post(
                    entry.cost,
                    FixedPoint.quanta(
                            entry.action.cost(), world.scenario.quanta().money()));
        }
    }

    private static boolean concernsCoverage(String path) {
        return path.startsWith("network")
                || path.startsWith("channel_length")
                || path.startsWith("partners")
                || path.startsWith("listing")
                || path.startsWith("firms");
    }

    /** What a review of this period reads; empty where none is due. */
    private static Optional<Double> reading(World world, Entry entry) {
        if (entry.action.when().isEmpty()) {
            return Optional.empty();
        }
        Trigger trigger = entry.action.when().get();
        int closed = world.period - entry.first;
        Optional<Dashboard> board = world.scenario.dashboard();
        int step = board.map(b -> b.step(trigger.every())).orElse(trigger.every());
        int start = entry.first - world.scenario.time().warmUp() + 1;
        int last = world.period
                - world.scenario.time().warmUp()
                - board.map(Dashboard::delay).orElse(0);
        if (closed == 0 || closed % step != 0 || last < start) {
            return Optional.empty();
        }
        int from = Math.max(start, last - trigger.every() + 1);
        Facts facts = Facts.byPeriod(world.scenario, world.ledger, from, last);
        return Kpis.get(trigger.kpi()).read(facts).stream()
                .filter(value -> value.month() == KpiValue.WHOLE
                        && value.entity().equals(trigger.of().isEmpty() ? KpiValue.TOTAL : trigger.of()))
                .map(KpiValue::value)
                .findFirst();
    }

    private static boolean counted(World world, Entry entry, double value) {
        Trigger trigger = entry.action.when().orElseThrow();
        entry.red = trigger.isRed(value) ? entry.red + 1 : 0;
        int needed = world.scenario
                .dashboard()
                .map(board -> board.readings(trigger.every(), trigger.reviews()))
                .orElse(trigger.reviews());
        return entry.red >= needed;
    }
}
