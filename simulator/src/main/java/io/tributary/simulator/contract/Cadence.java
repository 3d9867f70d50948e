package io.tributary.simulator.contract;

/** How often terms may be settled. */
final class Cadence {
    private Cadence() {}

    static void check(int everyMonths) {
        if (everyMonths != 0 && everyMonths != 1 && everyMonths != 3 && everyMonths != 12) {
            throw new IllegalArgumentException(
                    "every_months is " + everyMonths + " but must be 1, 3 or 12, or 0 for every period");
        }
    }
}
