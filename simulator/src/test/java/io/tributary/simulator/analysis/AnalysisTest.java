package io.tributary.simulator.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tributary.simulator.design.Design;
import io.tributary.simulator.design.Factor;
import io.tributary.simulator.design.Full;
import io.tributary.simulator.design.LatinHypercube;
import io.tributary.simulator.design.Morris;
import io.tributary.simulator.design.Points;
import io.tributary.simulator.design.Saltelli;
import io.tributary.simulator.design.Sobol;
import io.tributary.simulator.experiment.Estimate;
import io.tributary.simulator.luck.Draws;
import io.tributary.simulator.luck.Luck;
import io.tributary.simulator.luck.Purpose;
import io.tributary.simulator.scenario.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/** Findings, from a paired difference to the value of information. */
class AnalysisTest {
    private static final Luck LUCK = new Luck(2027, 0);

    private static Points points(Design design, int factors, double low, double high) {
        List<Factor> all = new ArrayList<>();
        for (int i = 0; i < factors; i++) {
            all.add(Factor.at("x" + i).between(low, high));
        }
        return design.points(all, LUCK);
    }

    private static double[] outcomes(Points points, ToDoubleFunction<double[]> model) {
        double[] y = new double[points.size()];
        for (int row = 0; row < y.length; row++) {
            y[row] = model.applyAsDouble(
                    points.values(row).stream().mapToDouble(Double::parseDouble).toArray());
        }
        return y;
    }

    private static void holds(Estimate estimate, double truth) {
        assertThat(truth).isBetween(estimate.low() - 1e-12, estimate.high() + 1e-12);
        assertThat(estimate.mean()).isCloseTo(truth, within(0.05));
    }

    @Test
    void theBetterAlternativeWinsInTwoOfThreeFutures() {
        Paired paired = Paired.of(new double[] {3, 5, 4}, new double[] {2, 4, 5}, true);
        assertThat(paired.better()).isEqualTo(2);
        assertThat(paired.futures()).isEqualTo(3);
        assertThat(paired.difference().mean()).isCloseTo(1.0 / 3, within(1e-12));
        assertThat(Paired.of(new double[] {3, 5, 4}, new double[] {2, 4, 5}, false)
                        .better())
                .isEqualTo(1);
    }

    /** Ishigami and Homma (1990) with a = 7, b = 0.1; closed form in Saltelli et al. (2008), Global Sensitivity Analysis. */
    @Test
    void sobolIndicesOfTheIshigamiFunctionHoldTheirAnalyticValues() {
        Points points = points(new Saltelli(4096), 3, -Math.PI, Math.PI);
        double[] y = outcomes(
                points,
                x -> Math.sin(x[0]) + 7 * Math.pow(Math.sin(x[1]), 2) + 0.1 * Math.pow(x[2], 4) * Math.sin(x[0]));
        SobolIndices found = SobolIndices.of(y, 3, LUCK);
        double pi4 = Math.pow(Math.PI, 4);
        double variance = 49.0 / 8 + 0.1 * pi4 / 5 + 0.01 * pi4 * pi4 / 18 + 0.5;
        double first1 = 0.5 * Math.pow(1 + 0.1 * pi4 / 5, 2) / variance;
        double first2 = 49.0 / 8 / variance;
        double both = 0.01 * pi4 * pi4 * (1.0 / 18 - 1.0 / 50) / variance;
        assertThat(found.variance()).isCloseTo(variance, within(0.2));
        holds(found.indices().get(0).first(), first1);
        holds(found.indices().get(1).first(), first2);
        holds(found.indices().get(2).first(), 0);
        holds(found.indices().get(0).total(), first1 + both);
        holds(found.indices().get(1).total(), first2);
        holds(found.indices().get(2).total(), both);
    }

    /** Sobol's g-function with a = (0, 1, 4.5, 9, 99, 99), as in Saltelli et al. (2010). */
    @Test
    void sobolIndicesOfTheGFunctionHoldTheirAnalyticValues() {
        double[] a = {0, 1, 4.5, 9, 99, 99};
        Points points = points(new Saltelli(4096), 6, 0, 1);
        double[] y = outcomes(points, x -> {
            double product = 1;
            for (int i = 0; i < a.length; i++) {
                product *= (Math.abs(4 * x[i] - 2) + a[i]) / (1 + a[i]);
            }
            return product;
        });
        SobolIndices found = SobolIndices.of(y, 6, LUCK);
        double all = 1;
        for (double ai : a) {
            all *= 1 + 1 / (3 * (1 + ai) * (1 + ai));
        }
        double variance = all - 1;
        for (int i = 0; i < a.length; i++) {
            double own = 1 / (3 * (1 + a[i]) * (1 + a[i]));
            holds(found.indices().get(i).first(), own / variance);
            holds(found.indices().get(i).total(), own * all / (1 + own) / variance);
        }
    }

