package io.tributary.simulator.game;

import static io.tributary.simulator.game.ChannelGamesTest.positive;
import static io.tributary.simulator.game.WrittenGame.choice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.analysis.differentiation.DerivativeStructure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Several makers, several retailers, or both. */
class CompetitionGamesTest {

    /** Choi (1991): two makers with unequal costs lead one retailer; w_i solves both makers' conditions. */
    @Test
    void twoMakersLeadTheirCommonRetailer() {
        WrittenGame game = new WrittenGame()
                .bracket(choice("w1", 0, 0, 150), choice("w2", 1, 0, 150))
                .bracket(choice("p1", 2, 0, 150), choice("p2", 2, 0, 150));
        for (int i = 0; i < 2; i++) {
            int own = i;
            game.payoff(x -> x[own].subtract(10 + 4 * own).multiply(pair(120, 3, 1.2, x[2 + own], x[3 - own])));
        }
        game.payoff(x -> x[2].subtract(x[0])
                .multiply(pair(120, 3, 1.2, x[2], x[3]))
                .add(x[3].subtract(x[1]).multiply(pair(120, 3, 1.2, x[3], x[2]))));
        Solution found = StagedEquilibrium.of(game);
        assertThat(found.outcome()).isEqualTo(Solution.Outcome.VERIFIED);
        assertThat(found.x().get(0)).isCloseTo(31.666666666666668, within(1e-10));
        assertThat(found.x().get(1)).isCloseTo(33.33333333333333, within(1e-10));
        assertThat(found.x().get(2)).isCloseTo(49.16666666666667, within(1e-10));
        assertThat(found.x().get(3)).isCloseTo(50, within(1e-10));
    }

    /** The retailer commits to both margins first: w = (a + (3b - g) c) / (2 (2b - g)). */
    @Test
    void aCommonRetailerLeadsTwoMakersWithItsMargins() {
        Solution found = StagedEquilibrium.of(margins(new WrittenGame()
                .bracket(choice("m1", 2, 0, 100), choice("m2", 2, 0, 100))
                .bracket(choice("w1", 0, 0, 100), choice("w2", 1, 0, 100))));
        assertThat(found.outcome()).isEqualTo(Solution.Outcome.VERIFIED);
        assertThat(found.x().get(2)).isCloseTo(25, within(1e-10));
        assertThat(found.x().get(0) + found.x().get(2)).isCloseTo(70, within(1e-10));
    }

    /** Nobody leads: w = (a + 2 b c) / (3b - g). */
    @Test
    void makersAndTheirCommonRetailerMoveTogether() {
        Solution found = StagedEquilibrium.of(margins(new WrittenGame()
                .bracket(
                        choice("m1", 2, 0, 100),
                        choice("m2", 2, 0, 100),
                        choice("w1", 0, 0, 100),
                        choice("w2", 1, 0, 100))));
        assertThat(found.outcome()).isEqualTo(Solution.Outcome.VERIFIED);
        assertThat(found.x().get(2)).isCloseTo(28, within(1e-10));
        assertThat(found.x().get(0) + found.x().get(2)).isCloseTo(64, within(1e-10));
    }

    private static WrittenGame margins(WrittenGame game) {
        for (int i = 0; i < 2; i++) {
            int own = i;
            game.payoff(x -> x[2 + own].subtract(10).multiply(sold(x, own)));
        }
        return game.payoff(x -> x[0].multiply(sold(x, 0)).add(x[1].multiply(sold(x, 1))));
    }

    private static DerivativeStructure sold(DerivativeStructure[] x, int product) {
        return pair(100, 2, 1, x[product].add(x[2 + product]), x[1 - product].add(x[3 - product]));
    }

