package io.tributary.optimizer.facility.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.optimizer.facility.FacilityDraft;
import io.tributary.optimizer.facility.FacilityProblem;
import io.tributary.optimizer.facility.FacilityValue;
import io.tributary.optimizer.fixture.SmallFacility;
import io.tributary.optimizer.fixture.SplitMix;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SiteSetsTest {
    private static final int PROBLEMS = 200;
    private static final int SITES = 10;

    @Test
    void noPlanThatOpensJustTheseSitesCostsLessThanTheirValue() {
        for (long seed = 1; seed <= PROBLEMS; seed++) {
            FacilityProblem problem = SmallFacility.of(seed);
            long named = seed;
            SmallFacility.best(problem).ifPresent(plan -> {
                int[] sites = plan.arcs().stream()
                        .filter(arc -> arc != FacilityProblem.UNSERVED)
                        .mapToInt(problem::site)
                        .distinct()
                        .sorted()
                        .toArray();
                SiteSet set = new SiteSet(sites, new double[sites.length], 0);
                long cost = FacilityValue.of(problem, plan).cost();
                assertThat(new SiteSetValue(problem).of(set, 10.0 * cost + 100).value())
                        .as("seed %d", named)
                        .isLessThanOrEqualTo(cost + 1e-6);
            });
        }
    }

    @Test
    void exchangesOfSitesFindTheSetThatPromisesMostOfAll() {
        for (long seed = 1; seed <= 10; seed++) {
            FacilityProblem problem = crowds(seed);
            double target = 1.5 * leastOfAll(problem);
            List<SiteSet> found = new SiteSets(problem, Limit.moves(10_000_000), 1).around(all(), promising(), target);
            assertThat(found.get(0).value()).as("seed %d", seed).isLessThanOrEqualTo(leastOfAll(problem) * 1.0001);
            assertThat(found).isSortedAccordingTo((a, b) -> Double.compare(a.value(), b.value()));
        }
    }

    @Test
    void whereASiteServesManyThePlanCostsHardlyMoreThanTheBestSetPromises() {
        for (long seed = 1; seed <= 5; seed++) {
            FacilityProblem problem = crowds(seed);
            FacilitySearch.Result result = FacilitySearch.solve(problem, Limit.moves(300_000), seed);
            assertThat((double) result.cost()).as("seed %d", seed).isLessThan(leastOfAll(problem) * 1.0003);
        }
    }

    private static SiteSet all() {
        return new SiteSet(promising(), new double[SITES], 0);
    }

    private static int[] promising() {
        return IntStream.range(0, SITES).toArray();
    }

    /** The least value of any set of sites. */
    private static double leastOfAll(FacilityProblem problem) {
        SiteSetValue values = new SiteSetValue(problem);
        double least = Double.MAX_VALUE;
        for (int chosen = 1; chosen < 1 << SITES; chosen++) {
            int bits = chosen;
            int[] sites =
                    Arrays.stream(promising()).filter(s -> (bits >> s & 1) == 1).toArray();
            SiteSet set = new SiteSet(sites, new double[sites.length], 0);
            least = Math.min(least, values.of(set, 1e7).value());
        }
        return least;
    }

    /** Three hundred customers around ten sites, of which about four have room for all. */
    private static FacilityProblem crowds(long seed) {
        SplitMix luck = new SplitMix(seed);
        FacilityDraft draft = new FacilityDraft();
        for (int s = 0; s < SITES; s++) {
            draft.site(40_000 + luck.below(40_000), 4_000 + luck.below(2_000));
        }
        for (int i = 0; i < 300; i++) {
            draft.customer(FacilityProblem.NEVER);
            int weight = 20 + luck.below(60);
            for (int s = 0; s < SITES; s++) {
                draft.arc(s, (long) weight * (10 + luck.below(90)), weight);
            }
        }
        return draft.build();
    }
}
