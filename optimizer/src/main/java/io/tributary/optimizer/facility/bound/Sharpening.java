package io.tributary.optimizer.facility.bound;

import io.tributary.optimizer.facility.FacilityProblem;
import java.util.function.BooleanSupplier;

/**
 * A bound above that of the linear program where no capacity binds: sites that serve the same customers in the relaxed
 * solutions are put into clusters, and the prices climb again in the relaxation with these clusters. Which clusters are
 * best shows afterwards only, so each round tries others: what its relaxed solutions still serve doubly counts for more
 * in the next one.
 */
public final class Sharpening {
    /** Sites in a cluster, by round: a step of the prices takes as long as all sets of a cluster's sites are many (measured). */
    private static final int[] LARGEST = {10, 12, 12, 12, 13, 13, 14};
    /** Steps of a round; later ones raise the bound little more than another round does (measured). */
    private static final int STEPS = 500;

    private static final int STEPS_OF_LOOK = 150;
    private static final double LENGTH_OF_LOOK = 0.3;
    /** Steps between two plans that are offered. */
    private static final int STEPS_PER_PLAN = 10;

    private final FacilityProblem problem;
    private final Prices start;
    private final Branching.Plans plans;
    private final BooleanSupplier isOver;
    private final double[][] weight;
    private Prices best;
    private int round;

    /**
     * A sharpening that has done no round.
     *
     * @param prices good prices of the problem
     * @param isOver asked at each step
     */
    public Sharpening(FacilityProblem problem, Prices prices, Branching.Plans plans, BooleanSupplier isOver) {
        this.problem = problem;
        this.plans = plans;
        this.isOver = isOver;
        start = prices;
        best = prices;
        weight = new double[problem.sites()][problem.sites()];
        ClusterRelaxation plain = new ClusterRelaxation(problem, new int[0][]);
        look(plain, new Ascent(problem, plain, start), LENGTH_OF_LOOK);
    }

    /** No plan costs less. */
    public long bound() {
        return best.bound();
    }

    /** Clusters anew, and lets the prices climb. */
    public void round() {
        int largest = LARGEST[Math.min(round++, LARGEST.length - 1)];
        ClusterRelaxation sharper = new ClusterRelaxation(problem, SiteClusters.of(weight, largest));
        Ascent ascent = new Ascent(problem, sharper, start);
        for (int step = 0; step < STEPS && !ascent.isDone() && !isOver.getAsBoolean(); step++) {
            ascent.step(plans::cost);
            if (ascent.best().bound() > best.bound()) {
                best = ascent.best();
            }
            if (step % STEPS_PER_PLAN == 0) {
                plans.suggest(openSites(sharper));
            }
        }
        look(sharper, ascent, LENGTH_OF_LOOK / 3);
    }

    private boolean[] openSites(ClusterRelaxation relaxation) {
        boolean[] open = new boolean[problem.sites()];
        for (int s = 0; s < open.length; s++) {
            open[s] = relaxation.isOpen(s);
        }
        return open;
    }

    private void look(ClusterRelaxation relaxation, Ascent ascent, double length) {
        ascent.restart(length);
        for (int step = 0; step < STEPS_OF_LOOK && !ascent.isDone() && !isOver.getAsBoolean(); step++) {
            ascent.step(plans::cost);
            ascent.addOverlap(relaxation, weight);
        }
    }
}
