package io.tributary.simulator.game;

import static io.tributary.simulator.game.WrittenGame.choice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.UnaryOperator;
import org.apache.commons.math3.analysis.differentiation.DerivativeStructure;
import org.junit.jupiter.api.Test;

/** One product on its way from maker to consumers, from one firm alone to chains of five. */
class ChannelGamesTest {

    /** Spengler (1950): each tier takes half of what the one before left, w_k = c + M (1 - 2^-k). */
    @Test
    void eachTierOfAChainTakesHalfOfTheMarginThatIsLeft() {
        for (int tiers = 1; tiers <= 5; tiers++) {
            Solution found = StagedEquilibrium.of(chain(
                    new double[] {20, 0, 0, 0, 0},
                    tiers,
                    p -> positive(p.negate().add(100)),
                    200));
            assertThat(found.outcome()).as("%d tiers", tiers).isEqualTo(Solution.Outcome.VERIFIED);
            for (int tier = 0; tier < tiers; tier++) {
                assertThat(found.x().get(tier)).isCloseTo(20 + 80 * (1 - Math.pow(2, -tier - 1)), within(1e-10));
            }
        }
    }

    @Test
    void localCostsShiftTheWholesalePricesOfAChain() {
        Solution found = StagedEquilibrium.of(
                chain(new double[] {10, 4, 6}, 3, p -> positive(p.multiply(-2.5).add(250)), 120));
        assertThat(found.x().get(0)).isCloseTo(50, within(1e-10));
        assertThat(found.x().get(1)).isCloseTo(74, within(1e-10));
        assertThat(found.x().get(2)).isCloseTo(90, within(1e-10));
    }

    /** With demand k p^-e each tier multiplies its cost by e / (e - 1). */
    @Test
    void tiersUnderConstantElasticityMultiplyTheirCostsByTheSameFactor() {
        Solution found = StagedEquilibrium.of(
                chain(new double[] {10, 0, 0}, 3, p -> p.pow(-3.0).multiply(1e6), 1000));
        assertThat(found.outcome()).isEqualTo(Solution.Outcome.VERIFIED);
        assertThat(found.x().get(0)).isCloseTo(15, within(1e-9));
        assertThat(found.x().get(1)).isCloseTo(22.5, within(1e-9));
        assertThat(found.x().get(2)).isCloseTo(33.75, within(1e-9));
    }

    @Test
    void aRoundaboutElasticityWorksAsWell() {
        Solution found = StagedEquilibrium.of(
                chain(new double[] {10, 0}, 2, p -> p.pow(-2.62).multiply(1e5), 1000));
        assertThat(found.x().get(0)).isCloseTo(16.17283950617284, within(1e-9));
        assertThat(found.x().get(1)).isCloseTo(26.15607376924249, within(1e-9));
    }

    /** All margins at once: with demand k p^-e each is p / e, and p = C / (1 - N / e). */
    @Test
    void marginsSetTogetherUnderConstantElasticityAreEqual() {
        WrittenGame game = new WrittenGame()
                .bracket(choice("m1", 0, 0, 100), choice("m2", 1, 0, 100))
                .payoff(x -> x[0].multiply(x[0].add(x[1]).add(10).pow(-4.0).multiply(1e5)))
                .payoff(x -> x[1].multiply(x[0].add(x[1]).add(10).pow(-4.0).multiply(1e5)));
        Solution found = StagedEquilibrium.of(game);
        assertThat(found.outcome()).isEqualTo(Solution.Outcome.VERIFIED);
        assertThat(found.x().get(0)).isCloseTo(5, within(1e-10));
        assertThat(found.x().get(1)).isCloseTo(5, within(1e-10));
    }

    @Test
    void aRetailerWhoCommitsToItsMarginFirstMirrorsTheLeadOfTheMaker() {
        WrittenGame game = new WrittenGame()
                .bracket(choice("retailer1.margin", 1, 0, 100))
                .bracket(choice("maker1.wholesale", 0, 0, 100))
                .payoff(x -> x[1].subtract(20)
                        .multiply(positive(x[0].add(x[1]).negate().add(100))))
                .payoff(x -> x[0].multiply(positive(x[0].add(x[1]).negate().add(100))));
        Solution found = StagedEquilibrium.of(game);
        assertThat(found.outcome()).isEqualTo(Solution.Outcome.VERIFIED);
        assertThat(found.x().get(1)).isCloseTo(40, within(1e-10));
        assertThat(found.x().get(0) + found.x().get(1)).isCloseTo(80, within(1e-10));
    }

