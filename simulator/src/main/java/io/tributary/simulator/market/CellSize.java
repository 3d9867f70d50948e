package io.tributary.simulator.market;

/** The checks of numbers that both kinds of population take. */
final class CellSize {

    private CellSize() {}

    static long check(int cell, long consumers, long most) {
        if (consumers < 0 || consumers > most) {
            throw new IllegalArgumentException("Cell " + cell + " has " + consumers + " consumers but must have 0 to "
                    + most + ". Maybe use population: counts, or more people_per_agent.");
        }
        return consumers;
    }

    static void checkNeed(double needProbability) {
        if (!(needProbability >= 0 && needProbability <= 1)) {
            throw new IllegalArgumentException("The probability of a need is " + needProbability
                    + " but must lie in [0, 1]. Maybe the season makes more than one occasion per week.");
        }
    }

    static void checkState(int cell, int bytes, int expected) {
        if (bytes != expected) {
            throw new IllegalArgumentException("The state of cell " + cell + " has " + bytes + " bytes but needs "
                    + expected + ". Maybe it belongs to another scenario.");
        }
    }
}
