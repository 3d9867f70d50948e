package io.tributary.optimizer.facility.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.optimizer.facility.FacilityDraft;
import io.tributary.optimizer.facility.FacilityPlan;
import io.tributary.optimizer.facility.FacilityProblem;
import io.tributary.optimizer.facility.bound.Ascent;
import io.tributary.optimizer.fixture.SmallFacility;
import io.tributary.optimizer.fixture.SplitMix;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SmallPartsTest {
    private static final int PROBLEMS = 80;

    private static SmallParts parts(FacilityProblem problem, SourcingState state) {
        Ascent ascent = new Ascent(problem);
        return new SmallParts(problem, state, new ArcOrder(problem, ascent.best()), ascent.best(), new Luck(7));
    }

    /** The dearest feasible plan among random ones, so that there is something to gain. */
    private static Optional<SourcingState> feasible(FacilityProblem problem, long seed) {
        SplitMix luck = new SplitMix(seed);
        Optional<SourcingState> worst = Optional.empty();
        for (int attempt = 0; attempt < 200; attempt++) {
            SourcingState state = new SourcingState(problem);
            for (int i = 0; i < problem.customers(); i++) {
                int count = problem.endOfArcs(i) - problem.firstArc(i);
                if (count > 0) {
                    state.set(i, problem.firstArc(i) + luck.below(count));
                }
            }
            if (state.isFeasible()
                    && (worst.isEmpty() || state.cost() > worst.get().cost())) {
                worst = Optional.of(state);
            }
        }
        return worst;
    }

    @Test
    void anExchangeOverloadsNoSiteAndNeverCostsMoreThanAllowed() {
        for (long seed = 1; seed <= PROBLEMS; seed++) {
            FacilityProblem problem = SmallFacility.of(seed);
            Optional<SourcingState> start = feasible(problem, seed);
            if (start.isPresent()) {
                SourcingState state = start.get();
                SmallParts parts = parts(problem, state);
                for (int round = 0; round < 20; round++) {
                    int allowed = round % 2 == 0 ? 0 : 5;
                    long before = state.cost();
                    parts.exchange(allowed);
                    assertThat(state.overload()).as("seed %d", seed).isZero();
                    assertThat(state.missing()).as("seed %d", seed).isZero();
                    assertThat(state.cost()).as("seed %d", seed).isLessThanOrEqualTo(before + allowed);
                }
            }
        }
    }

    @Test
    void betweenTwoSitesTheBestDealIsFoundAtOnce() {
        int checked = 0;
        for (long seed = 1; seed <= PROBLEMS; seed++) {
            FacilityProblem problem = twoTightSites(seed);
            Optional<SourcingState> start = feasible(problem, seed);
            Optional<FacilityPlan> best = SmallFacility.best(problem);
            if (start.isPresent() && best.isPresent()) {
                SourcingState state = start.get();
                parts(problem, state).exchange(0);
                assertThat(state.cost())
                        .as("seed %d", seed)
                        .isEqualTo(SmallFacility.optimum(problem).orElseThrow());
                checked++;
            }
        }
        assertThat(checked).isGreaterThan(PROBLEMS / 2);
    }

    @Test
    void sitesOpenAndCloseWhereThatPays() {
        int checked = 0;
        for (long seed = 1; seed <= PROBLEMS; seed++) {
            FacilityProblem problem = fourSites(seed);
            Optional<SourcingState> start = feasible(problem, seed);
            if (start.isPresent()) {
                SourcingState state = start.get();
                SmallParts parts = parts(problem, state);
                for (int round = 0; round < 300; round++) {
                    parts.exchange(0);
                    assertThat(state.isFeasible()).as("seed %d", seed).isTrue();
                }
                assertThat(state.cost())
                        .as("seed %d", seed)
                        .isEqualTo(SmallFacility.optimum(problem).orElseThrow());
                checked++;
            }
        }
        assertThat(checked).isGreaterThan(PROBLEMS / 2);
    }

    /** Six customers whom two or three of four sites can serve; in every other problem no more than three may be open. */
    private static FacilityProblem fourSites(long seed) {
        SplitMix luck = new SplitMix(seed);
        FacilityDraft draft = new FacilityDraft();
        for (int s = 0; s < 4; s++) {
            draft.site(luck.below(60), 26 + luck.below(12));
        }
        draft.mostOpen(seed % 2 == 0 ? 3 : 4);
        for (int i = 0; i < 6; i++) {
            draft.customer(FacilityProblem.NEVER);
            for (int s = 0; s < 4; s++) {
                draft.arc(s, 1 + luck.below(50), 8 + luck.below(5));
            }
        }
        return draft.build();
    }

    /** Eight customers that need both sites. */
    private static FacilityProblem twoTightSites(long seed) {
        SplitMix luck = new SplitMix(seed);
        FacilityDraft draft = new FacilityDraft();
        draft.site(0, 45);
        draft.site(0, 45);
        for (int i = 0; i < 8; i++) {
            draft.customer(FacilityProblem.NEVER);
            int weight = 8 + luck.below(5);
            draft.arc(0, 1 + luck.below(50), weight);
            draft.arc(1, 1 + luck.below(50), weight);
        }
        return draft.build();
    }
}
