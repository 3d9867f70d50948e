package io.tributary.simulator.engine;

import java.util.ArrayDeque;
import java.util.Deque;

/** A firm that plans now and then: between two plans, and until a plan is in force, it orders by an older forecast. */
final class Planning {
    private final Deque<Double> forecasts = new ArrayDeque<>();
    private double inForce;

    /**
     * A planner.
     *
     * @param forecast what it plans with at first
     */
    Planning(double forecast) {
        inForce = forecast;
    }

    /**
     * A period's forecast is made; a plan is in force when its time has come.
     *
     * @param every periods between two plans
     * @param lag periods from the data to the plan in force
     */
    void follow(int period, double forecast, int every, int lag) {
        forecasts.addLast(forecast);
        while (forecasts.size() > lag + 1) {
            forecasts.removeFirst();
        }
        double old = forecasts.getFirst();
        if (forecasts.size() > lag) {
            forecasts.removeFirst();
        }
        if (period % every == 0) {
            inForce = old;
        }
    }

    void keep(Tape tape) {
        inForce = tape.real(inForce);
        Views.keep(tape, forecasts);
    }

    /** The forecast by which the firm orders. */
    double inForce() {
        return inForce;
    }
}
