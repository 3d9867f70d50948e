package io.tributary.simulator.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tributary.simulator.chance.Normal;
import io.tributary.simulator.luck.Draws;
import io.tributary.simulator.luck.Luck;
import io.tributary.simulator.luck.Purpose;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Designs, from the grid to Saltelli's matrices. */
class DesignTest {
    private static final Luck LUCK = new Luck(7, 0);

    private static List<Factor> ranges(int count) {
        List<Factor> factors = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            factors.add(Factor.at("x" + i).between(0, 1));
        }
        return factors;
    }

    @Test
    void aFullGridTakesEveryCombinationOnceTheLastFactorFastest() {
        Points points = new Full()
                .points(List.of(Factor.at("a").over("p", "q"), Factor.at("b").between(0, 10)), LUCK);
        assertThat(points.size()).isEqualTo(6);
        assertThat(points.values(0)).containsExactly("p", "0");
        assertThat(points.values(1)).containsExactly("p", "5");
        assertThat(points.values(5)).containsExactly("q", "10");
    }

    @Test
    void aDistributionIsReadByItsQuantiles() {
        Factor factor = Factor.at("a").distributed(new Normal(100, 10));
        assertThat(Double.parseDouble(factor.at(0.975))).isCloseTo(119.5996398454005, within(1e-9));
        assertThat(factor.at(0.5)).isEqualTo("100");
    }

    @Test
    void eightRunsHoldSevenFactorsInResolutionThreeAndFourInResolutionFour() {
        assertThat(new Fractional(3, List.of()).points(ranges(7), LUCK).size()).isEqualTo(8);
        assertThat(new Fractional(4, List.of()).points(ranges(4), LUCK).size()).isEqualTo(8);
        assertThat(new Fractional(4, List.of()).points(ranges(8), LUCK).size()).isEqualTo(16);
        assertThat(new Fractional(5, List.of()).points(ranges(5), LUCK).size()).isEqualTo(16);
        assertThat(new Fractional(3, List.of()).points(ranges(15), LUCK).size()).isEqualTo(16);
        assertThat(new Fractional(5, List.of()).points(ranges(8), LUCK).size()).isEqualTo(64);
    }

    @Test
    void columnsOfAFractionAreOrthogonalAndTheGeneratorHolds() {
        Points points = new Fractional(4, List.of("D=ABC")).points(ranges(4), LUCK);
        for (int a = 0; a < 4; a++) {
            for (int b = 0; b < a; b++) {
                double product = 0;
                for (int row = 0; row < points.size(); row++) {
                    product += sign(points, row, a) * sign(points, row, b);
                }
                assertThat(product).isZero();
            }
        }
        for (int row = 0; row < points.size(); row++) {
            assertThat(sign(points, row, 3))
                    .isEqualTo(sign(points, row, 0) * sign(points, row, 1) * sign(points, row, 2));
        }
    }

    @Test
    void aWrongGeneratorIsToldWithTheFormThatIsWanted() {
        assertThat(new Fractional(4, List.of("D=AXE")).fault(ranges(4)).orElse(""))
                .contains("D=AXE", "letters of A to C");
    }

    private static double sign(Points points, int row, int factor) {
        return points.unit(row, factor) > 0.5 ? 1 : -1;
    }

    @Test
    void eachStratumOfALatinHypercubeHoldsOnePoint() {
        Points points = new LatinHypercube(50, 500).points(ranges(4), LUCK);
        for (int f = 0; f < 4; f++) {
            Set<Integer> strata = new TreeSet<>();
            for (int row = 0; row < 50; row++) {
                strata.add((int) (points.unit(row, f) * 50));
            }
            assertThat(strata).hasSize(50);
        }
    }

    @Test
    void exchangesMoveTheClosestPointsApart() {
        double before = closest(new LatinHypercube(30, 0).points(ranges(2), LUCK));
        double after = closest(new LatinHypercube(30, 3000).points(ranges(2), LUCK));
        assertThat(after).isGreaterThan(1.5 * before);
    }

    private static double closest(Points points) {
        double closest = Double.POSITIVE_INFINITY;
        for (int a = 0; a < points.size(); a++) {
            for (int b = 0; b < a; b++) {
                closest = Math.min(
                        closest,
                        Math.hypot(points.unit(a, 0) - points.unit(b, 0), points.unit(a, 1) - points.unit(b, 1)));
            }
        }
        return closest;
    }

    /** First points of the sequence as Joe and Kuo's own program prints them (new-joe-kuo-6, dimension 3). */
    @Test
    void theSobolSequenceBeginsAsPublished() {
        double[][] published = {
            {0, 0, 0},
            {0.5, 0.5, 0.5},
            {0.75, 0.25, 0.25},
            {0.25, 0.75, 0.75},
            {0.375, 0.375, 0.625},
            {0.875, 0.875, 0.125},
            {0.625, 0.125, 0.875},
            {0.125, 0.625, 0.375},
            {0.1875, 0.3125, 0.9375},
            {0.6875, 0.8125, 0.4375}
        };
        assertThat(Sobol.unit(10, 3, false, LUCK)).isDeepEqualTo(published);
    }

    @Test
    void aPowerOfTwoSobolPointsFillsEveryStratumOfEveryFactorAlsoWhenShifted() {
        for (boolean shift : new boolean[] {false, true}) {
            double[][] unit = Sobol.unit(64, 6, shift, LUCK);
            for (int f = 0; f < 6; f++) {
                Set<Integer> strata = new TreeSet<>();
                for (double[] point : unit) {
                    strata.add((int) (point[f] * 64));
                }
                assertThat(strata).as("factor %d, shift %s", f, shift).hasSize(64);
            }
        }
    }

    @Test
    void sobolPointsLieMoreEvenlyThanRandomOnes() {
        double[][] random = new double[256][4];
        Draws draws = LUCK.draws(Purpose.free(1), 0, 0);
        for (double[] point : random) {
            for (int f = 0; f < 4; f++) {
                point[f] = draws.nextDouble();
            }
        }
        double even = discrepancy(Sobol.unit(256, 4, true, LUCK));
        assertThat(even).isLessThan(0.1 * discrepancy(random));
    }

    /** Squared centred L2 discrepancy (Hickernell 1998, Mathematics of Computation 67:299-322). */
    private static double discrepancy(double[][] points) {
        int n = points.length;
        int k = points[0].length;
        double one = 0;
        double two = 0;
        for (double[] a : points) {
            double product = 1;
            for (int f = 0; f < k; f++) {
                double c = Math.abs(a[f] - 0.5);
                product *= 1 + 0.5 * c - 0.5 * c * c;
            }
            one += product;
            for (double[] b : points) {
                double pair = 1;
                for (int f = 0; f < k; f++) {
                    pair *= 1 + 0.5 * Math.abs(a[f] - 0.5) + 0.5 * Math.abs(b[f] - 0.5) - 0.5 * Math.abs(a[f] - b[f]);
                }
                two += pair;
            }
        }
        return Math.pow(13.0 / 12, k) - 2.0 / n * one + two / n / n;
    }

    @Test
    void aMorrisTrajectoryMovesEveryFactorOnceByTwoThirds() {
        Points points = new Morris(20, 4).points(ranges(5), LUCK);
        for (int t = 0; t < 20; t++) {
            Set<Integer> moved = new TreeSet<>();
            for (int move = 0; move < 5; move++) {
                int row = t * 6 + move;
                int changed = -1;
                for (int f = 0; f < 5; f++) {
                    double step = points.unit(row + 1, f) - points.unit(row, f);
                    if (Math.abs(step) > 1e-12) {
                        assertThat(Math.abs(step)).isCloseTo(2.0 / 3, within(1e-12));
                        assertThat(changed).as("only one factor moves").isEqualTo(-1);
                        changed = f;
                    }
                }
                moved.add(changed);
            }
            assertThat(moved).hasSize(5).doesNotContain(-1);
        }
    }

    @Test
    void saltellisMatricesDifferFromTheFirstInOneColumnOfTheSecond() {
        Points points = new Saltelli(16).points(ranges(3), LUCK);
        assertThat(points.size()).isEqualTo(80);
        for (int base = 0; base < 16; base++) {
            for (int i = 0; i < 3; i++) {
                for (int f = 0; f < 3; f++) {
                    double expected = points.unit(base * 5 + (f == i ? 1 : 0), f);
                    assertThat(points.unit(base * 5 + 2 + i, f)).isEqualTo(expected);
                }
            }
        }
    }

    @Test
    void oneAtATimeMovesOneFactorFromItsBaseToEachEnd() {
        Points points = new OneByOne()
                .points(List.of(Factor.at("a").between(0, 10), Factor.at("b").over("x", "y", "z")), LUCK);
        List<String> rows = new ArrayList<>();
        for (int row = 0; row < points.size(); row++) {
            rows.add(String.join(" ", points.values(row)));
        }
        assertThat(rows).containsExactly("5 y", "0 y", "10 y", "5 x", "5 z");
    }

    @Test
    void aTableKeepsTheValuesAsWritten() {
        PointTable table = new PointTable(
                java.util.Optional.empty(),
                List.of(List.of("3 weeks", "a"), List.of("1 week", "b"), List.of("3 weeks", "b")));
        Points points = table.points(List.of(Factor.at("x"), Factor.at("y")), LUCK);
        assertThat(points.values(0)).containsExactly("3 weeks", "a");
        assertThat(points.values(1)).containsExactly("1 week", "b");
        assertThat(points.values(2)).containsExactly("3 weeks", "b");
    }
}
