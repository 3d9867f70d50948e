package io.tributary.optimizer.facility.bound;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.optimizer.facility.FacilityDraft;
import io.tributary.optimizer.facility.FacilityProblem;
import io.tributary.optimizer.facility.NearArcs;
import io.tributary.optimizer.facility.search.Luck;
import io.tributary.optimizer.fixture.SmallFacility;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SharpeningTest {
    private static final int PROBLEMS = 400;

    private record Known(long cost) implements Branching.Plans {
        @Override
        public void offer(boolean[] openSites) {
            assertThat(openSites).isNotEmpty();
        }
    }

    @Test
    void noClustersLiftTheBoundAboveTheOptimum() {
        int tried = 0;
        for (long seed = 1; seed <= PROBLEMS; seed++) {
            FacilityProblem problem = SmallFacility.of(seed);
            Optional<Long> optimum = SmallFacility.optimum(problem);
            if (optimum.isPresent() && NearArcs.fits(problem)) {
                Prices prices = new Ascent(problem).best();
                Sharpening sharpening = new Sharpening(problem, prices, new Known(optimum.get()), () -> false);
                for (int round = 0; round < 2; round++) {
                    sharpening.round();
                    assertThat(sharpening.bound()).as("seed %d", seed).isBetween(prices.bound(), optimum.get());
                }
                tried++;
            }
        }
        assertThat(tried).isGreaterThan(40);
    }

    @Test
    void oneClusterOfAllSitesMakesTheBoundExactAtAnyPriceThatPaysForEverySite() {
        FacilityProblem problem = ring(9, 4);
        ClusterRelaxation whole = new ClusterRelaxation(
                problem, new int[][] {IntStream.range(0, 9).toArray()});
        long[] high = new long[9];
        Arrays.fill(high, 100 * whole.grains().perUnit());
        assertThat(whole.valueAt(high, 0)).isEqualTo(5 * whole.grains().perUnit());
        assertThat(IntStream.range(0, 9).filter(whole::isOpen)).hasSize(4);
        assertThat(IntStream.range(0, 9).map(whole::timesServed)).containsOnly(1);
    }

    @Test
    void withoutClustersItIsThePlainRelaxation() {
        Luck luck = new Luck(3);
        FacilityProblem problem = ring(12, 5);
        ClusterRelaxation none = new ClusterRelaxation(problem, new int[0][]);
        Relaxed plain = Relaxed.of(problem);
        for (int attempt = 0; attempt < 50; attempt++) {
            long[] prices = IntStream.range(0, 12)
                    .mapToLong(i -> luck.below(4) * plain.grains().perUnit())
                    .toArray();
            assertThat(none.valueAt(prices, 0)).isEqualTo(plain.valueAt(prices, 0));
        }
    }

    @Test
    void sitesThatCompeteShareAClusterAsFarAsThereIsRoom() {
        double[][] weight = new double[6][6];
        int[][] pairs = {{0, 3}, {3, 5}, {1, 2}};
        for (int[] pair : pairs) {
            weight[pair[0]][pair[1]] = 1;
            weight[pair[1]][pair[0]] = 1;
        }
        assertThat(List.of(SiteClusters.of(weight, 3)))
                .containsExactlyInAnyOrder(new int[] {0, 3, 5}, new int[] {1, 2});
        assertThat(List.of(SiteClusters.of(weight, 2))).hasSize(2);
    }

    /** Customers on a ring, each of which its own site serves for nothing and its neighbours' sites for 1. */
    private static FacilityProblem ring(int sites, int open) {
        FacilityDraft draft = new FacilityDraft().mostOpen(open);
        for (int s = 0; s < sites; s++) {
            draft.site(0, FacilityDraft.UNLIMITED);
        }
        for (int i = 0; i < sites; i++) {
            draft.customer(FacilityProblem.NEVER);
            for (int s = 0; s < sites; s++) {
                int apart = Math.min(Math.floorMod(i - s, sites), Math.floorMod(s - i, sites));
                draft.arc(s, apart, 1);
            }
        }
        return draft.build();
    }
}
