package io.tributary.optimizer.facility.bound;

import io.tributary.optimizer.facility.FacilityProblem;
import io.tributary.optimizer.facility.NearArcs;
import java.util.Arrays;
import java.util.PriorityQueue;

/**
 * Branch and bound on the sites of a problem without binding capacities, the node of the lowest bound first, so that the
 * bound of the whole climbs all the time. Each node goes on from the prices of the one it came from (Christofides and
 * Beasley 1982, European Journal of Operational Research 10:196-208), and closes or opens for good what its prices allow.
 */
public final class Branching {
    /** Steps of the prices in a node; more of them lift each bound, fewer allow more nodes (measured). */
    public static final int STEPS = 30;

    private static final double LENGTH = 0.5;
    /** Prices that all waiting nodes may keep together, 8 bytes each. */
    private static final long MEMORY = 1L << 25;

    private final FacilityProblem problem;
    private final Plans plans;
    private final NearArcRelaxation relaxation;
    private final Fixing fixing;
    private final Ascent ascent;
    private final int[] openings;
    private final PriorityQueue<Node> waiting = new PriorityQueue<>();
    private int steps;
    private long born;

    /** The plans that are found elsewhere meanwhile. */
    public interface Plans {
        /** Cost of the best one; only cheaper plans are of interest. */
        long cost();

        /** Offers a plan: everybody served by the cheapest of these sites. */
        void offer(boolean[] openSites);

        /** Sites of a relaxed solution, from which a search may go on; who searches nothing leaves them. */
        default void suggest(boolean[] openSites) {}
    }

    private static final class Node implements Comparable<Node> {
        private final byte[] state;
        private final Prices prices;
        private final int site;
        private final long order;

        private Node(byte[] state, Prices prices, int site, long order) {
            this.state = state;
            this.prices = prices;
            this.site = site;
            this.order = order;
        }

        @Override
        public int compareTo(Node other) {
            int byBound = Long.compare(prices.grains(), other.prices.grains());
            return byBound != 0 ? byBound : Long.compare(order, other.order);
        }
    }

    /**
     * The branching of a problem.
     *
     * @param prices good prices of the whole problem
     */
    public Branching(FacilityProblem problem, Prices prices, Plans plans) {
        this.problem = problem;
        this.plans = plans;
        relaxation = new NearArcRelaxation(problem);
        fixing = new Fixing(problem.sites(), problem.mostOpen());
        relaxation.fix(fixing);
        ascent = new Ascent(problem, relaxation, prices);
        openings = new int[problem.sites()];
        explore(prices);
    }

    /** Whether a problem can be branched on here: with the sites given, the cheapest of them is right for everybody. */
    public static boolean fits(FacilityProblem problem) {
        for (int i = 0; i < problem.customers() && problem.requiredCover() > 0; i++) {
            if (!problem.mustServe(i)) {
                return false;
            }
        }
        return NearArcs.fits(problem);
    }

    /** Whether no node is left, so that no plan costs less than the one known, or no memory for more. */
    public boolean isDone() {
        return waiting.isEmpty() || (long) waiting.size() * problem.customers() > MEMORY;
    }

    /** No plan costs less. */
    public long bound() {
        return waiting.isEmpty()
                ? plans.cost()
                : Math.min(plans.cost(), waiting.element().prices.bound());
    }

    /** Divides the node of the lowest bound in two. */
    public void step() {
        Node node = waiting.remove();
        if (node.prices.bound() >= plans.cost()) {
            return;
        }
        fixing.set(node.state);
        fixing.open(node.site);
        explore(node.prices);
        fixing.set(node.state);
        fixing.close(node.site);
        explore(node.prices);
    }

    /** Raises the bound of the node that is fixed now, and keeps it if a better plan may lie in it. */
    private void explore(Prices from) {
        if (fixing.isImpossible()) {
            return;
        }
        Arrays.fill(openings, 0);
        steps = 0;
        ascent.goOn(from, LENGTH);
        for (int step = 0; step < STEPS && !ascent.isDone() && isOfInterest(); step++) {
            ascent.step(plans::cost);
            steps++;
            for (int s = 0; s < openings.length; s++) {
                openings[s] += relaxation.isOpen(s) ? 1 : 0;
            }
        }
        if (isOfInterest()) {
            ascent.restart(LENGTH);
            long slack =
                    Math.multiplyExact(plans.cost() - 1, relaxation.grains().perUnit())
                            - ascent.best().grains()
                            + 1;
            fixing.tighten(relaxation.valuesOfSites(), slack);
            keep(contested());
        }
    }

    private boolean isOfInterest() {
        return ascent.best().bound() < plans.cost();
    }

    /** The free site that the relaxed solutions of the node agree on least. */
    private int contested() {
        int best = -1;
        int least = Integer.MAX_VALUE;
        for (int s = 0; s < openings.length; s++) {
            int lean = Math.abs(2 * openings[s] - steps);
            if (fixing.isFree(s) && lean < least) {
                least = lean;
                best = s;
            }
        }
        return best;
    }

    private void keep(int site) {
        if (!fixing.isImpossible() && site >= 0) {
            waiting.add(new Node(fixing.copy(), ascent.best(), site, born++));
        } else if (!fixing.isImpossible()) {
            plans.offer(fixing.opened());
        }
    }
}