    @Test
    void aConstantOutcomeHasNoIndices() {
        SobolIndices found = SobolIndices.of(new double[16 * 4], 2, LUCK);
        assertThat(found.variance()).isZero();
        assertThat(found.indices().get(0).total().mean()).isZero();
    }

    @Test
    void morrisFindsTheSlopesOfALinearFunctionAndNoCurvature() {
        Points points = points(new Morris(8, 4), 3, 0, 10);
        MorrisEffects found = MorrisEffects.of(points, outcomes(points, x -> 3 * x[0] - 2 * x[1]));
        assertThat(found.effects().get(0).mu()).isCloseTo(30, within(1e-9));
        assertThat(found.effects().get(1).mu()).isCloseTo(-20, within(1e-9));
        assertThat(found.effects().get(1).muStar().mean()).isCloseTo(20, within(1e-9));
        assertThat(found.effects().get(2).muStar().mean()).isZero();
        assertThat(found.effects())
                .allSatisfy(effect -> assertThat(effect.sigma()).isCloseTo(0, within(1e-9)));
    }

    @Test
    void morrisShowsInterplayAsSpread() {
        Points points = points(new Morris(40, 4), 2, 0, 1);
        MorrisEffects found = MorrisEffects.of(points, outcomes(points, x -> x[0] * x[1]));
        assertThat(found.effects().get(0).sigma()).isBetween(0.2, 0.5);
    }

    @Test
    void aQuadraticSurfaceIsFoundExactly() {
        Points points = points(new LatinHypercube(40, 100), 2, -1, 1);
        Points grid = points(new Full(), 2, -1, 1);
        ResponseSurface found = ResponseSurface.of(
                        grid, outcomes(grid, x -> 5 + 2 * x[0] - x[1] + 3 * x[0] * x[0] + 4 * x[0] * x[1]))
                .orElseThrow();
        assertThat(found.form()).isEqualTo(ResponseSurface.Form.QUADRATIC);
        assertThat(found.terms().stream()
                        .mapToDouble(ResponseSurface.Term::coefficient)
                        .toArray())
                .usingComparatorWithPrecision(1e-9)
                .containsExactly(5, 2, -1, 3, 4, 0);
        assertThat(found.predictive()).isCloseTo(1, within(1e-9));
        Draws noise = LUCK.draws(Purpose.free(2), 0, 0);
        ResponseSurface chance = ResponseSurface.of(points, outcomes(points, x -> noise.gaussian()))
                .orElseThrow();
        assertThat(chance.predictive()).isLessThan(0.1);
    }

    @Test
    void nobodyOnTheFrontIsBeaten() {
        double[][] values = {{1, 3}, {2, 2}, {1, 2}, {3, 1}, {2, 2}};
        assertThat(ParetoFront.of(values, new boolean[] {true, true})).containsExactly(0, 1, 3, 4);
        assertThat(ParetoFront.of(values, new boolean[] {false, false})).containsExactly(2, 3);
    }

    @Test
    void alternativesChangePlacesWhereTheirLinesCross() {
        double[][] values = {{0, 1}, {1, 0}, {0.6, 0.7}};
        List<WeightBreaks.Stretch> found = WeightBreaks.of(values, new boolean[] {true, true}, new double[] {1, 1}, 0);
        assertThat(found).hasSize(3);
        assertThat(found.get(0).best()).isZero();
        assertThat(found.get(1).best()).isEqualTo(2);
        assertThat(found.get(2).best()).isEqualTo(1);
        assertThat(found.get(0).to()).isCloseTo(1.0 / 3, within(1e-12));
        assertThat(found.get(1).to()).isCloseTo(0.7 / 1.1, within(1e-12));
    }

