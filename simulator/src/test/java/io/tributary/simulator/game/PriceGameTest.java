package io.tributary.simulator.game;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tributary.simulator.game.PriceGame.Seller;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.apache.commons.math3.analysis.differentiation.DerivativeStructure;
import org.junit.jupiter.api.Test;

/** Prices of sellers who move together, from one seller alone to games without an equilibrium. */
class PriceGameTest {

    @Test
    void twoEqualShopsOnAStreetAskTheTransportCost() {
        Solution found = street(1, 0, 0);
        assertThat(found.outcome()).isEqualTo(Solution.Outcome.VERIFIED);
        assertThat(found.x().get(0)).isCloseTo(1, within(1e-12));
        assertThat(found.x().get(1)).isCloseTo(1, within(1e-12));
    }

    @Test
    void theShopWithTheHigherCostPassesTwoThirdsOfItOn() {
        Solution found = street(2, 1, 1.6);
        assertThat(found.x().get(0)).isCloseTo(3.2, within(1e-12));
        assertThat(found.x().get(1)).isCloseTo(3.4, within(1e-12));
        assertThat(new StreetDemand(2, 1).shareOfFirst(3.2, 3.4)).isCloseTo(0.55, within(1e-12));
    }

    /** Hotelling (1929): p1 = t + (2 c1 + c2) / 3 as long as both shops sell. */
    @Property(tries = 50)
    void bothShopsSellWhereTheirCostsDifferByLessThanThreeTransportCosts(
            @ForAll @DoubleRange(min = 0.1, max = 10) double transport,
            @ForAll @DoubleRange(min = 0, max = 10) double cost,
            @ForAll @DoubleRange(min = -2.9, max = 2.9) double gap) {
        double other = Math.max(0, cost + gap * transport);
        Solution found = street(transport, cost, other);
        assertThat(found.outcome()).isEqualTo(Solution.Outcome.VERIFIED);
        assertThat(found.x().get(0)).isCloseTo(transport + (2 * cost + other) / 3, within(1e-9));
        assertThat(found.x().get(1)).isCloseTo(transport + (cost + 2 * other) / 3, within(1e-9));
    }

    /** With a gap of 3 t or more the cheaper shop asks just so little that the other cannot sell at its cost. */
    @Property(tries = 50)
    void theCheaperShopTakesTheWholeStreetWhereTheGapIsWider(
            @ForAll @DoubleRange(min = 0.1, max = 10) double transport,
            @ForAll @DoubleRange(min = 0, max = 10) double cost,
            @ForAll @DoubleRange(min = 3.1, max = 9) double gap) {
        double other = cost + gap * transport;
        Solution found = street(transport, cost, other);
        assertThat(found.outcome()).isEqualTo(Solution.Outcome.VERIFIED);
        assertThat(found.x().get(0)).isCloseTo(other - transport, within(1e-9));
        assertThat(found.x().get(1)).isCloseTo(other, within(1e-9));
    }

    @Test
    void aShopAnswersToTheListPriceOfTheOther() {
        Seller listed = new Seller("right", 0, Optional.of(3.0));
        Solution found = StagedEquilibrium.of(
                new PriceGame(new StreetDemand(1, 100), List.of(Seller.player("left", 0), listed)));
        assertThat(found.isEquilibrium()).isTrue();
        assertThat(found.x().get(0)).isCloseTo(2.0, within(1e-12));
        assertThat(found.x().get(1)).isEqualTo(3.0);
    }

    @Test
    void listPricesOfBothLeaveNothingToBeFound() {
        Seller left = new Seller("left", 0, Optional.of(2.0));
        Seller right = new Seller("right", 0, Optional.of(3.0));
        Solution found = StagedEquilibrium.of(new PriceGame(new StreetDemand(1, 100), List.of(left, right)));
        assertThat(found.x()).containsExactly(2.0, 3.0);
        assertThat(found.largestGain()).isZero();
    }

