package io.tributary.simulator.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Contracts that are renewed, lapse and return: retention, tenure and value in closed form and in simulated lives. */
class ContractsTest {
    private static final Sbg REGULAR = new Sbg(0.668, 3.806);

    /** Fader and Hardie (2007), table 3, the regular segment. */
    @Test
    void retentionRisesOverTheYearsSinceThoseLikelyToLeaveHaveLeft() {
        assertThat(REGULAR.retention(1)).isCloseTo(0.8506928922664282, within(1e-14));
        assertThat(REGULAR.retention(7)).isCloseTo(0.9362230284514036, within(1e-14));
        assertThat(REGULAR.survival(2)).isCloseTo(0.746881629563839, within(1e-14));
        assertThat(REGULAR.survival(7)).isCloseTo(0.4889446208937267, within(1e-14));
    }

    @Test
    void discountedLifetimesAreSumsOfDiscountedSurvival() {
        assertThat(REGULAR.discountedLifetime(0.1)).isCloseTo(5.922596407612756, within(1e-12));
        double sum = 0;
        double residual = 0;
        for (int t = 0; t < 2000; t++) {
            sum += REGULAR.survival(t) / Math.pow(1.1, t);
            residual += REGULAR.survival(t + 4) / REGULAR.survival(3) / Math.pow(1.1, t);
        }
        assertThat(REGULAR.discountedLifetime(0.1)).isCloseTo(sum, within(1e-11));
        assertThat(REGULAR.discountedResidualLifetime(0.1, 3)).isCloseTo(residual, within(1e-11));
    }

    @Test
    void simulatedContractsSurviveAsExpected() {
        for (int renewals : new int[] {1, 2, 4, 7}) {
            double[] shares = new double[200];
            for (int base = 0; base < shares.length; base++) {
                shares[base] = Diary.of(REGULAR, 1000, 31L * base, 8, 0).active(renewals) / 1000;
            }
            assertThat(Sample.of(shares).z(REGULAR.survival(renewals))).isBetween(-4.0, 4.0);
        }
    }

    @Test
    void moreCustomersLeaveTheLivesOfTheOthersAsTheyWere() {
        Diary few = Diary.of(REGULAR, 500, 9, 8, 0);
        Diary more = Diary.of(REGULAR, 501, 9, 8, 0);
        Diary alone = Diary.of(REGULAR, 1, 9, 8, 0);
        assertThat(more.units(0) - few.units(0)).isEqualTo(1);
        for (int period = 0; period < 8; period++) {
            assertThat(more.units(period) - few.units(period)).isBetween(0.0, 1.0);
            assertThat(alone.units(period)).isLessThanOrEqualTo(few.units(period));
        }
    }

    @Test
    void aLongerRunChangesNothingOfItsBeginning() {
        Diary brief = Diary.of(new BgNbd(0.5, 3, 1, 2), 500, 9, 8, 0);
        Diary longer = Diary.of(new BgNbd(0.5, 3, 1, 2), 500, 9, 50, 0);
        for (int period = 0; period < 8; period++) {
            assertThat(longer.units(period)).isEqualTo(brief.units(period));
            assertThat(longer.active(period)).isEqualTo(brief.active(period));
            assertThat(longer.buyers(period)).isEqualTo(brief.buyers(period));
        }
    }

    @Test
    void buyersAreCountedFromTheFirstPeriodThatCounts() {
        Diary diary = Diary.of(REGULAR, 1000, 3, 8, 2);
        assertThat(diary.buyers(1)).isZero();
        assertThat(diary.buyers(2)).isEqualTo(diary.active(2));
        assertThat(diary.repeaters(2)).isZero();
        assertThat(diary.repeaters(3)).isEqualTo(diary.active(3));
        assertThat(diary.buyers(7)).isEqualTo(diary.buyers(2));
    }

    private static final Markov LAPSING = chain(
            "active",
            Map.of(
                    "active", state(1, 0, true, Map.of("active", 0.9, "lapsed", 0.1)),
                    "lapsed", state(0, 0, false, Map.of("active", 0.05, "lapsed", 0.95))));

    private static final Markov RENEWING = chain("active", Map.of("active", state(1, 0, true, Map.of("active", 0.8))));

