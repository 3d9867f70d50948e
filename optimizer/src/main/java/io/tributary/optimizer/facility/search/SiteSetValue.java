package io.tributary.optimizer.facility.search;

import io.tributary.optimizer.facility.FacilityProblem;
import java.util.Arrays;

/**
 * What a plan on given sites costs at least: each customer goes where it costs least with what the room is worth that it
 * takes, and prices of room rise where a site is too full and fall where it has room left (capacities relaxed, Geoffrion
 * 1974, Mathematical Programming Study 2:82-114; steps of Polyak's length, as in the ascent). Where a site serves many
 * customers this comes close to the cost of the best plan on these sites, at a small part of the effort.
 */
final class SiteSetValue {
    private static final int MOST_STEPS = 60;
    /** Steps without a rise after which they are halved. */
    private static final int PATIENCE = 3;

    private static final double SHORTEST = 0.01;
    /** A step aims no farther above the value than this part of both together, as in the ascent (assumption). */
    private static final double FARTHEST = 0.03;

    private final FacilityProblem problem;
    private final double[] least;
    private final int[] arc;
    private double[] over = {};
    private long looks;

    SiteSetValue(FacilityProblem problem) {
        this.problem = problem;
        least = new double[problem.customers()];
        arc = new int[problem.customers()];
    }

    /** Ways to serve a customer looked at so far. */
    long looks() {
        return looks;
    }

    /**
     * A set with the best prices found.
     *
     * @param set the sites, and prices to begin with
     * @param enough the value above which it need not be known exactly, in units of cost
     */
    SiteSet of(SiteSet set, double enough) {
        double[] room = new double[set.count()];
        Arrays.setAll(room, set::room);
        double[] best = room.clone();
        double value = Double.NEGATIVE_INFINITY;
        double length = 1;
        int patience = PATIENCE;
        for (int step = 0; step < MOST_STEPS && length > SHORTEST && value <= enough; step++) {
            double now = relax(set, room);
            if (now > value) {
                value = now;
                best = room.clone();
                patience = PATIENCE;
            } else if (--patience == 0) {
                length /= 2;
                patience = PATIENCE;
                room = best.clone();
                relax(set, room);
            }
            double farthest = FARTHEST * (Math.abs(enough) + Math.abs(value));
            if (!climb(room, length * Math.max(1, Math.min(enough - value, farthest)))) {
                break;
            }
        }
        return set.priced(best, value);
    }

    /** A step towards a rise of the value; false where none is possible. */
    private boolean climb(double[] room, double rise) {
        double norm = 0;
        for (int place = 0; place < room.length; place++) {
            over[place] = room[place] == 0 ? Math.max(0, over[place]) : over[place];
            norm += over[place] * over[place];
        }
        for (int place = 0; place < room.length && norm > 0; place++) {
            room[place] = Math.max(0, room[place] + rise / norm * over[place]);
        }
        return norm > 0;
    }

    /** The cost at prices of room, and by how much each site is too full. */
    private double relax(SiteSet set, double[] room) {
        Arrays.fill(arc, FacilityProblem.UNSERVED);
        for (int i = 0; i < least.length; i++) {
            least[i] = problem.mustServe(i) ? Double.POSITIVE_INFINITY : problem.unservedCost(i);
        }
        over = new double[room.length];
        double sum = 0;
        for (int place = 0; place < room.length; place++) {
            int site = set.site(place);
            serve(site, room[place]);
            over[place] = -problem.capacity(site);
            sum += problem.openingCost(site) - room[place] * problem.capacity(site);
        }
        for (int i = 0; i < least.length; i++) {
            sum += least[i];
            if (arc[i] != FacilityProblem.UNSERVED) {
                over[set.placeOf(problem.site(arc[i]))] += problem.weight(arc[i]);
            }
        }
        return sum;
    }

    private void serve(int site, double price) {
        int count = problem.arcsOf(site);
        looks += count;
        for (int at = 0; at < count; at++) {
            int way = problem.arcOf(site, at);
            int customer = problem.customer(way);
            double mine = problem.cost(way) + price * problem.weight(way);
            if (mine < least[customer]) {
                least[customer] = mine;
                arc[customer] = way;
            }
        }
    }
}
