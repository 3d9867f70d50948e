package io.tributary.simulator.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tributary.simulator.luck.Luck;
import io.tributary.simulator.luck.Purpose;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Households that buy a category again and again: buyers, loyalty and double jeopardy of the NBD-Dirichlet. */
class HouseholdsTest {
    private static final int MANY = 400_000;

    /** Toothpaste (R package NBDdirichlet): M = 1.456, K = 0.78, S = 1.55; the largest and the smallest brand. */
    private static NbdDirichlet toothpaste(int households) {
        Map<String, Double> brands = new LinkedHashMap<>();
        brands.put("large", 0.25);
        brands.put("small", 0.02);
        brands.put("others", 0.73);
        return new NbdDirichlet(households, 1.456, 0.78, 1.55, brands);
    }

    private static Households live(NbdDirichlet category, int periods) {
        return Households.of(category, new Luck(5, 0).key(Purpose.HOUSEHOLD, 1), periods, 0);
    }

    @Test
    void fiftySixPercentBuyTheCategoryAndASmallBrandHasFewerAndLighterBuyers() {
        Households households = live(toothpaste(MANY), 1);
        share(households.buyers(0), 0.56020955785834);
        share(households.buyers(0, 0), 0.20514325975613223);
        share(households.buyers(0, 1), 0.01877042795788808);
        near(ratio(households.units(0, 0), households.buyers(0, 0)), 1.7743697766756343, 0.02);
        near(ratio(households.units(0, 1), households.buyers(0, 1)), 1.5513764558448768, 0.05);
        near(ratio(households.soleBuyers(0, 0), households.buyers(0, 0)), 0.4256522833335778, 0.01);
        near(ratio(households.soleBuyers(0, 1), households.buyers(0, 1)), 0.3280624079655251, 0.03);
    }

    /** Rate and tastes stay with the household: over four periods the category is NBD with mean 4 M. */
    @Test
    void overFourPeriodsHouseholdsBuyAsInOneOfFourTimesTheLength() {
        NbdDirichlet four =
                new NbdDirichlet(MANY, 4 * 1.456, 0.78, 1.55, toothpaste(1).brands());
        Households once = live(four, 1);
        Households fourTimes = live(toothpaste(MANY), 4);
        share(fourTimes.buyers(3), 1 - Math.pow(1 + 4 * 1.456 / 0.78, -0.78));
        near(fourTimes.repeaters(3) / (double) MANY, once.repeaters(0) / (double) MANY, 0.005);
        near(fourTimes.buyers(3, 0) / (double) MANY, once.buyers(0, 0) / (double) MANY, 0.005);
        near(fourTimes.soleBuyers(3, 0) / (double) MANY, once.soleBuyers(0, 0) / (double) MANY, 0.004);
    }

    /** A household's purchases are a Polya urn: the chance of a brand grows with each purchase of it (Goodhardt 1984). */
    @Test
    void ofTwoPurchasesBothAreOfABrandWithItsUrnProbability() {
        Map<String, Double> brands = new LinkedHashMap<>();
        brands.put("a", 0.3);
        brands.put("b", 0.7);
        Households households = live(new NbdDirichlet(MANY, 0.001, 1e6, 0.5, brands), 60);
        double twice = households.repeaters(59);
        double unlike = households.buyers(59) - households.soleBuyers(59, 0) - households.soleBuyers(59, 1);
        double expected = 2 * 0.15 * 0.35 / (0.5 * 1.5);
        near(unlike / twice, expected, 4 * Math.sqrt(expected / twice) + 0.015);
    }

    @Test
    void purchasesElsewhereCountAgainstLoyaltyLikeThoseOfAListedRest() {
        NbdDirichlet listed = toothpaste(MANY);
        Map<String, Double> some = new LinkedHashMap<>(listed.brands());
        some.remove("others");
        Households all = live(listed, 2);
        Households shelf = live(new NbdDirichlet(MANY, 1.456, 0.78, 1.55, some), 2);
        assertThat(shelf.buyers(1)).isEqualTo(all.buyers(1));
        assertThat(shelf.buyers(1, 1)).isEqualTo(all.buyers(1, 1));
        assertThat(shelf.soleBuyers(1, 0)).isEqualTo(all.soleBuyers(1, 0));
    }

    @Test
    void oneMoreHouseholdLeavesTheOthersAsTheyWere() {
        Households few = live(toothpaste(1000), 10);
        Households more = live(toothpaste(1001), 10);
        for (int brand = 0; brand < 3; brand++) {
            for (int period = 0; period < 10; period++) {
                assertThat(more.units(period, brand)).isGreaterThanOrEqualTo(few.units(period, brand));
                assertThat(more.buyers(period, brand) - few.buyers(period, brand))
                        .isBetween(0L, 1L);
            }
        }
    }

    @Test
    void buyersAreCountedFromTheFirstPeriodThatCounts() {
        Households households = Households.of(toothpaste(10_000), 3, 6, 4);
        assertThat(households.buyers(3)).isZero();
        assertThat(households.units(3, 0)).isPositive();
        assertThat(households.buyers(4, 0)).isPositive();
        assertThat(households.soleBuyers(5, 0)).isLessThanOrEqualTo(households.buyers(5, 0));
    }

    @Test
    void sharesOfBrandsMayNotExceedTheCategory() {
        assertThatThrownBy(() -> new NbdDirichlet(1, 1, 1, 1, Map.of("a", 0.6, "b", 0.6)))
                .hasMessageContaining("sum to 1.2");
        assertThatThrownBy(() -> new NbdDirichlet(1, 1, 1, 1, Map.of("a", 0.0)))
                .hasMessageContaining("Leave the brand");
        assertThatThrownBy(() -> new NbdDirichlet(1, 1, 1, 1, Map.of())).hasMessageContaining("0 entries");
    }

    private static double ratio(long part, long whole) {
        return (double) part / whole;
    }

    private static void share(long count, double expected) {
        double error = Math.sqrt(expected * (1 - expected) / MANY);
        assertThat((count / (double) MANY - expected) / error).isBetween(-4.0, 4.0);
    }

    private static void near(double value, double expected, double within) {
        assertThat(value).isBetween(expected - within, expected + within);
    }
}
