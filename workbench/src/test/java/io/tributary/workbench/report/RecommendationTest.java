package io.tributary.workbench.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.simulator.experiment.Estimate;
import io.tributary.simulator.experiment.KpiEstimate;
import io.tributary.simulator.experiment.Probability;
import io.tributary.simulator.experiment.StudyResult;
import io.tributary.simulator.experiment.TargetEstimate;
import io.tributary.simulator.experiment.VariantResult;
import io.tributary.simulator.scenario.Scenario;
import io.tributary.simulator.scenario.Target;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class RecommendationTest {
    private static final Scenario SCENARIO = Blank.of(Scenario.class, Map.of("scenario", "s"));

    private static VariantResult variant(String name, double joint, double surest, double cost) {
        Target target = new Target("share.value", 0.1, Target.Basis.RELATIVE, Optional.empty(), Optional.of(0.8));
        Estimate costs = new Estimate(cost, cost, cost, 100);
        return new VariantResult(
                name,
                false,
                SCENARIO,
                Optional.empty(),
                List.of(new KpiEstimate("cost.distribution.total", "total", -1, costs, costs)),
                List.of(new TargetEstimate(target, probability(surest), costs)),
                probability(joint),
                List.of());
    }

    private static Probability probability(double share) {
        return new Probability(share, share, share, 100);
    }

    private static Recommendation among(VariantResult... variants) {
        return Recommendation.of(new StudyResult(SCENARIO, "f", "d", 1, 100, List.of(variants), List.of()));
    }

    @Test
    void theVariantThatMeetsAllTargetsMostOftenIsRecommended() {
        Recommendation recommendation = among(variant("a", 0.2, 0.9, 1), variant("b", 0.3, 0.3, 9));
        assertThat(recommendation.index()).isEqualTo(1);
        assertThat(recommendation.advised()).isTrue();
        assertThat(recommendation.order()).containsExactly(1, 0);
    }

    @Test
    void amongEqualsTheOneWithMoreSureTargetsIsRecommended() {
        assertThat(among(variant("a", 0.2, 0.79, 1), variant("b", 0.2, 0.8, 9)).index())
                .isEqualTo(1);
    }

    @Test
    void amongEquallySureOnesTheCheaperIsRecommendedAndThenTheEarlier() {
        assertThat(among(variant("a", 0, 0, 3), variant("b", 0, 0, 2), variant("c", 0, 0, 2))
                        .index())
                .isEqualTo(1);
        assertThat(among(variant("a", 0, 0, Double.NaN), variant("b", 0, 0, 2)).index())
                .isEqualTo(1);
    }

    @Test
    void oneVariantAloneIsShownButNotRecommended() {
        assertThat(among(variant("a", 1, 1, 1)).advised()).isFalse();
    }

    @Test
    void reportAndAnswerRecommendTheSame() {
        StudyResult study = WaterStudy.of(60);
        assertThat(study.variants().get(Recommendation.of(study).index()).name())
                .isEqualTo("D_solver_best");
    }
}
