package io.tributary.simulator.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tributary.simulator.luck.Luck;
import io.tributary.simulator.luck.Purpose;
import io.tributary.simulator.luck.Threefry;
import java.util.Arrays;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The nested logit: first the nest, then the offer in it. */
class NestsTest {
    private static final double[] UTILITY = {0.4, -0.3, 0.9, 0.1, 0.2};
    private static final double[] MET = {1, 0.4, 0.7, 0.5, 0.9};
    private static final int[] NEST = {0, 0, 1, 1, 1};
    private static final int[] BRAND = {0, 1, 0, 1, 2};

    private static double[] appeals(double[] utility) {
        return Arrays.stream(utility).map(StrictMath::exp).toArray();
    }

    private static double[] weights(double lambda, double[] utility) {
        double[] weights = new double[UTILITY.length];
        new Nests(Nests.By.CHANNEL, lambda).weigh(appeals(utility), MET, NEST, weights);
        return weights;
    }

    private static ChoiceTable table(double lambda, double loyalty) {
        ChoiceTable table = new ChoiceTable(3, 5);
        table.reset(1, Logit.loyaltyFactor(loyalty));
        double[] weights = weights(lambda, UTILITY);
        for (int offer = 0; offer < weights.length; offer++) {
            table.add(weights[offer], BRAND[offer]);
        }
        return table;
    }

    /** The text of the model: the probability of the nest by its inclusive value times that of the offer within it. */
    private static double[] twoLevels(double lambda, double[] utility) {
        double[] inclusive = new double[2];
        for (int offer = 0; offer < utility.length; offer++) {
            inclusive[NEST[offer]] += MET[offer] * Math.exp(utility[offer] / lambda);
        }
        double all = 1;
        for (double sum : inclusive) {
            all += Math.exp(lambda * Math.log(sum));
        }
        double[] shares = new double[utility.length];
        for (int offer = 0; offer < utility.length; offer++) {
            double sum = inclusive[NEST[offer]];
            double ofNest = Math.exp(lambda * Math.log(sum)) / all;
            shares[offer] = ofNest * MET[offer] * Math.exp(utility[offer] / lambda) / sum;
        }
        return shares;
    }

    @Test
    void sharesAreThoseOfTheTwoLevels() {
        for (double lambda : new double[] {0.1, 0.5, 0.9, 1}) {
            ChoiceTable table = table(lambda, 0);
            double[] expected = twoLevels(lambda, UTILITY);
            for (int offer = 0; offer < expected.length; offer++) {
                assertThat(Logit.share(table.weight(offer), table.sum())).isCloseTo(expected[offer], within(1e-13));
            }
        }
    }

    @Test
    void aDissimilarityOfOneIsThePlainLogit() {
        double[] weights = weights(1, UTILITY);
        for (int offer = 0; offer < weights.length; offer++) {
            assertThat(weights[offer]).isEqualTo(MET[offer] * StrictMath.exp(UTILITY[offer]));
        }
    }

    /** The example of the record. */
    @Test
    void twinsInOneNestWeighLittleMoreThanOneOfThem() {
        double[] weights = new double[2];
        new Nests(Nests.By.BRAND, 0.5).weigh(new double[] {1, 1}, new double[] {1, 1}, new int[] {0, 0}, weights);
        assertThat(weights[0] + weights[1]).isCloseTo(Math.sqrt(2), within(1e-14));
    }

    /** By differences of the two-level form, which shares no code with the formula. */
    @Test
    void elasticitiesAreThoseOfDifferences() {
        double lambda = 0.6;
        double slope = 1.3;
        double step = 1e-5;
        Nests nests = new Nests(Nests.By.CHANNEL, lambda);
        double[] shares = twoLevels(lambda, UTILITY);
        for (int moved = 0; moved < 5; moved++) {
            double[] up = UTILITY.clone();
            double[] down = UTILITY.clone();
            up[moved] -= slope * step;
            down[moved] += slope * step;
            double[] higher = twoLevels(lambda, up);
            double[] lower = twoLevels(lambda, down);
            double nest = 0;
            for (int other = 0; other < 5; other++) {
                nest += NEST[other] == NEST[moved] ? shares[other] : 0;
            }
            for (int offer = 0; offer < 5; offer++) {
                double measured = (higher[offer] - lower[offer]) / (2 * step) / shares[offer];
                Nests.Relation relation = offer == moved
                        ? Nests.Relation.SAME
                        : NEST[offer] == NEST[moved] ? Nests.Relation.SAME_NEST : Nests.Relation.OTHER_NEST;
                assertThat(nests.elasticity(slope, shares[moved], shares[moved] / nest, relation))
                        .isCloseTo(measured, within(1e-6));
            }
        }
    }

