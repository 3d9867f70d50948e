package io.tributary.simulator.expect;

import io.tributary.simulator.scenario.Change;
import java.util.List;

/**
 * A scenario as one of its variants has it, with further changes.
 *
 * @param variant name of the variant; empty for the baseline
 * @param changes changes that are made to every variant alike
 */
record Setting(String variant, List<Change> changes) {
    Setting {
        changes = List.copyOf(changes);
    }
}
