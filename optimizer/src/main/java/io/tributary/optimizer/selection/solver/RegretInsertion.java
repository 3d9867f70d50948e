package io.tributary.optimizer.selection.solver;

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
    private final int[] bestOffer;
    private final int[] secondOffer;
    private final double[] regret;

    RegretInsertion(SelectionProblem problem, PlanTally tally) {
        this.problem = problem;
        this.tally = tally;
        bestOffer = new int[problem.areas()];
        secondOffer = new int[problem.areas()];
        regret = new double[problem.areas()];
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
        int left = 0;
        for (int i = 0; i < count; i++) {
            judge(waiting[i], random);
            waiting[left] = waiting[i];
            left += bestOffer[waiting[i]] == SelectionProblem.UNSERVED ? 0 : 1;
        }
        while (left > 0) {
            int at = 0;
            for (int i = 1; i < left; i++) {
                at = regret[waiting[i]] > regret[waiting[at]] ? i : at;
            }
            int area = waiting[at];
            waiting[at] = waiting[--left];
            tally.set(area, bestOffer[area]);
            left = judgeAgain(waiting, left, siteOf(bestOffer[area]), random);
        }
    }

    /** Judges anew the areas that had counted on a distributor; drops those that have nothing left. */
    private int judgeAgain(int[] waiting, int count, int site, Random random) {
        int left = 0;
        for (int i = 0; i < count; i++) {
            int area = waiting[i];
            if (siteOf(bestOffer[area]) == site || siteOf(secondOffer[area]) == site) {
                judge(area, random);
            }
            waiting[left] = area;
            left += bestOffer[area] == SelectionProblem.UNSERVED ? 0 : 1;
        }
        return left;
    }

    private int siteOf(int offer) {
        return offer == SelectionProblem.UNSERVED ? NOBODY : problem.siteOf(problem.option(offer));
    }

    private void judge(int area, Random random) {
        int first = SelectionProblem.UNSERVED;
        int other = SelectionProblem.UNSERVED;
        double best = Double.NEGATIVE_INFINITY;
        double second = Double.NEGATIVE_INFINITY;
        for (int k = problem.firstOffer(area); k < problem.endOfOffers(area); k++) {
            if (!tally.fits(k) || siteOf(k) == closedSite) {
                continue;
            }
            double worth = centsPerOutlet * problem.outlets(k) - tally.addedCost(k);
            worth *= noise > 0 ? 1 + noise * (random.nextDouble() - 0.5) : 1;
            if (worth > best) {
                second = best;
                other = first;
                best = worth;
                first = k;
            } else if (worth > second) {
                second = worth;
                other = k;
            }
        }
        bestOffer[area] = first;
        secondOffer[area] = other;
        regret[area] = second == Double.NEGATIVE_INFINITY ? Double.MAX_VALUE : best - second;
    }
}
