package io.tributary.optimizer.facility.search;

import java.util.Arrays;

/**
 * What a site must lose at least: the excess of the customers that it takes, and the worth of the room that they leave
 * empty, whoever of those left comes (implicit enumeration with a limit of looks; beyond it the answer is 0).
 */
final class LeastLoss {
    private static final double EDGE = 1e-7;
    private static final int MOST_LOOKS = 100;
    /** A loss below this part of the cut is no loss (assumption). */
    private static final double SMALL = 0.02;
    /** Looks of this enumeration in the time of one of a deal (measured). */
    private static final int PER_LOOK = 4;
    /** Steps of excess in which customers are sorted, up to the cut. */
    private static final int STEPS = 1 << 20;

    private final PartTable part;
    private final long[] keys = new long[SiteDeal.MOST_CUSTOMERS];
    private final double[] excess = new double[SiteDeal.MOST_CUSTOMERS];
    private final int[] weight = new int[SiteDeal.MOST_CUSTOMERS];
    private final long[] rest = new long[SiteDeal.MOST_CUSTOMERS + 1];
    private int items;
    private double found;
    private double price;
    private double grain;
    private double small;
    private int left;
    private int used;

    LeastLoss(PartTable part) {
        this.part = part;
    }

    /** Looks that the last answer took. */
    int looks() {
        return used / PER_LOOK;
    }

    /**
     * The least loss of a site.
     *
     * @param waiting customers that may come, as bits
     * @param least what each of them costs at its cheapest site in any case
     * @param cut losses beyond this need not be exact
     */
    double of(int s, long waiting, double[] least, double cut) {
        items = 0;
        double most = Math.max(EDGE, cut);
        for (long who = waiting; who != 0; who &= who - 1) {
            int at = Long.numberOfTrailingZeros(who);
            double over = part.excess(at, s) - least[at];
            if (over <= cut) {
                keys[items++] = ((long) (over / most * STEPS) << 39)
                        | ((long) (Integer.MAX_VALUE - part.weight(at, s)) << 8)
                        | at;
            }
        }
        Arrays.sort(keys, 0, items);
        rest[items] = 0;
        for (int k = items - 1; k >= 0; k--) {
            int at = (int) (keys[k] & 0xFF);
            excess[k] = part.excess(at, s) - least[at];
            weight[k] = part.weight(at, s);
            rest[k] = rest[k + 1] + weight[k];
        }
        price = part.price(s);
        grain = most / STEPS;
        small = SMALL * most;
        found = cut + 1;
        left = MOST_LOOKS;
        used = 0;
        search(0, part.room(s), 0);
        return left <= 0 ? 0 : Math.max(0, found - EDGE);
    }

    /** Takes one more of those from a place on; at a place where the next ones cost too much it ends. */
    private void search(int from, long room, double spent) {
        used++;
        if (--left <= 0) {
            return;
        }
        found = Math.min(found, spent + price * room);
        left = found <= small ? 0 : left;
        for (int k = from; k < items; k++) {
            double enough = spent + price * Math.max(0, room - rest[k]);
            if (left <= 0 || enough >= found || spent + excess[k] - grain >= found) {
                return;
            }
            if (weight[k] <= room) {
                search(k + 1, room - weight[k], spent + excess[k]);
            }
        }
    }
}
