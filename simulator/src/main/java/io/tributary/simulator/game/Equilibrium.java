package io.tributary.simulator.game;

import java.util.List;

/**
 * What was found out about a price game.
 *
 * @param prices prices of all sellers: of the equilibrium, or of the nearest thing to one that was found
 * @param verified whether no seller gains more than the tolerance by changing its own price alone
 * @param largestGain the most that one of them gains by that, money per period
 * @param others further verified equilibria
 */
public record Equilibrium(List<Double> prices, boolean verified, double largestGain, List<List<Double>> others) {

    /** How the search ended. */
    public enum Outcome {
        /** One equilibrium was found and verified. */
        VERIFIED,
        /** Nothing that was found is an equilibrium; pure strategies may have none. */
        NONE_FOUND,
        /** More than one equilibrium was verified; the first has the highest joint profit. */
        SEVERAL
    }

    public Equilibrium {
        prices = List.copyOf(prices);
        others = others.stream().map(List::copyOf).toList();
    }

    /** How the search ended. */
    public Outcome outcome() {
        if (!verified) {
            return Outcome.NONE_FOUND;
        }
        return others.isEmpty() ? Outcome.VERIFIED : Outcome.SEVERAL;
    }
}
