package io.tributary.simulator.game;

import java.util.List;

/**
 * What was found out about a staged game.
 *
 * @param x all decisions: of the equilibrium, or of the nearest thing to one that was found
 * @param outcome how the search ended
 * @param largestGain the most that one player gains by deviating alone in its own stage, later stages answering anew;
 *     in units of payoff; NaN where it cannot be said
 * @param others further verified equilibria
 * @param indeterminate names of decisions that change nothing for the one who takes them, such as a pure transfer
 *     between firms of one owner; their values are in x all the same
 * @param isEnded whether the game gave no more answers before the search was through: further equilibria may exist
 */
public record Solution(
        List<Double> x,
        Outcome outcome,
        double largestGain,
        List<Other> others,
        List<String> indeterminate,
        boolean isEnded) {

    /**
     * A further equilibrium.
     *
     * @param x all decisions
     * @param idle names of decisions that change nothing there for those who take them, such as a price at which nobody
     *     buys because another firm adds too much to it
     */
    public record Other(List<Double> x, List<String> idle) {
        public Other {
            x = List.copyOf(x);
            idle = List.copyOf(idle);
        }
    }

    /** How the search ended. */
    public enum Outcome {
        /** One equilibrium was found and verified. */
        VERIFIED,
        /** More than one equilibrium was verified; the first has the highest joint payoff. */
        SEVERAL,
        /** Nothing that was found is an equilibrium; pure strategies may have none. */
        NONE_FOUND
    }

    public Solution {
        x = List.copyOf(x);
        others = List.copyOf(others);
        indeterminate = List.copyOf(indeterminate);
    }

    /** Whether x is an equilibrium: no player gains more than the tolerance by deviating alone. */
    public boolean isEquilibrium() {
        return outcome != Outcome.NONE_FOUND;
    }
}
