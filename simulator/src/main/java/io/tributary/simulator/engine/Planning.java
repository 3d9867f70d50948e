package io.tributary.simulator.engine;

import java.util.ArrayDeque;
import java.util.Deque;

/** A firm that plans now and then: between two plans, and until a plan is in force, it orders by an older forecast. */
final class Planning {
    private final int every;
    private final int lag;
    private final Deque<Double> forecasts = new ArrayDeque<>();
    private double inForce;

    /**
     * A planner.
     *
     * @param every periods between two plans
     * @param lag periods from the data to the plan in force
     * @param forecast what it plans with at first
     */
    Planning(int every, int lag, double forecast) {
        this.every = every;
        this.lag = lag;
        inForce = forecast;
    }

    /** A period's forecast is made; a plan is in force when its time has come. */
    void follow(int period, double forecast) {
        forecasts.addLast(forecast);
        double old = forecasts.getFirst();
        if (forecasts.size() > lag) {
            forecasts.removeFirst();
        }
        if (period % every == 0) {
            inForce = old;
        }
    }

    /** The forecast by which the firm orders. */
    double inForce() {
        return inForce;
    }
}
