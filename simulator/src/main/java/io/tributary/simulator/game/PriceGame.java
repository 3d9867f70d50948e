package io.tributary.simulator.game;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.math3.analysis.differentiation.DerivativeStructure;

/**
 * A game of sellers who post their prices together, each for its own profit (price - unit cost) x quantity. Anticipation
 * only: profits are doubles on unrounded amounts. Sellers with a posted price do not play; the others answer to it.
 *
 * @param demand what each seller sells at all prices
 * @param sellers in the order of the demand
 */
public record PriceGame(PriceDemand demand, List<Seller> sellers) {

    /**
     * A seller.
     *
     * @param firm its id
     * @param unitCost what one more base unit costs it, money; it never asks less
     * @param posted its price per base unit where it does not play
     */
    public record Seller(String firm, double unitCost, Optional<Double> posted) {

        /** A seller who sets its price in the game. */
        public static Seller player(String firm, double unitCost) {
            return new Seller(firm, unitCost, Optional.empty());
        }
    }

    public PriceGame {
        sellers = List.copyOf(sellers);
        if (sellers.size() != demand.sellers()) {
            throw new IllegalArgumentException(
                    "the demand has " + demand.sellers() + " sellers but " + sellers.size() + " are given");
        }
    }

    /** Indices of the sellers who play. */
    int[] players() {
        return IntStream.range(0, sellers.size())
                .filter(i -> sellers.get(i).posted().isEmpty())
                .toArray();
    }

    DerivativeStructure profit(int seller, DerivativeStructure[] prices) {
        return prices[seller].subtract(sellers.get(seller).unitCost()).multiply(demand.quantity(seller, prices));
    }

    /** A seller's profit with its slope in the seller's own price. */
    DerivativeStructure profitAlong(int seller, double own, double[] prices) {
        DerivativeStructure[] all = new DerivativeStructure[prices.length];
        for (int i = 0; i < all.length; i++) {
            all[i] = i == seller ? new DerivativeStructure(1, 1, 0, own) : new DerivativeStructure(1, 1, prices[i]);
        }
        return profit(seller, all);
    }

    /** Profits of the sellers who play, together. */
    double jointProfit(double[] prices) {
        double sum = 0;
        for (int player : players()) {
            sum += profitAlong(player, prices[player], prices).getValue();
        }
        return sum;
    }
}
