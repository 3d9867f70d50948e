package io.tributary.simulator.game;

import java.util.ArrayList;
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
public record PriceGame(PriceDemand demand, List<Seller> sellers) implements StagedGame {
    /** Rounds in which the highest prices of some raise those of the others. */
    private static final int ROUNDS = 3;

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

    /** Prices between unit cost and the highest at which a seller could sell, or the posted ones. */
    @Override
    public List<Decision> decisions() {
        double[] low = sellers.stream()
                .mapToDouble(seller -> seller.posted().orElse(seller.unitCost()))
                .toArray();
        double[] high = low;
        for (int round = 0; round < ROUNDS; round++) {
            high = chokePrices(low, high);
        }
        List<Decision> decisions = new ArrayList<>();
        for (int i = 0; i < low.length; i++) {
            decisions.add(new Decision(sellers.get(i).firm(), i, low[i], high[i]));
        }
        return decisions;
    }

    private double[] chokePrices(double[] low, double[] prices) {
        double[] high = low.clone();
        for (int i = 0; i < high.length; i++) {
            if (sellers.get(i).posted().isEmpty()) {
                high[i] = Math.max(low[i], demand.chokePrice(i, prices));
            }
        }
        return high;
    }

    @Override
    public List<List<Integer>> brackets() {
        return List.of(IntStream.range(0, sellers.size()).boxed().toList());
    }

    @Override
    public DerivativeStructure payoff(int player, DerivativeStructure[] x) {
        return x[player].subtract(sellers.get(player).unitCost()).multiply(demand.quantity(player, x));
    }
}