    private static Markov.State state(double buys, double contact, boolean active, Map<String, Double> next) {
        return new Markov.State(buys, contact, active, next);
    }

    private static Markov chain(String start, Map<String, Markov.State> states) {
        return new Markov(start, states);
    }

    @Test
    void oneInTwentyReturningAndOneInTenLapsingLeavesAThirdActive() {
        assertThat(LAPSING.stationaryShare("active")).isCloseTo(1.0 / 3, within(1e-14));
        assertThat(LAPSING.share("active", 3)).isCloseTo(0.74275, within(1e-14));
        assertThat(LAPSING.share("active", 0)).isEqualTo(1);
        assertThatThrownBy(() -> LAPSING.expectedTenure("active")).isInstanceOf(ArithmeticException.class);
    }

    /** m (1 + d) / (1 + d - r) with m = 100, d = 0.1, r = 0.8; without the first margin m r / (1 + d - r). */
    @Test
    void renewalOf80PercentLastsFivePeriodsAndIsWorth367() {
        assertThat(RENEWING.expectedTenure("active")).isCloseTo(5, within(1e-12));
        assertThat(RENEWING.value("active", 100, 0.1)).isCloseTo(366.6666666666667, within(1e-10));
        assertThat(RENEWING.value("active", 100, 0.1) - 100).isCloseTo(266.6666666666667, within(1e-10));
        assertThatThrownBy(() -> RENEWING.stationaryShare("active"))
                .hasMessageContaining("customers leave from active");
    }

    /** Pfeifer and Carraway (2000), section 3: NC = 40, M = 4, d = 0.2. */
    static Markov mailing() {
        Map<String, Markov.State> states = new LinkedHashMap<>();
        states.put("recency1", state(1, 4, true, Map.of("recency1", 0.3, "recency2", 0.7)));
        states.put("recency2", state(0, 4, true, Map.of("recency1", 0.2, "recency3", 0.8)));
        states.put("recency3", state(0, 4, true, Map.of("recency1", 0.15, "recency4", 0.85)));
        states.put("recency4", state(0, 4, true, Map.of("recency1", 0.05)));
        return new Markov("recency1", states);
    }

    @Test
    void aMailOrderCustomerIsWorthLessTheLongerTheLastPurchaseIsAgo() {
        assertThat(mailing().value("recency1", 40, 0.2)).isCloseTo(52.319609438567944, within(1e-10));
        assertThat(mailing().value("recency2", 40, 0.2)).isCloseTo(5.553783563873069, within(1e-10));
        assertThat(mailing().value("recency3", 40, 0.2)).isCloseTo(1.250772986167616, within(1e-10));
        assertThat(mailing().value("recency4", 40, 0.2)).isCloseTo(-1.8200162733930023, within(1e-10));
        assertThat(mailing().expectedTenure("recency1")).isCloseTo(6.050420168067226, within(1e-12));
    }

    @Test
    void simulatedMailOrderCustomersAreWorthWhatTheChainSays() {
        double[] values = new double[200];
        double[] tenures = new double[200];
        for (int base = 0; base < values.length; base++) {
            Diary diary = Diary.of(mailing(), 1000, 13L * base, 120, 0);
            for (int period = 0; period < 120; period++) {
                double cash = 40 * diary.units(period) - diary.cost(period);
                values[base] += cash / Math.pow(1.2, period) / 1000;
                tenures[base] += diary.active(period) / 1000;
            }
        }
        assertThat(Sample.of(values).z(52.319609438567944)).isBetween(-4.0, 4.0);
        assertThat(Sample.of(tenures).z(6.050420168067226)).isBetween(-4.0, 4.0);
    }

    @Test
    void aChainMustNameItsStatesAndMayNotExceedCertainty() {
        assertThatThrownBy(() -> chain("gone", LAPSING.states())).hasMessageContaining("start is gone");
        assertThatThrownBy(() -> chain("a", Map.of("a", state(1, 0, true, Map.of("b", 0.5)))))
                .hasMessageContaining("a.next names b");
        assertThatThrownBy(() -> chain("a", Map.of("a", state(1, 0, true, Map.of("a", 1.5)))))
                .hasMessageContaining("sum to 1.5");
    }
}