    @Test
    void marginsSetTogetherUnderLinearDemandSplitTheProfitEvenly() {
        WrittenGame game = new WrittenGame()
                .bracket(choice("maker1.wholesale", 0, 0, 100), choice("retailer1.margin", 1, 0, 100))
                .payoff(x -> x[0].subtract(20)
                        .multiply(positive(x[0].add(x[1]).negate().add(100))))
                .payoff(x -> x[1].multiply(positive(x[0].add(x[1]).negate().add(100))));
        Solution found = StagedEquilibrium.of(game);
        assertThat(found.outcome()).isEqualTo(Solution.Outcome.VERIFIED);
        assertThat(found.x().get(0)).isCloseTo(140.0 / 3, within(1e-10));
        assertThat(found.x().get(1)).isCloseTo(80.0 / 3, within(1e-10));
    }

    /** w = C + alpha M / 2; a bargain is a player whose payoff is the weighted sum of the logarithms of both profits. */
    @Test
    void powerInABargainOverTheWholesalePriceDecidesHowFarItIsFromCost() {
        WrittenGame game = new WrittenGame()
                .bracket(choice("maker1.wholesale", 2, 15, 90))
                .bracket(choice("retailer1.price", 1, 0, 90))
                .payoff(x -> x[0].subtract(15).multiply(x[1].multiply(-2).add(180)))
                .payoff(x -> x[1].subtract(x[0]).multiply(x[1].multiply(-2).add(180)))
                .payoff(x -> x[0].subtract(15)
                        .multiply(x[1].multiply(-2).add(180))
                        .log()
                        .multiply(0.3)
                        .add(x[1].subtract(x[0])
                                .multiply(x[1].multiply(-2).add(180))
                                .log()
                                .multiply(0.7)));
        Solution found = StagedEquilibrium.of(game);
        assertThat(found.outcome()).isEqualTo(Solution.Outcome.VERIFIED);
        assertThat(found.x().get(0)).isCloseTo(26.25, within(1e-10));
        assertThat(found.x().get(1)).isCloseTo(58.125, within(1e-10));
    }

    /** Jeuland and Shugan (1983): a linear discount with d = k1 / b lets the retailer choose the channel's best price. */
    @Test
    void aLinearQuantityDiscountCoordinates() {
        WrittenGame game = new WrittenGame()
                .bracket(choice("retailer1.price", 0, 0, 200))
                .payoff(x -> {
                    DerivativeStructure quantity = positive(x[0].negate().add(100));
                    DerivativeStructure unitPrice = quantity.multiply(-0.5).add(60);
                    return x[0].subtract(unitPrice).multiply(quantity);
                });
        Solution found = StagedEquilibrium.of(game);
        assertThat(found.outcome()).isEqualTo(Solution.Outcome.VERIFIED);
        assertThat(found.x().get(0)).isCloseTo(60, within(1e-10));
    }

    @Test
    void aMakerWhoKnowsTheLogitDemandOfItsRetailerLeavesItAMargin() {
        UnaryOperator<DerivativeStructure> share = p -> {
            DerivativeStructure weight = p.multiply(-0.5).add(4).exp();
            return weight.divide(weight.add(1));
        };
        Solution found = StagedEquilibrium.of(chain(new double[] {2, 0}, 2, share, 40));
        assertThat(found.outcome()).isEqualTo(Solution.Outcome.VERIFIED);
        assertThat(found.x().get(0)).isCloseTo(6.443417955373297, within(1e-9));
        assertThat(found.x().get(1)).isCloseTo(9.424497610589942, within(1e-9));
    }

    /** Firms of one owner: the wholesale price between them moves money from one pocket to the other. */
    @Test
    void aTransferWithinOneOwnerIsNamedAsIndeterminate() {
        WrittenGame game = new WrittenGame()
                .bracket(choice("maker1.wholesale", 0, 20, 100))
                .bracket(choice("retailer1.price", 0, 20, 200))
                .payoff(x -> {
                    DerivativeStructure quantity = positive(x[1].negate().add(100));
                    DerivativeStructure made = x[0].subtract(20).multiply(quantity);
                    return made.add(x[1].subtract(x[0]).multiply(quantity));
                });
        Solution found = StagedEquilibrium.of(game);
        assertThat(found.outcome()).isEqualTo(Solution.Outcome.VERIFIED);
        assertThat(found.indeterminate()).containsExactly("maker1.wholesale");
        assertThat(found.x().get(1)).isCloseTo(60, within(1e-10));
    }

    /** Firms in a line, each with its own cost on top of the price of the one before. */
    private static WrittenGame chain(
            double[] costs, int tiers, UnaryOperator<DerivativeStructure> demand, double high) {
        WrittenGame game = new WrittenGame();
        for (int tier = 0; tier < tiers; tier++) {
            int own = tier;
            double cost = costs[tier];
            game.bracket(choice("tier" + (tier + 1), tier, costs[0], high));
            game.payoff(x -> {
                DerivativeStructure paid = own == 0 ? x[0].getField().getZero() : x[own - 1];
                return x[own].subtract(paid).subtract(cost).multiply(demand.apply(x[tiers - 1]));
            });
        }
        return game;
    }

    static DerivativeStructure positive(DerivativeStructure quantity) {
        return quantity.getValue() > 0 ? quantity : quantity.getField().getZero();
    }
}