    /** McGuire and Staelin (1983): two makers with exclusive retailers, demand 1 - p_i + theta p_j. */
    @ParameterizedTest
    @CsvSource({
        "0.3, 0.6534090909090908, 0.9725935828877004, 0.6020942408376964, 0.5882352941176471",
        "0.5, 0.8333333333333334, 1.2222222222222223, 0.7142857142857143, 0.6666666666666666",
        "0.95, 2.3694779116465865, 3.2090265825205586, 1.3439635535307517, 0.9523809523809523"
    })
    void exclusiveRetailersShieldTheirMakers(double theta, double both, double retail, double one, double none) {
        WrittenGame dd = new WrittenGame()
                .bracket(choice("w1", 0, 0, 10), choice("w2", 1, 0, 10))
                .bracket(choice("p1", 2, 0, 10), choice("p2", 3, 0, 10))
                .payoff(x -> x[0].multiply(pair(1, 1, theta, x[2], x[3])))
                .payoff(x -> x[1].multiply(pair(1, 1, theta, x[3], x[2])))
                .payoff(x -> x[2].subtract(x[0]).multiply(pair(1, 1, theta, x[2], x[3])))
                .payoff(x -> x[3].subtract(x[1]).multiply(pair(1, 1, theta, x[3], x[2])));
        assertAt(dd, both, both, retail, retail);
        WrittenGame id = new WrittenGame()
                .bracket(choice("w2", 1, 0, 10))
                .bracket(choice("p1", 0, 0, 10), choice("p2", 2, 0, 10))
                .payoff(x -> x[1].multiply(pair(1, 1, theta, x[1], x[2])))
                .payoff(x -> x[0].multiply(pair(1, 1, theta, x[2], x[1])))
                .payoff(x -> x[2].subtract(x[0]).multiply(pair(1, 1, theta, x[2], x[1])));
        assertThat(StagedEquilibrium.of(id).x().get(0)).isCloseTo(one, within(1e-10));
        WrittenGame ii = new WrittenGame()
                .bracket(choice("p1", 0, 0, 10), choice("p2", 1, 0, 10))
                .payoff(x -> x[0].multiply(pair(1, 1, theta, x[0], x[1])))
                .payoff(x -> x[1].multiply(pair(1, 1, theta, x[1], x[0])));
        assertAt(ii, none, none);
    }

    private static void assertAt(StagedGame game, double... x) {
        Solution found = StagedEquilibrium.of(game);
        assertThat(found.outcome()).isEqualTo(Solution.Outcome.VERIFIED);
        for (int i = 0; i < x.length; i++) {
            assertThat(found.x().get(i)).isCloseTo(x[i], within(1e-10));
        }
    }

    /** One maker posts w, three retailers buy quantities, the price clears: p = 70, Q = 30 (n = [1, 3]). */
    @Test
    void threeRetailersOrderQuantitiesAndThePriceClears() {
        WrittenGame game = new WrittenGame()
                .bracket(choice("maker1.wholesale", 0, 0, 100))
                .bracket(choice("q1", 1, 0, 100), choice("q2", 2, 0, 100), choice("q3", 3, 0, 100))
                .bracket(choice("price", Decision.CLEARING, 0, 200))
                .payoff(x -> x[0].subtract(20).multiply(x[1].add(x[2]).add(x[3])));
        for (int i = 1; i <= 3; i++) {
            int own = i;
            game.payoff(x -> x[4].subtract(x[0]).multiply(x[own]));
        }
        game.clearing(
                4,
                x -> positive(x[4].negate().add(100))
                        .subtract(x[1])
                        .subtract(x[2])
                        .subtract(x[3]));
        assertAt(game, 60, 10, 10, 10, 70);
    }

    /** Makers in quantities, wholesale price clears, retailers in quantities, retail price clears: n = [2, 2]. */
    @Test
    void successiveCournotTiersClearTwice() {
        WrittenGame game = new WrittenGame()
                .bracket(choice("s1", 0, 0, 100), choice("s2", 1, 0, 100))
                .bracket(choice("wholesale", Decision.CLEARING, 0, 200))
                .bracket(choice("q1", 2, 0, 100), choice("q2", 3, 0, 100))
                .bracket(choice("price", Decision.CLEARING, 0, 200));
        for (int i = 0; i < 2; i++) {
            int own = i;
            game.payoff(x -> x[2].subtract(20).multiply(x[own]));
        }
        for (int i = 3; i <= 4; i++) {
            int own = i;
            game.payoff(x -> x[5].subtract(x[2]).multiply(x[own]));
        }
        game.clearing(2, x -> x[3].add(x[4]).subtract(x[0]).subtract(x[1]));
        game.clearing(5, x -> positive(x[5].negate().add(100)).subtract(x[3]).subtract(x[4]));
        double total = 80 * (2.0 / 3) * (2.0 / 3);
        assertAt(game, total / 2, total / 2, 20 + 80.0 / 3, total / 2, total / 2, 100 - total);
    }

