package io.tributary.simulator.game;

import java.util.Optional;

/**
 * Newton's method for the conditions of one stage in one regime. A step is halved until the next simplified step is
 * shorter (the natural test of Deuflhard 2004, Newton Methods for Nonlinear Problems, section 3.1), which does not
 * depend on the units of the conditions.
 */
final class StageNewton {
    private static final int STEPS = 40;
    private static final int HALVINGS = 8;
    /** Relative length of a step after which a quadratic method has nothing left to gain. */
    private static final double SETTLED = 1e-11;
    /** Relative length at which rounding may stop progress. */
    private static final double ROUNDING = 1e-8;

    private static final int[] NONE = {};

    private final Subgames subgames;
    private final int stage;
    private final double[] x;
    private final int[] own;
    private Optional<Stuck> stuck = Optional.empty();

    StageNewton(Subgames subgames, int stage, double[] x) {
        this.subgames = subgames;
        this.stage = stage;
        this.x = x;
        own = subgames.layout().own(stage);
    }

    /** Where the method stands: own decisions, multipliers, and the conditions there. */
    private static final class State {
        final double[] own;
        final double[] multipliers;
        final Conditions conditions;

        State(double[] own, double[] multipliers, Conditions conditions) {
            this.own = own;
            this.multipliers = multipliers;
            this.conditions = conditions;
        }

        double[] missed() {
            return conditions.missed(multipliers);
        }
    }

    /** As {@link #solve}; a decision that the method drives against an end of its range is left there. */
    Optional<Position> cornered(double[] start, Regime regime) {
        Regime tried = regime;
        Optional<Position> found = solve(start, tried);
        for (int corner = 0; corner < own.length && found.isEmpty() && stuck.isPresent(); corner++) {
            Stuck at = stuck.get();
            int[] free = at.state.conditions.free();
            for (int u = 0; u < free.length; u++) {
                int k = index(free[u]);
                Decision decision = subgames.game().decisions().get(free[u]);
                if (at.step[u] < 0 && at.state.own[k] <= decision.low()) {
                    tried = tried.withSide(k, Regime.Side.LOW);
                } else if (at.step[u] > 0 && at.state.own[k] >= decision.high()) {
                    tried = tried.withSide(k, Regime.Side.HIGH);
                }
            }
            found = solve(at.state.own, tried);
        }
        return found;
    }

    /** Where the method cannot go on because its step leads out of a range. */
    private static final class Stuck {
        final State state;
        final double[] step;

        Stuck(State state, double[] step) {
            this.state = state;
            this.step = step;
        }
    }

    /** The position at which the method settles from a start; empty where it does not, or where payoffs bend upwards. */
    Optional<Position> solve(double[] start, Regime regime) {
        stuck = Optional.empty();
        double[] placed = placed(start, regime);
        if (regime.freeOnes().length == 0) {
            return Optional.of(new Position(placed, regime, new double[0]));
        }
        State state = state(placed, new double[0], regime);
        double[] before = {};
        for (int i = 0; i < STEPS; i++) {
            State here = state;
            Optional<LinearStep> linear = LinearStep.of(here.conditions.slopes(here.multipliers));
            if (linear.isEmpty()) {
                // Where nothing is brought demand says nothing more: the step before tells where the method wants to
                // go.
                stuck = before.length == 0 ? Optional.empty() : Optional.of(new Stuck(here, before));
                return Optional.empty();
            }
            double[] step = linear.get().step(here.missed());
            double length = length(here, step);
            if (length <= SETTLED) {
                Point end = new Point(here, step, 1);
                return here.conditions.isConcave() && isInside(end.own)
                        ? Optional.of(new Position(end.own, regime, end.multipliers))
                        : Optional.empty();
            }
            Optional<State> next = damped(here, linear.get(), step, length, regime);
            if (next.isEmpty()) {
                stuck = room(here, step) > 0 ? Optional.empty() : Optional.of(new Stuck(here, step));
                return length < ROUNDING && here.conditions.isConcave()
                        ? Optional.of(new Position(here.own, regime, here.multipliers))
                        : Optional.empty();
            }
            state = next.get();
            before = step;
        }
        return Optional.empty();
    }

    private double[] placed(double[] start, Regime regime) {
        double[] placed = start.clone();
        for (int k = 0; k < own.length; k++) {
            Decision decision = subgames.game().decisions().get(own[k]);
            placed[k] = Math.min(decision.high(), Math.max(decision.low(), placed[k]));
            placed[k] = switch (regime.sides().get(k)) {
                case LOW -> decision.low();
                case HIGH -> decision.high();
                case FREE, PINNED -> placed[k];
            };
        }
        return placed;
    }

    private State state(double[] y, double[] multipliers, Regime regime) {
        double[] point = x.clone();
        for (int k = 0; k < own.length; k++) {
            point[own[k]] = y[k];
        }
        Conditions conditions = new Conditions(subgames, stage, point, regime, NONE, 1);
        double[] fitting =
                multipliers.length == conditions.multipliers() ? multipliers : new double[conditions.multipliers()];
        return new State(y, fitting, conditions);
    }

    private Optional<State> damped(State here, LinearStep linear, double[] step, double length, Regime regime) {
        double part = Math.min(1, room(here, step));
        for (int halving = 0; halving < HALVINGS && part > 0; halving++) {
            State there = moved(here, step, part, regime);
            double next = length(there, linear.step(there.missed()));
            if (next <= (1 - part / 4) * length || next <= SETTLED) {
                return Optional.of(there);
            }
            part /= 2;
        }
        return Optional.empty();
    }

    /** The part of a step after which the first decision is at an end of its range. */
    private double room(State here, double[] step) {
        double room = 1;
        int[] free = here.conditions.free();
        for (int u = 0; u < free.length; u++) {
            Decision decision = subgames.game().decisions().get(free[u]);
            double from = here.own[index(free[u])];
            double most = step[u] > 0 ? decision.high() - from : decision.low() - from;
            if (step[u] != 0 && most / step[u] < room) {
                room = most / step[u];
            }
        }
        return room;
    }

    private int index(int decision) {
        int k = 0;
        while (own[k] != decision) {
            k++;
        }
        return k;
    }

    private State moved(State from, double[] step, double part, Regime regime) {
        Point there = new Point(from, step, part);
        return state(there.own, there.multipliers, regime);
    }

    /** Where a part of a step leads: own decisions and multipliers. */
    private final class Point {
        final double[] own;
        final double[] multipliers;

        Point(State from, double[] step, double part) {
            int[] free = from.conditions.free();
            own = from.own.clone();
            for (int u = 0; u < free.length; u++) {
                own[index(free[u])] += part * step[u];
            }
            multipliers = from.multipliers.clone();
            for (int m = 0; m < multipliers.length; m++) {
                multipliers[m] += part * step[free.length + m];
            }
        }
    }

    private boolean isInside(double[] y) {
        for (int k = 0; k < own.length; k++) {
            Decision decision = subgames.game().decisions().get(own[k]);
            if (!(y[k] >= decision.low() && y[k] <= decision.high())) {
                return false;
            }
        }
        return true;
    }

    private double length(State at, double[] step) {
        int[] free = at.conditions.free();
        double length = 0;
        for (int u = 0; u < free.length; u++) {
            double range = subgames.game().decisions().get(free[u]).range();
            double size = Math.max(Math.abs(at.own[index(free[u])]), 1e-3 * Math.min(range, 1));
            double part = Math.abs(step[u]) / size;
            length = Double.isNaN(part) ? Double.NaN : Math.max(length, part);
        }
        return length;
    }
}
