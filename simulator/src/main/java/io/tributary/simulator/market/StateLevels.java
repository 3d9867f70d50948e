package io.tributary.simulator.market;

/**
 * The slow states of a consumer, in levels so coarse that one byte holds them: whether our brands are known to the
 * consumer, how satisfied the consumer is with them, and how many units of the category are at home.
 *
 * @param satisfaction levels of satisfaction, 1 to 8; level s stands for 100 s / (levels - 1) points
 * @param pantry most units at home, 0 to 15
 */
public record StateLevels(int satisfaction, int pantry) {

    /** Nothing is kept: everybody knows our brands, satisfaction has one level, nobody stores. */
    public static final StateLevels NONE = new StateLevels(1, 0);

    public StateLevels {
        check("levels of satisfaction", satisfaction, 1, 8);
        check("units at home", pantry, 0, 15);
    }

    private static void check(String what, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(
                    "There are " + value + " " + what + " but must be " + least + " to " + most + ".");
        }
    }

    /** Points of satisfaction, 0 to 100, between two neighbouring levels. */
    public double step() {
        return satisfaction == 1 ? 100 : 100.0 / (satisfaction - 1);
    }

    /** The states that differ: awareness x satisfaction x pantry. */
    int count() {
        return 2 * satisfaction * (pantry + 1);
    }

    /** Number of a state among {@link #count()}. */
    int index(int aware, int level, int stock) {
        return (aware * satisfaction + level) * (pantry + 1) + stock;
    }

    static int packed(int aware, int level, int stock) {
        return aware | (level << 1) | (stock << 4);
    }

    static int aware(int packed) {
        return packed & 1;
    }

    static int level(int packed) {
        return (packed >> 1) & 7;
    }

    static int stock(int packed) {
        return (packed >> 4) & 15;
    }
}