    /** Bertrand prices of Singh and Vives (1984): p = (al (be - ga) + be c) / (2 be - ga) for equal costs. */
    @Property(tries = 50)
    void substitutesArePricedAsSinghAndVivesSay(
            @ForAll @DoubleRange(min = 1, max = 5) double own,
            @ForAll @DoubleRange(min = 0, max = 0.95) double similarity,
            @ForAll @DoubleRange(min = 0, max = 9) double cost) {
        double cross = similarity * own;
        Solution found = StagedEquilibrium.of(new PriceGame(
                new SinghVivesDemand(10, own, cross), List.of(Seller.player("one", cost), Seller.player("two", cost))));
        double price = (10 * (own - cross) + own * cost) / (2 * own - cross);
        assertThat(found.outcome()).isEqualTo(Solution.Outcome.VERIFIED);
        assertThat(found.x().get(0)).isCloseTo(price, within(1e-9));
        assertThat(found.x().get(1)).isCloseTo(price, within(1e-9));
    }

    /**
     * Two shops inside the street, too near to each other (d'Aspremont, Gabszewicz and Thisse 1979, Econometrica
     * 47:1145-1150): with a = b an equilibrium exists up to a = 1/4 only.
     */
    @Test
    void shopsTooNearToEachOtherHaveNoEquilibrium() {
        Solution found = inside(0.4);
        assertThat(found.outcome()).isEqualTo(Solution.Outcome.NONE_FOUND);
        assertThat(found.isEquilibrium()).isFalse();
        assertThat(found.largestGain()).isGreaterThan(0.01);
    }

    @Test
    void shopsFarEnoughFromEachOtherHaveOne() {
        Solution found = inside(0.2);
        assertThat(found.outcome()).isEqualTo(Solution.Outcome.VERIFIED);
        assertThat(found.x().get(0)).isCloseTo(1, within(1e-9));
    }

    @Test
    void aGameWithTwoEquilibriaSaysSo() {
        Solution found = StagedEquilibrium.of(
                new PriceGame(new Herd(), List.of(Seller.player("one", 0), Seller.player("two", 0))));
        assertThat(found.outcome()).isEqualTo(Solution.Outcome.SEVERAL);
        assertThat(found.others()).isNotEmpty();
        double fourth = Math.pow(found.x().get(0), 4);
        assertThat(found.x().get(0)).isGreaterThan(4).isCloseTo(0.5 + 4 * fourth / (16 + fourth), within(1e-9));
    }

    private static Solution street(double transport, double left, double right) {
        return StagedEquilibrium.of(new PriceGame(
                new StreetDemand(transport, 10000),
                List.of(Seller.player("left", left), Seller.player("right", right))));
    }

    private static Solution inside(double distance) {
        return StagedEquilibrium.of(new PriceGame(
                new InsideTheStreet(distance), List.of(Seller.player("left", 0), Seller.player("right", 0))));
    }

    /** Two shops at the same distance from the two ends of a street, transport 1. */
    private record InsideTheStreet(double distance) implements PriceDemand {
        @Override
        public int sellers() {
            return 2;
        }

        @Override
        public DerivativeStructure quantity(int seller, DerivativeStructure[] prices) {
            DerivativeStructure lead = prices[1 - seller].subtract(prices[seller]);
            double between = 1 - 2 * distance;
            if (lead.getValue() < -between) {
                return lead.getField().getZero();
            }
            return lead.getValue() > between
                    ? lead.getField().getOne()
                    : lead.add(1).divide(2);
        }

        @Override
        public double chokePrice(int seller, double[] prices) {
            return prices[1 - seller] + 1 - 2 * distance;
        }
    }

    /** Best reply 0.5 + 4 p^4 / (16 + p^4) to the other's price p: a low and a high pair of prices hold each other. */
    private record Herd() implements PriceDemand {
        @Override
        public int sellers() {
            return 2;
        }

        @Override
        public DerivativeStructure quantity(int seller, DerivativeStructure[] prices) {
            DerivativeStructure fourth = prices[1 - seller].pow(4);
            DerivativeStructure off =
                    fourth.multiply(4).divide(fourth.add(16)).add(0.5).subtract(prices[seller]);
            return off.multiply(off).negate().add(30).divide(prices[seller].add(1e-12));
        }

        @Override
        public double chokePrice(int seller, double[] prices) {
            return 5;
        }
    }
}
