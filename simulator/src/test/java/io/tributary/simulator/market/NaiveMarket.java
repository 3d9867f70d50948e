package io.tributary.simulator.market;

import sim.engine.SimState;
import sim.engine.Steppable;

/**
 * The market as one would first write it in MASON, for comparison: one agent per consumer on the schedule, each step
 * with one exponential per offer and the shared generator.
 */
final class NaiveMarket extends SimState {

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
