package io.tributary.simulator.market;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import sim.engine.SimState;
import sim.engine.Steppable;

/**
 * The market as one would first write it in MASON, for comparison: one agent per consumer on the schedule, each step
 * with one exponential per offer and the shared generator.
 */
public final class NaiveMarket extends SimState {

    private static final long serialVersionUID = 1L;

    private final int consumers;
    private final double[] utilities;
    private final double need;
    private final double loyalty;
    private final long[] bought;
    private final double[] weights;

    NaiveMarket(int consumers, double[] utilities, double need, double loyalty) {
        super(42);
        this.consumers = consumers;
        this.utilities = utilities.clone();
        this.need = need;
        this.loyalty = loyalty;
        this.bought = new long[utilities.length];
        this.weights = new double[utilities.length];
    }

    @Override
    public void start() {
        super.start();
        for (int i = 0; i < consumers; i++) {
            schedule.scheduleRepeating(new Shopper());
        }
    }

    /** CPU nanoseconds per consumer and week of the calling thread; the first third of the weeks warms up. */
    public static double cpuNanos(int consumers, int offers, double need, int weeks) {
        double[] utilities = new double[offers];
        Arrays.setAll(utilities, offer -> 0.5 - 0.1 * offer);
        NaiveMarket market = new NaiveMarket(consumers, utilities, need, 1);
        market.start();
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = 0;
        for (int week = 0; week < weeks; week++) {
            start = week == weeks / 3 ? threads.getCurrentThreadCpuTime() : start;
            market.schedule.step(market);
        }
        long spent = threads.getCurrentThreadCpuTime() - start;
        market.finish();
        return spent / ((double) consumers * (weeks - weeks / 3));
    }

    long bought(int offer) {
        return bought[offer];
    }

    /** A consumer who remembers the last choice. */
    private static final class Shopper implements Steppable {

        private static final long serialVersionUID = 1L;

        private int last = -1;

        @Override
        public void step(SimState state) {
            NaiveMarket market = (NaiveMarket) state;
            if (market.random.nextDouble() < market.need) {
                int choice = choose(market);
                if (choice < market.weights.length) {
                    market.bought[choice]++;
                    last = choice;
                }
            }
        }

        private int choose(NaiveMarket market) {
            double sum = 1;
            for (int offer = 0; offer < market.weights.length; offer++) {
                double bonus = offer == last ? market.loyalty : 0;
                market.weights[offer] = Math.exp(market.utilities[offer] + bonus);
                sum += market.weights[offer];
            }
            double rest = market.random.nextDouble() * sum;
            int choice = 0;
            while (choice < market.weights.length && rest >= market.weights[choice]) {
                rest -= market.weights[choice];
                choice++;
            }
            return choice;
        }
    }
}
