package io.tributary.simulator.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tributary.simulator.luck.Luck;
import io.tributary.simulator.luck.Purpose;
import io.tributary.simulator.market.Consumers.Mode;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Individual consumers and exact counts: the same market held in two ways. */
class PopulationTest {

    private static final int WEEKS = 6;
    private static final int BRANDS = 3;
    private static final double NEED = 0.7;
    private static final double[] START = {1, 3, 2, 0};

    /** Five offers of three brands, one of them not available. */
    private static ChoiceTable table(double loyalty) {
        ChoiceTable table = new ChoiceTable(BRANDS, 8);
        table.reset(1, Logit.loyaltyFactor(loyalty));
        table.add(0.8, 0);
        table.add(0.3, 1);
        table.add(0.5, 0);
        table.add(0, 2);
        table.add(0.6, 2);
        return table;
    }

    private static long key(long replication) {
        return new Luck(42, replication).key(Purpose.CONSUMER_CHOICE, Luck.entity("zone/segment"));
    }

    private static Population cell(Mode mode, long consumers, long replication) {
        Population population = Population.of(mode, new long[] {consumers}, BRANDS);
        population.start(0, START, new Luck(42, replication).key(Purpose.CONSUMER_NEED, 0));
        return population;
    }

    @Test
    void theFastKernelDrawsTheNumbersOfTheReference() {
        Population fast = Population.of(Mode.INDIVIDUALS, new long[] {5000}, BRANDS);
        ReferencePopulation reference = new ReferencePopulation(5000);
        for (int week = 0; week < 30; week++) {
            ChoiceTable table = table(0.1 * week);
            long[] bought = new long[5];
            long[] expected = new long[5];
            fast.shop(0, week / 29.0, table, key(1), week, bought);
            reference.shop(week / 29.0, table, key(1), week, expected);
            assertThat(bought).containsExactly(expected);
        }
        byte[] state = fast.save(0);
        for (int consumer = 0; consumer < 5000; consumer++) {
            assertThat(state[consumer]).isEqualTo((byte) reference.lastBrand(consumer));
        }
    }

    @Test
    void theMostBrandsAndOffersFitIntoTheirBytes() {
        ChoiceTable table = new ChoiceTable(127, 255);
        table.reset(3, 50);
        for (int offer = 0; offer < 255; offer++) {
            table.add(1 + offer % 7, offer % 127);
        }
        Population fast = Population.of(Mode.INDIVIDUALS, new long[] {3000}, 127);
        ReferencePopulation reference = new ReferencePopulation(3000);
        for (int week = 0; week < 4; week++) {
            long[] bought = new long[255];
            long[] expected = new long[255];
            fast.shop(0, 0.9, table, key(2), week, bought);
            reference.shop(0.9, table, key(2), week, expected);
            assertThat(bought).containsExactly(expected);
        }
    }

