package io.tributary.optimizer.selection.constraints;

import static org.assertj.core.api.Assertions.assertThat;

import ai.timefold.solver.core.api.score.ScoreExplanation;
import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import ai.timefold.solver.core.api.solver.SolutionManager;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.score.director.ScoreDirectorFactoryConfig;
import ai.timefold.solver.core.config.solver.SolverConfig;
import io.tributary.optimizer.fixture.SmallProblem;
import io.tributary.optimizer.fixture.SplitMix;
import io.tributary.optimizer.selection.OfferOrder;
import io.tributary.optimizer.selection.PlanTally;
import io.tributary.optimizer.selection.PlanValue;
import io.tributary.optimizer.selection.SelectionPlan;
import io.tributary.optimizer.selection.SelectionProblem;
import org.junit.jupiter.api.Test;

class SelectionConstraintsTest {
    private static final SolutionManager<SelectionSolution, HardMediumSoftLongScore> STREAMS =
            SolutionManager.create(SolverFactory.<SelectionSolution>create(new SolverConfig()
                    .withSolutionClass(SelectionSolution.class)
                    .withEntityClasses(AreaDecision.class)
                    .withScoreDirectorFactory(
                            new ScoreDirectorFactoryConfig().withConstraintProviderClass(SelectionConstraints.class))));

    @Test
    void theStreamsThatExplainAndTheTallyThatSearchesScoreRandomPlansAlike() {
        for (long seed = 0; seed < 600; seed++) {
            SelectionProblem problem = switch ((int) (seed % 4)) {
                case 0 -> SmallProblem.of(seed);
                case 1 -> SmallProblem.limited(seed);
                case 2 -> SmallProblem.tiered(seed);
                default -> SmallProblem.limitedTiered(seed);
            };
            SelectionPlan plan = SmallProblem.randomPlan(problem, new SplitMix(seed));
            PlanTally tally = plan.tally(problem);

            HardMediumSoftLongScore score =
                    STREAMS.update(new SelectionSolution(problem, plan, OfferOrder.by(problem, k -> 0)));

            assertThat(score).isEqualTo(HardMediumSoftLongScore.of(-tally.broken(), tally.first(), tally.second()));
        }
    }

    @Test
    void anExplanationNamesTheDistributorThatIsOverItsCapacity() {
        SelectionProblem problem = problemWithOveruse();
        SelectionPlan plan = overusing(problem);

        ScoreExplanation<SelectionSolution, HardMediumSoftLongScore> explanation =
                STREAMS.explain(new SelectionSolution(problem, plan, OfferOrder.by(problem, k -> 0)));

        assertThat(explanation.getJustificationList(CapacityLimit.Reason.class))
                .isNotEmpty()
                .allMatch(reason -> reason.outlets() > reason.capacity());
    }

    private static SelectionProblem problemWithOveruse() {
        long seed = 0;
        while (PlanValue.of(SmallProblem.of(seed), overusing(SmallProblem.of(seed)))
                        .broken()
                < 5) {
            seed++;
        }
        return SmallProblem.of(seed);
    }

    /** Every area on its first offer. */
    private static SelectionPlan overusing(SelectionProblem problem) {
        return new SelectionPlan(java.util.stream.IntStream.range(0, problem.areas())
                .map(a -> problem.firstOffer(a) < problem.endOfOffers(a)
                        ? problem.firstOffer(a)
                        : SelectionProblem.UNSERVED)
                .boxed()
                .toList());
    }
}
