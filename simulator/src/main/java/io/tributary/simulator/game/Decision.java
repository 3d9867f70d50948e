package io.tributary.simulator.game;

/**
 * One number that is settled in a staged game: a price, a quantity, an effort.
 *
 * @param name unique in the game, in the words of the scenario, such as maker1.wholesale
 * @param player who settles it for the best of its own payoff, from 0; {@link #CLEARING} where nobody does: the number
 *     then solves {@link StagedGame#excess} = 0
 * @param low lowest value, in the decision's own unit; finite
 * @param high highest value; finite, and equal to low where the decision is given
 */
public record Decision(String name, int player, double low, double high) {
    /** The player of a decision that clears a market. */
    public static final int CLEARING = -1;

    public Decision {
        if (player < CLEARING) {
            throw new IllegalArgumentException(name + ": player is " + player + " but must be 0 or more, or CLEARING");
        }
        if (!(Double.isFinite(low) && Double.isFinite(high) && low <= high)) {
            throw new IllegalArgumentException(
                    name + ": the range from " + low + " to " + high + " must be finite, lowest value first");
        }
    }

    /** A decision that is no choice: everybody knows its value. */
    public static Decision given(String name, int player, double value) {
        return new Decision(name, player, value, value);
    }

    /** Whether it clears a market instead of serving a player. */
    boolean isClearing() {
        return player == CLEARING;
    }

    double range() {
        return high - low;
    }

    /** How often the range can be halved before it is no wider than the low end is off zero; 0 for a low end of 0. */
    int octaves() {
        return low > 0 && range() > low ? (int) Math.ceil(StrictMath.log(range() / low) / StrictMath.log(2)) : 0;
    }
}