    @Test
    void moreConsumersLeaveTheLuckOfTheOthersAsItWas() {
        Population few = cell(Mode.INDIVIDUALS, 1000, 1);
        Population many = cell(Mode.INDIVIDUALS, 5000, 1);
        for (int week = 0; week < WEEKS; week++) {
            few.shop(0, NEED, table(1), key(1), week, new long[5]);
            many.shop(0, NEED, table(1), key(1), week, new long[5]);
        }
        assertThat(Arrays.copyOf(many.save(0), 1000)).isEqualTo(few.save(0));
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void demandIsThatOfTheLogit(Mode mode) {
        double[] byLast = {20_000, 60_000, 40_000, 0};
        double[] expected = Logit.expectedDemand(table(1), byLast, NEED);
        int replications = 60;
        long[] bought = new long[5];
        for (int r = 0; r < replications; r++) {
            cell(mode, 120_000, r).shop(0, NEED, table(1), key(r), 3, bought);
        }
        assertThat(bought[3]).isZero();
        for (int offer : new int[] {0, 1, 2, 4}) {
            double mean = expected[offer] * replications;
            assertThat((bought[offer] - mean) / Math.sqrt(mean)).isBetween(-4.0, 4.0);
        }
    }

    @Test
    void countsAndIndividualsAgreeInMeanAndVariance() {
        int replications = 3000;
        double[][] counts = demandOfLastWeek(Mode.COUNTS, replications);
        double[][] individuals = demandOfLastWeek(Mode.INDIVIDUALS, replications);
        for (int offer : new int[] {0, 1, 2, 4}) {
            double[] a = moments(counts[offer]);
            double[] b = moments(individuals[offer]);
            double zOfMean = (a[0] - b[0]) / Math.sqrt((a[1] + b[1]) / replications);
            double zOfVariance = Math.log(a[1] / b[1]) / Math.sqrt(4.0 / replications);
            assertThat(zOfMean).isBetween(-4.0, 4.0);
            assertThat(zOfVariance).isBetween(-4.0, 4.0);
        }
        assertCovarianceAgrees(counts, individuals);
    }

    /** Demand by offer and replication, after weeks in which the last brands have moved. */
    private static double[][] demandOfLastWeek(Mode mode, int replications) {
        double[][] demand = new double[5][replications];
        for (int r = 0; r < replications; r++) {
            Population population = cell(mode, 400, r);
            for (int week = 0; week < WEEKS; week++) {
                long[] bought = new long[5];
                population.shop(0, NEED, table(1.5), key(r), week, bought);
                for (int offer = 0; offer < 5; offer++) {
                    demand[offer][r] = bought[offer];
                }
            }
        }
        return demand;
    }

    private static double[] moments(double[] values) {
        double mean = Arrays.stream(values).average().orElseThrow();
        double squares = Arrays.stream(values).map(x -> (x - mean) * (x - mean)).sum();
        return new double[] {mean, squares / (values.length - 1)};
    }

    /** The sum of two offers has the same variance both ways, so their covariance agrees too. */
    private static void assertCovarianceAgrees(double[][] counts, double[][] individuals) {
        double a = moments(sum(counts[0], counts[2]))[1];
        double b = moments(sum(individuals[0], individuals[2]))[1];
        assertThat(Math.log(a / b) / Math.sqrt(4.0 / counts[0].length)).isBetween(-4.0, 4.0);
    }

    private static double[] sum(double[] a, double[] b) {
        double[] sum = new double[a.length];
        Arrays.setAll(sum, i -> a[i] + b[i]);
        return sum;
    }

    @Test
    void countsAndIndividualsAgreeInTheSharesOfLastBrands() {
        long[] counts = lastBrandsOverReplications(Mode.COUNTS);
        long[] individuals = lastBrandsOverReplications(Mode.INDIVIDUALS);
        double statistic = 0;
        for (int last = 0; last <= BRANDS; last++) {
            double difference = counts[last] - individuals[last];
            statistic += difference * difference / (counts[last] + individuals[last]);
        }
        assertThat(ChiSquaredDistribution.of(BRANDS).survivalProbability(statistic))
                .isGreaterThan(1e-4);
    }

    private static long[] lastBrandsOverReplications(Mode mode) {
        long[] sums = new long[BRANDS + 1];
        for (int r = 0; r < 200; r++) {
            Population population = cell(mode, 1000, r);
            for (int week = 0; week < WEEKS; week++) {
                population.shop(0, 0.3, table(1), key(r), week, new long[5]);
            }
            long[] last = population.lastBrands(0);
            Arrays.setAll(sums, i -> sums[i] + last[i]);
        }
        return sums;
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void manyWeeksLeadToTheSteadyState(Mode mode) {
        Population population = cell(mode, 200_000, 1);
        for (int week = 0; week < 40; week++) {
            population.shop(0, 1, table(1), key(1), week, new long[5]);
        }
        double[] shares = Logit.steadyState(table(1));
        for (int last = 1; last <= BRANDS; last++) {
            double mean = 200_000 * shares[last];
            double deviation = Math.sqrt(mean * (1 - shares[last]));
            assertThat((population.lastBrands(0)[last] - mean) / deviation).isBetween(-4.0, 4.0);
        }
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void nobodyIsLostOrBorn(Mode mode) {
        Population population = cell(mode, 1234, 1);
        for (int week = 0; week < 100; week++) {
            long[] bought = new long[5];
            population.shop(0, NEED, table(2), key(1), week, bought);
            assertThat(Arrays.stream(population.lastBrands(0)).sum()).isEqualTo(1234);
            assertThat(Arrays.stream(bought).sum()).isBetween(1L, 1234L);
        }
        assertThat(population.consumers(0)).isEqualTo(1234);
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void theNumberOfThreadsDoesNotMatter(Mode mode) {
        assertThat(statesAfterAYear(mode, true)).isEqualTo(statesAfterAYear(mode, false));
    }

    private static List<String> statesAfterAYear(Mode mode, boolean parallel) {
        long[] cells = LongStream.range(0, 40).map(cell -> 100 * cell).toArray();
        Population population = Population.of(mode, cells, BRANDS);
        for (int tick = 0; tick < 52; tick++) {
            int week = tick;
            IntStream all = IntStream.range(0, cells.length);
            (parallel ? all.parallel() : all)
                    .forEach(cell -> population.shop(cell, NEED, table(1), key(cell), week, new long[5]));
        }
        return IntStream.range(0, cells.length)
                .mapToObj(cell -> Arrays.toString(population.save(cell)))
                .toList();
    }

    /** The same on every JDK and machine; a change here changes published results. */
    @Test
    void theBitsOfAVersionStayTheBits() {
        assertThat(statesAfterAYear(Mode.COUNTS, false).hashCode()).isEqualTo(886201462);
        assertThat(statesAfterAYear(Mode.INDIVIDUALS, false).hashCode()).isEqualTo(-1359231528);
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void withoutNeedOrOffersNobodyBuys(Mode mode) {
        Population population = cell(mode, 1000, 1);
        long[] before = population.lastBrands(0);
        long[] bought = new long[5];
        population.shop(0, 0, table(1), key(1), 1, bought);
        ChoiceTable empty = new ChoiceTable(BRANDS, 5);
        empty.reset(0, 1);
        population.shop(0, 1, empty, key(1), 2, bought);
        assertThat(bought).containsOnly(0);
        assertThat(population.lastBrands(0)).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void whoMustBuyTheOnlyBrandBuysIt(Mode mode) {
        Population population = cell(mode, 1000, 1);
        ChoiceTable table = new ChoiceTable(BRANDS, 5);
        table.reset(0, 1e300);
        table.add(1e-200, 1);
        long[] bought = new long[1];
        population.shop(0, 1, table, key(1), 1, bought);
        assertThat(bought).containsExactly(1000);
        assertThat(population.lastBrands(0)).containsExactly(0, 0, 1000, 0);
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void aRunSplitByACheckpointIsTheWholeRun(Mode mode) {
        Population whole = cell(mode, 3000, 1);
        for (int week = 0; week < WEEKS; week++) {
            whole.shop(0, NEED, table(1), key(1), week, new long[5]);
        }
        Population first = cell(mode, 3000, 1);
        for (int week = 0; week < WEEKS / 2; week++) {
            first.shop(0, NEED, table(1), key(1), week, new long[5]);
        }
        Population second = Population.of(mode, new long[] {3000}, BRANDS);
        second.load(0, first.save(0));
        for (int week = WEEKS / 2; week < WEEKS; week++) {
            second.shop(0, NEED, table(1), key(1), week, new long[5]);
        }
        assertThat(second.save(0)).isEqualTo(whole.save(0));
    }

    @Test
    void aBillionConsumersAsCounts() {
        Population population = cell(Mode.COUNTS, 1_400_000_000L, 1);
        long[] bought = new long[5];
        population.shop(0, NEED, table(1), key(1), 1, bought);
        double[] byLast = {1.4e9 / 6, 1.4e9 / 2, 1.4e9 / 3, 0};
        double expected = Logit.expectedDemand(table(1), byLast, NEED)[0];
        assertThat(bought[0] / expected).isBetween(0.9999, 1.0001);
    }

    @Test
    void nonsenseIsAnError() {
        assertThatThrownBy(() -> cell(Mode.INDIVIDUALS, 3_000_000_000L, 1)).hasMessageContaining("population: counts");
        assertThatThrownBy(() -> cell(Mode.COUNTS, 10, 1).shop(0, 1.2, table(1), 1, 1, new long[5]))
                .hasMessageContaining("season");
        assertThatThrownBy(() -> table(1).add(Double.NaN, 0)).hasMessageContaining("NaN");
        assertThatThrownBy(() -> cell(Mode.COUNTS, 10, 1).load(0, new byte[3]))
                .hasMessageContaining("another scenario");
        assertThatThrownBy(() -> cell(Mode.INDIVIDUALS, 2, 1).load(0, new byte[] {0, 9}))
                .hasMessageContaining("names brand 9");
    }
}
