package io.tributary.optimizer.selection.solver;

import io.tributary.optimizer.selection.Offer;
import io.tributary.optimizer.selection.PlanTally;
import io.tributary.optimizer.selection.SelectionProblem;
import java.util.Random;

/**
 * Regret insertion: of the areas that wait, the one that would lose most by not getting its best offer is served next
 * (Martello and Toth 1981; as an insertion rule Ropke and Pisinger 2006, Transportation Science 40:455-472). An offer
 * is worth its outlets times a price per outlet, less what it adds to the cost; only offers within all limits count.
 */
final class RegretInsertion {
    private static final int NOBODY = -1;

    private final SelectionProblem problem;
    private final PlanTally tally;
    private double centsPerOutlet;
    private double noise;
    private int closedSite = NOBODY;
    private int bestOffer;
    private double regret;

    RegretInsertion(SelectionProblem problem, PlanTally tally) {
        this.problem = problem;
        this.tally = tally;
    }

    /** Sets how much an outlet is worth, and how far each worth is blurred: 0.1 is by up to 10 %. */
    void weigh(double worthOfOutlet, double blur) {
        centsPerOutlet = worthOfOutlet;
        noise = blur;
        closedSite = NOBODY;
    }

    /** Keeps a distributor from being chosen until the next weighing. */
    void keepClosed(int site) {
        closedSite = site;
    }

    /** Serves the waiting areas, as far as limits allow. The array is used up. */
    void insert(int[] waiting, int count, Random random) {
        int left = count;
        while (left > 0) {
            int chosen = NOBODY;
            int offer = SelectionProblem.UNSERVED;
            double most = Double.NEGATIVE_INFINITY;
            for (int i = left - 1; i >= 0; i--) {
                judge(waiting[i], random);
                if (bestOffer == SelectionProblem.UNSERVED) {
                    waiting[i] = waiting[--left];
                    chosen = chosen == left ? i : chosen;
                } else if (regret > most) {
                    most = regret;
                    chosen = i;
                    offer = bestOffer;
                }
            }
            if (chosen != NOBODY) {
                tally.set(waiting[chosen], offer);
                waiting[chosen] = waiting[--left];
            }
        }
    }

    private void judge(int area, Random random) {
        bestOffer = SelectionProblem.UNSERVED;
        double best = Double.NEGATIVE_INFINITY;
        double second = Double.NEGATIVE_INFINITY;
        for (int k = problem.firstOffer(area); k < problem.endOfOffers(area); k++) {
            if (!tally.fits(k) || problem.option(k) / Offer.MOST_TIERS == closedSite) {
                continue;
            }
            double worth = centsPerOutlet * problem.outlets(k) - tally.addedCost(k);
            worth *= noise > 0 ? 1 + noise * (random.nextDouble() - 0.5) : 1;
            if (worth > best) {
                second = best;
                best = worth;
                bestOffer = k;
            } else if (worth > second) {
                second = worth;
            }
        }
        regret = second == Double.NEGATIVE_INFINITY ? Double.MAX_VALUE : best - second;
    }
}