    @Test
    void cournotSellersOfDifferentiatedProductsSellLessThanBertrandSellers() {
        WrittenGame quantities = new WrittenGame()
                .bracket(choice("q1", 0, 0, 60), choice("q2", 1, 0, 60))
                .payoff(x -> x[0].multiply(x[0].multiply(-2).subtract(x[1]).add(90)))
                .payoff(x -> x[1].multiply(x[1].multiply(-2).subtract(x[0]).add(90)));
        assertAt(quantities, 18, 18);
        WrittenGame prices = new WrittenGame().bracket(choice("p1", 0, 10, 100), choice("p2", 1, 10, 100));
        for (int i = 0; i < 2; i++) {
            int own = i;
            prices.payoff(x -> x[own].subtract(10).multiply(singhVives(x[own], x[1 - own])));
        }
        assertAt(prices, 40, 40);
    }

    /** What is bought at the inverse demand p = 100 - 2 q - q' (Singh and Vives 1984, eq. 2). */
    private static DerivativeStructure singhVives(DerivativeStructure own, DerivativeStructure other) {
        return own.multiply(-2).add(other).add(100).divide(3);
    }

    @Test
    void logitSellersAskTheirCostAndTheInverseOfWhatBuyersLose() {
        WrittenGame game = new WrittenGame()
                .bracket(choice("p1", 0, 0, 40), choice("p2", 1, 0, 40))
                .payoff(x -> x[0].subtract(2).multiply(logit(x, 0)))
                .payoff(x -> x[1].subtract(2).multiply(logit(x, 1)));
        assertAt(game, 5.197883724916906, 5.197883724916906);
        WrittenGame monopoly = new WrittenGame()
                .bracket(choice("p1", 0, 0, 40), choice("p2", 0, 0, 40))
                .payoff(x -> x[0].subtract(2)
                        .multiply(logit(x, 0))
                        .add(x[1].subtract(2).multiply(logit(x, 1))));
        assertAt(monopoly, 6.749645056367246, 6.749645056367246);
    }

    private static DerivativeStructure logit(DerivativeStructure[] x, int own) {
        DerivativeStructure first = x[0].multiply(-0.5).add(3).exp();
        DerivativeStructure second = x[1].multiply(-0.5).add(3).exp();
        return (own == 0 ? first : second).divide(first.add(second).add(1));
    }

    /** Salop (1979): n firms on a circle ask c + t / n. */
    @ParameterizedTest
    @CsvSource({"5, 10, 2, 4", "8, 6, 1, 1.75"})
    void firmsOnACircleAskTheTransportCostToTheirNeighbours(int firms, double transport, double cost, double price) {
        Decision[] prices = new Decision[firms];
        WrittenGame game = new WrittenGame();
        for (int i = 0; i < firms; i++) {
            int own = i;
            prices[i] = choice("p" + i, i, cost, cost + 2 * transport);
            game.payoff(x -> x[own].subtract(cost).multiply(circle(x, own, transport)));
        }
        double[] all = new double[firms];
        java.util.Arrays.fill(all, price);
        assertAt(game.bracket(prices), all);
    }

    /** Share of the circle whose nearest firm in price plus way is this one: its reach to the left and to the right. */
    private static DerivativeStructure circle(DerivativeStructure[] x, int own, double transport) {
        int firms = x.length;
        List<DerivativeStructure> reach = new ArrayList<>();
        for (int side : new int[] {1, -1}) {
            DerivativeStructure least = x[own].getField().getOne();
            for (int away = 1; away < firms; away++) {
                DerivativeStructure rival = x[Math.floorMod(own + side * away, firms)];
                DerivativeStructure edge =
                        rival.subtract(x[own]).divide(2 * transport).add(away / (2.0 * firms));
                least = edge.getValue() < least.getValue() ? edge : least;
            }
            reach.add(least);
        }
        return positive(reach.get(0).add(reach.get(1)));
    }

    /** Units of one of two products with demand a - b p + g p'; one priced out counts with the price that does so. */
    static DerivativeStructure pair(
            double a, double b, double cross, DerivativeStructure own, DerivativeStructure other) {
        DerivativeStructure choke = own.multiply(cross).add(a).divide(b);
        DerivativeStructure felt = other.getValue() < choke.getValue() ? other : choke;
        return positive(own.multiply(-b).add(felt.multiply(cross)).add(a));
    }
}
