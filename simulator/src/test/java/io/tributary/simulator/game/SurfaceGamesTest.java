package io.tributary.simulator.game;

import static io.tributary.simulator.game.ChannelGamesTest.positive;
import static io.tributary.simulator.game.WrittenGame.choice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.analysis.differentiation.DerivativeStructure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Games whose answers lie where payoffs bend or decisions end. */
class SurfaceGamesTest {

    /**
     * Chiang, Chhajed and Hess (2003): a maker opens a direct channel next to its retailer, sells nothing through it, and
     * gains: w = p_d = (theta + c) / 2, the retailer follows to p_r = p_d / theta.
     */
    @ParameterizedTest
    @CsvSource({"0.8, 0, 0.4, 0.5", "0.9, 0.1, 0.5, 0.5555555555555556"})
    void aDirectChannelThatSellsNothingDisciplinesTheRetailer(double theta, double cost, double direct, double retail) {
        Solution found = StagedEquilibrium.of(dualChannel(theta, cost));
        assertThat(found.outcome()).isEqualTo(Solution.Outcome.VERIFIED);
        assertThat(found.x().get(0)).isCloseTo(direct, within(1e-9));
        assertThat(found.x().get(1)).isCloseTo(direct, within(1e-9));
        assertThat(found.x().get(2)).isCloseTo(retail, within(1e-9));
    }

    /** Below theta = 1/2 a direct channel is no threat: w = 1/2, p_r = 3/4 as without it. */
    @Test
    void anInferiorDirectChannelChangesNothing() {
        Solution found = StagedEquilibrium.of(dualChannel(0.4, 0));
        assertThat(found.isEquilibrium()).isTrue();
        assertThat(found.x().get(0)).isCloseTo(0.5, within(1e-9));
        assertThat(found.x().get(2)).isCloseTo(0.75, within(1e-9));
    }

    static WrittenGame dualChannel(double theta, double cost) {
        return new WrittenGame()
                .bracket(choice("maker1.wholesale", 0, 0, 1), choice("maker1.direct", 0, 0, 1))
                .bracket(choice("retailer1.price", 1, 0, 1))
                .payoff(x -> x[0].subtract(cost)
                        .multiply(retail(x, theta))
                        .add(x[1].subtract(cost).multiply(direct(x, theta))))
                .payoff(x -> x[2].subtract(x[0]).multiply(retail(x, theta)))
                .surface(Surface.kink(x -> x[2].subtract(x[1].divide(theta))))
                .surface(Surface.limit(x -> x[1].subtract(x[0])));
    }

    private static DerivativeStructure retail(DerivativeStructure[] x, double theta) {
        return positive(
                x[2].getValue() <= x[1].getValue() / theta
                        ? x[2].negate().add(1)
                        : x[2].subtract(x[1]).divide(theta - 1).add(1));
    }

    private static DerivativeStructure direct(DerivativeStructure[] x, double theta) {
        if (x[2].getValue() <= x[1].getValue() / theta) {
            return x[2].getField().getZero();
        }
        DerivativeStructure both = x[2].multiply(theta).subtract(x[1]).divide(theta * (1 - theta));
        return positive(
                x[2].subtract(x[1]).getValue() >= 1 - theta
                        ? x[1].divide(-theta).add(1)
                        : both);
    }

    /** Huang and Li (2001): t = (rho_m - (1 + gamma) rho_r) / (rho_m - gamma rho_r), or 0 where that is negative. */
    @ParameterizedTest
    @CsvSource({
        "8, 3, 0.5384615384615384, 2.2456456599012347, 2.807057074876543",
        "3, 4, 0, 1.0062607080305745, 2.515651770076436"
    })
    void theMakerSharesTheRetailersAdvertising(
            double maker, double retailer, double share, double national, double local) {
        WrittenGame game = new WrittenGame()
                .bracket(choice("maker1.share", 0, 0, 0.95), choice("maker1.advertising", 0, 0.01, 50))
                .bracket(choice("retailer1.advertising", 1, 0.01, 50))
                .payoff(x ->
                        sales(x).multiply(maker).subtract(x[0].multiply(x[2])).subtract(x[1]))
                .payoff(x -> sales(x).multiply(retailer)
                        .subtract(x[0].negate().add(1).multiply(x[2])));
        Solution found = StagedEquilibrium.of(game);
        assertThat(found.outcome()).isEqualTo(Solution.Outcome.VERIFIED);
        assertThat(found.x().get(0)).isCloseTo(share, within(1e-9));
        assertThat(found.x().get(1)).isCloseTo(national, within(1e-9));
        assertThat(found.x().get(2)).isCloseTo(local, within(1e-9));
    }

    private static DerivativeStructure sales(DerivativeStructure[] x) {
        return x[2].pow(-0.5).multiply(x[1].pow(-0.4)).multiply(-2).add(10);
    }