    @Test
    void theCheapestRelaxationGivesUpTheLeast() {
        Target share = new Target("share", 0.10, Target.Basis.RELATIVE, Optional.empty(), Optional.of(0.8));
        Target cost = new Target("cost", -0.20, Target.Basis.RELATIVE, Optional.empty(), Optional.of(0.8));
        double[][] reached = {
            {0.12, 0.11, 0.09, 0.08, 0.13},
            {-0.25, -0.21, -0.22, -0.30, -0.21}
        };
        List<TargetLadder.Relaxation> found = TargetLadder.relaxations(List.of(share, cost), reached, 0.8);
        assertThat(found).hasSize(1);
        assertThat(found.get(0).target()).isZero();
        assertThat(found.get(0).change()).isEqualTo(0.09);
        assertThat(found.get(0).given()).isCloseTo(0.1, within(1e-12));
        assertThat(TargetLadder.relaxations(List.of(share, cost), reached, 0.6)).isEmpty();
    }

    @Test
    void varianceIsSplitIntoInputsAndLuck() {
        double[][] values = new double[400][40];
        Draws draws = LUCK.draws(Purpose.free(3), 0, 0);
        double[] future = new double[40];
        for (int c = 0; c < 40; c++) {
            future[c] = 2 * draws.gaussian();
        }
        double[] inputs = new double[400];
        for (int r = 0; r < values.length; r++) {
            inputs[r] = 3 * draws.gaussian();
            for (int c = 0; c < future.length; c++) {
                values[r][c] = inputs[r] + future[c] + draws.gaussian();
            }
        }
        VarianceSplit found = VarianceSplit.of(values, true);
        assertThat(found.inputs()).isCloseTo(sampleVariance(inputs), within(0.3));
        assertThat(found.luck()).isCloseTo(sampleVariance(future), within(0.3));
        assertThat(found.interplay()).isCloseTo(1, within(0.05));
        assertThat(found.inputShare()).isBetween(0.55, 0.75);
    }

    private static double sampleVariance(double[] values) {
        double mean = java.util.Arrays.stream(values).average().orElseThrow();
        return java.util.Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum() / (values.length - 1);
    }

    /** Two decisions pay 0 and x + y with normal x of sd 2 and y of sd 1: E max(0, z) = sd / sqrt(2 pi) each time. */
    @Test
    void theValueOfKnowingAnInputIsThatOfItsPartOfTheNormalSum() {
        Points points = new Sobol(4096, true)
                .points(
                        List.of(
                                Factor.at("x").distributed(new io.tributary.simulator.chance.Normal(0, 2)),
                                Factor.at("y").distributed(new io.tributary.simulator.chance.Normal(0, 1))),
                        LUCK);
        double[][] payoff = new double[points.size()][2];
        double[][] unit = new double[points.size()][2];
        double[] sum = outcomes(points, x -> x[0] + x[1]);
        for (int row = 0; row < sum.length; row++) {
            payoff[row][1] = sum[row];
            unit[row] = new double[] {points.unit(row, 0), points.unit(row, 1)};
        }
        ValueOfInformation found = ValueOfInformation.of(unit, payoff, LUCK);
        double one = 1 / Math.sqrt(2 * Math.PI);
        assertThat(found.perfect().mean()).isCloseTo(Math.sqrt(5) * one, within(0.03));
        assertThat(found.partial().get(0).mean()).isCloseTo(2 * one, within(0.03));
        assertThat(found.partial().get(1).mean()).isCloseTo(one, within(0.03));
    }

    @Test
    void aCurveTurnsAtItsBestPointWithABandThatNarrowsWithFutures() {
        double[][] sure = {{1, 2, 3}, {3, 4, 5}, {2, 3, 4}};
        assertThat(TurningPoint.of(sure, true, LUCK)).isEqualTo(new TurningPoint(1, 1, 1, 3));
        assertThat(TurningPoint.of(sure, false, LUCK).isAtAnEnd()).isTrue();
        assertThat(TurningPoint.of(noisy(10), true, LUCK).isInside()).isFalse();
        TurningPoint known = TurningPoint.of(noisy(4000), true, LUCK);
        assertThat(known.isInside()).isTrue();
        assertThat(known.best()).isEqualTo(2);
    }

    /** A parabola with its top at the third of five points, under noise of each point's own with deviation 1. */
    private static double[][] noisy(int futures) {
        double[][] values = new double[5][futures];
        for (int point = 0; point < 5; point++) {
            Draws draws = LUCK.draws(Purpose.BOOTSTRAP, 77, point);
            for (int future = 0; future < futures; future++) {
                values[point][future] = -0.1 * (point - 2) * (point - 2) + Math.sqrt(12) * (draws.nextDouble() - 0.5);
            }
        }
        return values;
    }
}
