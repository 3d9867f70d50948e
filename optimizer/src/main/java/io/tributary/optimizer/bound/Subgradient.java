package io.tributary.optimizer.bound;

import java.util.function.Consumer;

/**
 * Subgradient ascent on the prices of a relaxation: the step rule of Polyak as in Held, Wolfe and Crowder (1974,
 * Mathematical Programming 6:62-88), the direction smoothed over iterations as in Crowder (1976). A fixed number of
 * iterations, no clock and no luck: the same model gives the same bound on every machine.
 */
public final class Subgradient {
    private static final double KEPT_DIRECTION = 0.6;
    private static final double FIRST_STEP = 1.0;
    private static final double SHORTER = 0.75;
    private static final int PATIENCE = 12;
    private static final int SHOWN_EVERY = 10;

    private final SourcingModel model;
    private final Relaxation relaxation;
    private final double scaleOfWeight;
    private final double limit;
    private final double[] price;
    private final double[] direction;
    private final long[] rounded;
    private DualPrices best;

    private Subgradient(SourcingModel model, DualPrices start) {
        this.model = model;
        relaxation = new Relaxation(model);
        scaleOfWeight = model.meanWeight();
        limit = model.priceLimit();
        price = new double[model.customers + 1];
        direction = new double[model.customers + 1];
        rounded = new long[model.customers];
        best = evaluate(start.copyOfCustomers(), start.ofWeight());
        returnToBest();
    }

    /**
     * The best prices found.
     *
     * @param model what is relaxed
     * @param start prices to start from
     * @param target cost of a known solution, or a guess of the optimum; steps are aimed at it
     * @param iterations number of steps
     */
    public static DualPrices ascend(SourcingModel model, DualPrices start, double target, int iterations) {
        return ascend(model, start, target, iterations, arcs -> {});
    }

    /**
     * The best prices found; now and then a relaxed solution, as numbers of arcs in the order in which they were added
     * to the model, is shown to a watcher who may repair it.
     */
    public static DualPrices ascend(
            SourcingModel model, DualPrices start, double target, int iterations, Consumer<int[]> watcher) {
        Subgradient ascent = new Subgradient(model, start);
        ascent.run(target, iterations, watcher);
        return ascent.best;
    }

    private void run(double target, int iterations, Consumer<int[]> watcher) {
        double step = FIRST_STEP;
        int sinceBest = 0;
        long value = best.bound();
        for (int i = 0; i < iterations; i++) {
            double length = turn();
            if (length == 0) {
                return;
            }
            move(step * Math.max(1, target - value) / length);
            DualPrices now = evaluate(rounded, roundedWeight());
            value = now.bound();
            if (i % SHOWN_EVERY == 0) {
                watcher.accept(relaxation.servedArcs());
            }
            sinceBest++;
            if (value > best.bound()) {
                best = now;
                sinceBest = 0;
            } else if (sinceBest >= PATIENCE) {
                step *= SHORTER;
                sinceBest = 0;
                if (step < 0.3) {
                    returnToBest();
                    value = best.bound();
                }
            }
        }
    }

    private DualPrices evaluate(long[] ofCustomer, long ofWeight) {
        long value = relaxation.valueAt(ofCustomer, ofWeight);
        long[] ofSite = new long[model.sites];
        java.util.Arrays.setAll(ofSite, relaxation::worthOfSite);
        return new DualPrices(ofCustomer, ofSite, ofWeight, value);
    }

    private void returnToBest() {
        for (int c = 0; c < model.customers; c++) {
            price[c] = best.ofCustomer(c);
            direction[c] = 0;
        }
        price[model.customers] = best.ofWeight() * scaleOfWeight;
        direction[model.customers] = 0;
        relaxation.valueAt(best.copyOfCustomers(), best.ofWeight());
    }

    /** Turns the direction towards the subgradient; its squared length. */
    private double turn() {
        double length = 0;
        for (int c = 0; c < model.customers; c++) {
            length += turn(c, relaxation.timesServed(c) - 1, !model.mustServe[c]);
        }
        double lacking = (model.requiredWeight - relaxation.weightServed()) / scaleOfWeight;
        if (model.requiredWeight > 0) {
            length += turn(model.customers, lacking, true);
        }
        return length;
    }

    private double turn(int i, double subgradient, boolean atLeastZero) {
        double turned = KEPT_DIRECTION * direction[i] + (1 - KEPT_DIRECTION) * subgradient;
        direction[i] = atLeastZero && price[i] <= 0 && turned < 0 ? 0 : turned;
        return direction[i] * direction[i];
    }

    private void move(double step) {
        for (int c = 0; c < model.customers; c++) {
            price[c] = clip(price[c] + step * direction[c], model.mustServe[c] ? -limit : 0);
            rounded[c] = Math.round(price[c]);
        }
        int w = model.customers;
        price[w] = clip(price[w] + step * direction[w], 0);
    }

    private long roundedWeight() {
        return Math.round(price[model.customers] / scaleOfWeight);
    }

    private double clip(double value, double low) {
        return Math.min(limit, Math.max(low, value));
    }
}