    /** Xie and Wei (2009): wholesale price, share and national advertising first, then price and local advertising. */
    @Test
    void pricesAndAdvertisingAreSettledTogether() {
        WrittenGame game = new WrittenGame()
                .bracket(
                        choice("maker1.wholesale", 0, 0, 10),
                        choice("maker1.advertising", 0, 0, 20),
                        choice("maker1.share", 0, 0, 0.95))
                .bracket(choice("retailer1.price", 1, 0, 10), choice("retailer1.advertising", 1, 0, 20))
                .payoff(x -> x[0].multiply(wanted(x)).subtract(x[1]).subtract(x[2].multiply(x[4])))
                .payoff(x -> x[3].subtract(x[0])
                        .multiply(wanted(x))
                        .subtract(x[2].negate().add(1).multiply(x[4])));
        Solution found = StagedEquilibrium.of(game);
        assertThat(found.outcome()).isEqualTo(Solution.Outcome.VERIFIED);
        assertThat(found.x().get(0)).isCloseTo(4.161249694973139, within(1e-9));
        assertThat(found.x().get(1)).isCloseTo(0.3689498821620292, within(1e-9));
        assertThat(found.x().get(2)).isCloseTo(0.4806248474865697, within(1e-9));
        assertThat(found.x().get(3)).isCloseTo(7.08062484748657, within(1e-9));
        assertThat(found.x().get(4)).isCloseTo(0.6731894490666166, within(1e-9));
    }

    private static DerivativeStructure wanted(DerivativeStructure[] x) {
        return x[3].negate().add(10).multiply(x[4].sqrt().add(x[1].sqrt()).multiply(0.1));
    }

    /** A retailer who may not ask more than 70: its margin is cut, and the maker knows. */
    @Test
    void aLeaderSeesTheLimitOfItsFollower() {
        WrittenGame game = new WrittenGame()
                .bracket(choice("maker1.wholesale", 0, 20, 100))
                .bracket(choice("retailer1.price", 1, 20, 100))
                .payoff(x -> x[0].subtract(20).multiply(positive(x[1].negate().add(100))))
                .payoff(x -> x[1].subtract(x[0]).multiply(positive(x[1].negate().add(100))))
                .surface(Surface.limit(x -> x[1].negate().add(70)))
                .surface(Surface.limit(x -> x[1].subtract(x[0])));
        Solution found = StagedEquilibrium.of(game);
        assertThat(found.outcome()).isEqualTo(Solution.Outcome.VERIFIED);
        assertThat(found.x().get(0)).isCloseTo(70, within(1e-9));
        assertThat(found.x().get(1)).isCloseTo(70, within(1e-9));
    }

    /** Equal goods, no capacity for all: whoever is cheaper sells up to its capacity, the other the rest. */
    @Test
    void sellersWithCapacitiesUndercutEachOtherWithoutEnd() {
        WrittenGame game = new WrittenGame().bracket(choice("p1", 0, 0, 1), choice("p2", 1, 0, 1));
        for (int i = 0; i < 2; i++) {
            int own = i;
            game.payoff(x -> x[own].multiply(rationed(x, own)));
        }
        Solution found = StagedEquilibrium.of(game);
        assertThat(found.outcome()).isEqualTo(Solution.Outcome.NONE_FOUND);
        assertThat(found.largestGain()).isGreaterThan(0.001);
    }

    private static DerivativeStructure rationed(DerivativeStructure[] x, int own) {
        double capacity = 0.5;
        DerivativeStructure demand = positive(x[own].negate().add(1));
        double lead = x[1 - own].getValue() - x[own].getValue();
        DerivativeStructure left =
                lead > 0 ? demand : lead < 0 ? positive(demand.subtract(capacity)) : demand.divide(2);
        return left.getValue() > capacity ? left.getField().getOne().multiply(capacity) : left;
    }

    @Test
    void theSameGameGivesTheSameBits() {
        Solution once = StagedEquilibrium.of(dualChannel(0.8, 0));
        Solution again = StagedEquilibrium.of(dualChannel(0.8, 0));
        assertThat(once).isEqualTo(again);
    }

    /**
     * Two decisions of one player: changed one at a time they lead up a broad hill, and only together to the narrow one
     * beside it, which is higher.
     */
    @Test
    void whoGainsByChangingTwoDecisionsTogetherDoesSo() {
        Solution found = StagedEquilibrium.of(new WrittenGame()
                .bracket(choice("firm.price", 0, 0, 10), choice("firm.advertising", 0, 0, 10))
                .payoff(x -> distance(x, 3, 3)
                        .divide(-50)
                        .add(distance(x, 8.33, 6.31).divide(-0.08).exp().multiply(6))));
        assertThat(found.outcome()).isEqualTo(Solution.Outcome.VERIFIED);
        assertThat(found.x().get(0)).isCloseTo(8.33, within(1e-2));
        assertThat(found.x().get(1)).isCloseTo(6.31, within(1e-2));
    }

    /** The square of the distance from a point. */
    private static DerivativeStructure distance(DerivativeStructure[] x, double first, double second) {
        return x[0].subtract(first).pow(2).add(x[1].subtract(second).pow(2));
    }
}
