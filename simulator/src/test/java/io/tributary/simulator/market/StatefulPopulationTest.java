package io.tributary.simulator.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.stat.inference.ChiSquareTest;
import org.junit.jupiter.api.Test;

final class StatefulPopulationTest {
    private static final boolean[] OURS = {true, false, false};
    private static final StateLevels LEVELS = new StateLevels(5, 4);
    private static final int OFFERS = 5;
    private static final StatefulPopulation.Keys KEYS = new StatefulPopulation.Keys(0x1234_5678_9ABCL, 0xFEDC_BA98L);
    private static final double[] BORN = {0.4, 0.3, 0.2, 0.1};

    private static CellWeek week(int tick) {
        CellWeek week = new CellWeek(LEVELS, OURS, OFFERS);
        fill(week.unaware(), 0);
        for (int level = 0; level < LEVELS.satisfaction(); level++) {
            fill(week.aware(level), Math.exp(0.3 * level - 0.4));
        }
        for (int stock = 0; stock <= LEVELS.pantry(); stock++) {
            week.need(stock, 0.7 * Math.exp(-0.6 * stock));
        }
        week.awareness(0.05, 0.02);
        week.use(0.35);
        week.satisfaction(tick % 3 == 0 ? 20 : 85, 0.4);
        week.extra(0, 0.25);
        week.extra(1, 0.1);
        Leaving leaving = new Leaving(0.3, 60, 0.08);
        for (int level = 0; level < LEVELS.satisfaction(); level++) {
            week.leaving(level, leaving.probability(level * LEVELS.step()));
        }
        week.winningBack(leaving.winBack());
        return week;
    }

    private static void fill(ChoiceTable table, double ours) {
        table.reset(1.5, Math.expm1(0.8));
        table.add(0.8 * ours, 0);
        table.add(0.5, 1);
        table.add(0.3 * ours, 0);
        table.add(0.2, 2);
        table.add(0.4, 1);
    }

    private static StatefulPopulation population(Consumers.Mode mode, long consumers) {
        StatefulPopulation population = StatefulPopulation.of(mode, new long[] {consumers}, OURS.length, LEVELS);
        population.start(0, BORN, OURS, 0.3, 60, KEYS);
        return population;
    }

    @Test
    void theFastKernelDrawsTheNumbersOfTheReadableOne() {
        int consumers = 3000;
        StatefulPopulation fast =
                StatefulPopulation.of(Consumers.Mode.INDIVIDUALS, new long[] {consumers}, OURS.length, LEVELS);
        ReferenceStates plain = new ReferenceStates(consumers, LEVELS);
        Turnover turnover = new Turnover();
        for (int tick = 0; tick < 40; tick++) {
            long[] expected = new long[OFFERS];
            long[] bought = new long[OFFERS];
            plain.live(week(tick), KEYS, tick, expected);
            CellWeek week = week(tick);
            fast.shop(0, week, KEYS, tick, bought);
            turnover.add(week.turnover());
            assertThat(bought).containsExactly(expected);
            assertThat(turnover.occasions()).isEqualTo(plain.occasions);
            assertThat(turnover.purchases()).isEqualTo(plain.purchases);
            assertThat(turnover.lost()).isEqualTo(plain.lost);
            assertThat(turnover.won()).isEqualTo(plain.won);
        }
        byte[] saved = fast.save(0);
        for (int i = 0; i < consumers; i++) {
            assertThat(saved[i]).isEqualTo((byte) plain.last[i]);
            int packed = StateLevels.packed(plain.aware[i] ? 1 : 0, plain.level[i], plain.stock[i]);
            assertThat(saved[consumers + i]).isEqualTo((byte) packed);
        }
    }

    @Test
    void countsAndIndividualsAgreeInDistribution() {
        long consumers = 200_000;
        StatefulPopulation counts = population(Consumers.Mode.COUNTS, consumers);
        StatefulPopulation individuals = population(Consumers.Mode.INDIVIDUALS, consumers);
        for (int tick = 0; tick < 30; tick++) {
            long[] counted = new long[OFFERS];
            long[] single = new long[OFFERS];
            counts.shop(0, week(tick), KEYS, tick, counted);
            individuals.shop(0, week(tick), KEYS, tick, single);
            assertThat(new ChiSquareTest().chiSquareTestDataSetsComparison(counted, single))
                    .isGreaterThan(1e-4);
        }
        Turnover counted = turnoverOf(counts);
        Turnover single = turnoverOf(individuals);
        double relative = 5 * Math.sqrt(2.0 / single.lost());
        assertThat((double) counted.lost() / single.lost()).isCloseTo(1, within(relative));
        assertThat((double) counted.won() / single.won()).isCloseTo(1, within(relative));
        assertThat((double) counted.purchases() / single.purchases()).isCloseTo(1, within(relative));
        assertThat((double) counted.occasions() / single.occasions()).isCloseTo(1, within(relative));
        StatefulPopulation.Tally one = counts.tally(0, OURS);
        StatefulPopulation.Tally other = individuals.tally(0, OURS);
        double noise = 5 * Math.sqrt(2 * 0.25 / consumers);
        assertThat((double) one.aware() / consumers).isCloseTo((double) other.aware() / consumers, within(noise));
        assertThat((double) one.customers() / consumers)
                .isCloseTo((double) other.customers() / consumers, within(noise));
        assertThat(one.points() / one.customers()).isCloseTo(other.points() / other.customers(), within(0.5));
        assertThat((double) one.atHome() / consumers).isCloseTo((double) other.atHome() / consumers, within(4 * noise));
    }

