package io.tributary.workbench.bench;

import io.tributary.optimizer.facility.search.Luck;
import java.util.Arrays;

/**
 * A country made up for measuring: zones on a jittered square grid, denser markets around towns, so that weights are as
 * uneven as those of real zones. The same seed gives the same country on every machine.
 */
final class Terrain {
    private static final int TOWNS = 40;
    private static final double JITTER = 0.4;
    private static final double BASE = 10;
    private static final double TOWN = 90;
    private static final double REACH = 36;

    private final double[] x;
    private final double[] y;
    private final long[] people;
    private final long[] shops;

    private Terrain(double[] x, double[] y, long[] people, long[] shops) {
        this.x = x.clone();
        this.y = y.clone();
        this.people = people.clone();
        this.shops = shops.clone();
    }

    /** A country of side x side zones. */
    static Terrain of(int side, long seed) {
        Luck luck = new Luck(seed);
        double[][] town = new double[TOWNS][2];
        for (double[] place : town) {
            place[0] = side * luck.share();
            place[1] = side * luck.share();
        }
        int zones = side * side;
        double[] x = new double[zones];
        double[] y = new double[zones];
        long[] people = new long[zones];
        long[] shops = new long[zones];
        for (int i = 0; i < zones; i++) {
            x[i] = i % side + JITTER * (luck.share() - 0.5);
            y[i] = Math.floorDiv(i, side) + JITTER * (luck.share() - 0.5);
            people[i] = 1 + (long) ((BASE + crowd(town, x[i], y[i])) * (0.5 + luck.share()));
            shops[i] = 1 + (long) (people[i] * (0.5 + luck.share()) / 4);
        }
        return new Terrain(x, y, people, shops);
    }

    private static double crowd(double[][] town, double x, double y) {
        double sum = 0;
        for (double[] place : town) {
            double dx = x - place[0];
            double dy = y - place[1];
            sum += TOWN / (1 + (dx * dx + dy * dy) / REACH);
        }
        return sum / 4;
    }

    /** Places of the zones, in grid steps. */
    double[] x() {
        return x.clone();
    }

    /** The same northwards. */
    double[] y() {
        return y.clone();
    }

    /** Weight of each zone, 1 or more. */
    long[] people() {
        return people.clone();
    }

    /** A zone's weight. */
    long people(int zone) {
        return people[zone];
    }

    /** A second weight of each zone, loosely tied to the first. */
    long[] shops() {
        return shops.clone();
    }

    int zones() {
        return x.length;
    }

    double distance(int zone, int other) {
        double dx = x[zone] - x[other];
        double dy = y[zone] - y[other];
        return Math.sqrt(dx * dx + dy * dy);
    }

    /** So many different zones, in rising order. */
    int[] some(int number, long seed) {
        int[] order = new int[zones()];
        Arrays.setAll(order, i -> i);
        Luck luck = new Luck(seed);
        for (int i = 0; i < number; i++) {
            int other = i + luck.below(order.length - i);
            int kept = order[i];
            order[i] = order[other];
            order[other] = kept;
        }
        int[] chosen = Arrays.copyOf(order, number);
        Arrays.sort(chosen);
        return chosen;
    }
}
