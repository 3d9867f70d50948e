package io.tributary.simulator.contract;

import io.tributary.simulator.quantity.Unfit;

/** How often terms may be settled. */
final class Cadence {
    private Cadence() {}

    static void check(int everyMonths) {
        if (everyMonths != 0 && everyMonths != 1 && everyMonths != 3 && everyMonths != 12) {
            throw Unfit.of(
                    "every_months is {0} but must be 1, 3 or 12, or 0 for every period",
                    "every_months 为 {0}，但必须是 1、3、12，或 0（每期）", everyMonths);
        }
    }
}
