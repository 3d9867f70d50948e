package io.tributary.optimizer.facility.bound;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.optimizer.facility.FacilityProblem;
import io.tributary.optimizer.fixture.SmallFacility;
import io.tributary.optimizer.fixture.SplitMix;
import org.junit.jupiter.api.Test;

class GainingArcsTest {
    private static final int PROBLEMS = 40;
    private static final int PRICES = 150;

    @Test
    void sitesAreWorthTheBestOfAllTheirSetsOfCustomersHoweverPricesRiseAndFall() {
        for (long seed = 1; seed <= PROBLEMS; seed++) {
            FacilityProblem problem = SmallFacility.of(seed);
            Relaxation relaxation = new Relaxation(problem);
            SplitMix luck = new SplitMix(seed);
            for (int round = 0; round < PRICES; round++) {
                long[] prices = new long[problem.customers()];
                int highest = round % 70 < 10 ? 120 : 20;
                for (int i = 0; i < prices.length; i++) {
                    prices[i] = (luck.below(highest) - 5) * relaxation.grains().perUnit();
                }
                relaxation.valueAt(prices, 0);
                long[] values = relaxation.valuesOfSites();
                for (int s = 0; s < problem.sites(); s++) {
                    long worth = problem.openingCost(s) * relaxation.grains().perUnit() - values[s];
                    assertThat(worth)
                            .as("seed %d, round %d, site %d", seed, round, s)
                            .isEqualTo(best(
                                    problem,
                                    s,
                                    0,
                                    problem.capacity(s),
                                    prices,
                                    relaxation.grains().perUnit()));
                }
            }
        }
    }

    /** The worth of the best set of a site's customers from a position on, by trying all. */
    private static long best(FacilityProblem problem, int site, int from, long room, long[] prices, long grain) {
        if (from == problem.arcsOf(site)) {
            return 0;
        }
        int arc = problem.arcOf(site, from);
        long without = best(problem, site, from + 1, room, prices, grain);
        if (problem.weight(arc) > room) {
            return without;
        }
        long gain = prices[problem.customer(arc)] - problem.cost(arc) * grain;
        return Math.max(without, gain + best(problem, site, from + 1, room - problem.weight(arc), prices, grain));
    }
}