    /** A consumer who looks at the nests first and then into one of them, with numbers of its own. */
    private static long[] reference(double lambda, int consumers, double need) {
        double[] shares = twoLevels(lambda, UTILITY);
        long[] bought = new long[5];
        for (int i = 0; i < consumers; i++) {
            long block = Threefry.block(77, i, 1);
            double uniform = (block >>> 32) / 0x1.0p32;
            double within = (block & 0xFFFFFFFFL) / 0x1.0p32;
            for (int nest = 0; nest < 2; nest++) {
                double ofNest = 0;
                for (int offer = 0; offer < 5; offer++) {
                    ofNest += NEST[offer] == nest ? shares[offer] : 0;
                }
                if (uniform >= 0 && uniform < need * ofNest) {
                    pick(nest, within * ofNest, shares, bought);
                }
                uniform -= need * ofNest;
            }
        }
        return bought;
    }

    private static void pick(int nest, double height, double[] shares, long[] bought) {
        double left = height;
        for (int offer = 0; offer < 5; offer++) {
            if (NEST[offer] == nest) {
                if (left >= 0 && left < shares[offer]) {
                    bought[offer]++;
                }
                left -= shares[offer];
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Consumers.Mode.class)
    void bothPopulationsBuyWhatTheReferenceBuys(Consumers.Mode mode) {
        int consumers = 400_000;
        Population population = Population.of(mode, new long[] {consumers}, 3);
        long[] bought = new long[5];
        population.shop(0, 0.7, table(0.5, 0), new Luck(3, 1).key(Purpose.CONSUMER_CHOICE, 9), 2, bought);
        long[] expected = reference(0.5, consumers, 0.7);
        double statistic = 0;
        for (int offer = 0; offer < 5; offer++) {
            double difference = bought[offer] - expected[offer];
            statistic += difference * difference / (bought[offer] + expected[offer]);
        }
        assertThat(ChiSquaredDistribution.of(5).survivalProbability(statistic)).isBetween(1e-4, 1.0);
    }

    @Test
    void theFastKernelDrawsTheNumbersOfTheReferenceWithNestsToo() {
        Population fast = Population.of(Consumers.Mode.INDIVIDUALS, new long[] {5000}, 3);
        ReferencePopulation reference = new ReferencePopulation(5000);
        for (int week = 0; week < 20; week++) {
            long[] bought = new long[5];
            long[] expected = new long[5];
            fast.shop(0, 0.8, table(0.4, 1), 5, week, bought);
            reference.shop(0.8, table(0.4, 1), 5, week, expected);
            assertThat(bought).containsExactly(expected);
        }
    }

    /** With nests by brand a bonus on a brand's weight is the bonus in the utility of all its offers. */
    @Test
    void loyaltyToABrandThatIsANestIsABonusInItsUtility() {
        Nests nests = new Nests(Nests.By.BRAND, 0.5);
        double bonus = 0.8;
        double[] plain = new double[5];
        double[] loyal = new double[5];
        double[] raised = UTILITY.clone();
        raised[0] += bonus;
        raised[1] += bonus;
        nests.weigh(appeals(UTILITY), MET, NEST, plain);
        nests.weigh(appeals(raised), MET, NEST, loyal);
        for (int offer = 0; offer < 5; offer++) {
            double factor = NEST[offer] == 0 ? Math.exp(bonus) : 1;
            assertThat(loyal[offer]).isCloseTo(plain[offer] * factor, within(1e-13));
        }
    }
}