    private static Turnover turnoverOf(StatefulPopulation population) {
        CellWeek week = week(30);
        population.shop(0, week, KEYS, 30, new long[OFFERS]);
        return week.turnover();
    }

    @Test
    void customersChangeByThoseWonAndLost() {
        for (Consumers.Mode mode : Consumers.Mode.values()) {
            StatefulPopulation population = population(mode, 50_000);
            long customers = population.tally(0, OURS).customers();
            for (int tick = 0; tick < 40; tick++) {
                CellWeek week = week(tick);
                population.shop(0, week, KEYS, tick, new long[OFFERS]);
                customers += week.turnover().won() - week.turnover().lost();
                assertThat(week.turnover().lost()).isPositive();
                assertThat(population.tally(0, OURS).customers()).isEqualTo(customers);
            }
        }
    }

    @Test
    void whoIsDissatisfiedLeavesAndIsWonBackAtTheStatedRates() {
        for (Consumers.Mode mode : Consumers.Mode.values()) {
            long consumers = 100_000;
            StatefulPopulation population = StatefulPopulation.of(mode, new long[] {consumers}, OURS.length, LEVELS);
            population.start(0, new double[] {0, 1, 0, 0}, OURS, 1, 25, KEYS);
            CellWeek week = week(0);
            fill(week.aware(1), 1e12);
            week.satisfaction(25, 0);
            week.need(0, 1);
            population.shop(0, week, KEYS, 0, new long[OFFERS]);
            double rate = 0.3 * (1 - 25.0 / 60);
            double noise = 5 * Math.sqrt(0.25 / consumers);
            assertThat(week.turnover().lost() / (double) consumers).isCloseTo(rate, within(noise));
            long gone = consumers - population.tally(0, OURS).customers();
            assertThat(gone).isEqualTo(week.turnover().lost());
            CellWeek quiet = week(1);
            for (int stock = 0; stock <= LEVELS.pantry(); stock++) {
                quiet.need(stock, 0);
            }
            population.shop(0, quiet, KEYS, 1, new long[OFFERS]);
            assertThat(quiet.turnover().won() / (double) gone).isCloseTo(0.08, within(5 * Math.sqrt(0.25 / gone)));
        }
    }

    @Test
    void noConsumerIsLostOrMadeAndStatesStayInRange() {
        StatefulPopulation counts = population(Consumers.Mode.COUNTS, 12_345);
        StatefulPopulation individuals = population(Consumers.Mode.INDIVIDUALS, 12_345);
        for (int tick = 0; tick < 60; tick++) {
            counts.shop(0, week(tick), KEYS, tick, new long[OFFERS]);
            individuals.shop(0, week(tick), KEYS, tick, new long[OFFERS]);
        }
        counts.load(0, counts.save(0));
        individuals.load(0, individuals.save(0));
        assertThat(counts.consumers(0)).isEqualTo(12_345);
        assertThat(individuals.bytes()).isEqualTo(2 * 12_345);
    }

    @Test
    void moreConsumersLeaveTheOthersAsTheyWere() {
        StatefulPopulation few = population(Consumers.Mode.INDIVIDUALS, 1000);
        StatefulPopulation many = population(Consumers.Mode.INDIVIDUALS, 5000);
        for (int tick = 0; tick < 20; tick++) {
            few.shop(0, week(tick), KEYS, tick, new long[OFFERS]);
            many.shop(0, week(tick), KEYS, tick, new long[OFFERS]);
        }
        byte[] own = few.save(0);
        byte[] others = many.save(0);
        for (int i = 0; i < 1000; i++) {
            assertThat(others[i]).isEqualTo(own[i]);
            assertThat(others[5000 + i]).isEqualTo(own[1000 + i]);
        }
    }

    @Test
    void aSavedCellGoesOnAsIfNothingHadHappened() {
        for (Consumers.Mode mode : Consumers.Mode.values()) {
            StatefulPopulation whole = population(mode, 5000);
            StatefulPopulation second = population(mode, 5000);
            long[] expected = new long[OFFERS];
            long[] bought = new long[OFFERS];
            for (int tick = 0; tick < 10; tick++) {
                whole.shop(0, week(tick), KEYS, tick, new long[OFFERS]);
            }
            second.load(0, whole.save(0));
            whole.shop(0, week(10), KEYS, 10, expected);
            second.shop(0, week(10), KEYS, 10, bought);
            assertThat(bought).containsExactly(expected);
        }
    }

    @Test
    void whoDoesNotKnowUsBuysNothingOfUs() {
        StatefulPopulation population =
                StatefulPopulation.of(Consumers.Mode.COUNTS, new long[] {10_000}, OURS.length, LEVELS);
        population.start(0, new double[] {1, 0, 0, 0}, OURS, 0, 60, KEYS);
        CellWeek week = week(0);
        week.awareness(0, 0);
        long[] bought = new long[OFFERS];
        population.shop(0, week, KEYS, 0, bought);
        assertThat(bought[0] + bought[2]).isZero();
        assertThat(bought[1]).isPositive();
    }

    @Test
    void satisfactionMovesTowardsTheExperienceByTheGivenPartOnAverage() {
        CellWeek week = week(0);
        week.satisfaction(60, 0.25);
        for (int level = 0; level < 5; level++) {
            double expected = 0.25 * (60 - 25.0 * level);
            assertThat(25 * (week.rises[level] - week.falls[level])).isCloseTo(expected, within(1e-12));
        }
    }

    @Test
    void aForeignStateIsRefused() {
        StatefulPopulation population = population(Consumers.Mode.COUNTS, 100);
        byte[] other = population(Consumers.Mode.COUNTS, 101).save(0);
        assertThatThrownBy(() -> population.load(0, other)).hasMessageContaining("another scenario");
    }
}
