package io.tributary.simulator.expect;

import io.tributary.simulator.document.Wording;
import io.tributary.simulator.scenario.Expectation;

/**
 * One expected value beside the one that was obtained.
 *
 * @param name name of the item
 * @param kind how it was obtained
 * @param expected the expected value
 * @param obtained the value obtained; not a number where there is none
 * @param tolerance by how much they may differ: the item's tolerance times max(1, |expected|), or z standard errors
 * @param standardError standard error over runs; 0 where all runs agree
 * @param runs runs on which the value rests; 0 where it needs none
 * @param passed whether it lies within the tolerance; always for references, which are only printed
 * @param reason why it was not met; {@link Wording#NONE} where it was
 */
public record Outcome(
        String name,
        Expectation.Kind kind,
        double expected,
        double obtained,
        double tolerance,
        double standardError,
        int runs,
        boolean passed,
        Wording reason) {

    /** Whether it is a value that must be met. */
    public boolean isPlayed() {
        return kind != Expectation.Kind.REFERENCE;
    }
}
