package io.tributary.optimizer.search;

import io.tributary.simulator.scenario.Change;
import java.util.List;

/**
 * What a policy search found.
 *
 * @param changes the winner
 * @param searched mean of the goal in the futures of the search
 * @param tested mean of the goal in fresh futures
 * @param low lower end of its 95 % interval
 * @param high upper end
 * @param gainLow lower end of the 95 % interval of what the winner gains over the scenario as written, in the same fresh
 *     futures
 * @param gainHigh upper end
 * @param optimism searched less tested, in the direction of the goal: what the search promised too much
 * @param kept whether the conditions hold on the mean of the fresh futures
 * @param candidates candidates that were tried
 * @param runs runs in all
 * @param trace the best goal after each candidate of an evolution; empty for a race
 * @param alike candidates of a race that could not be told apart from the winner
 */
public record PolicyResult(
        List<Change> changes,
        double searched,
        double tested,
        double low,
        double high,
        double gainLow,
        double gainHigh,
        double optimism,
        boolean kept,
        int candidates,
        int runs,
        List<Double> trace,
        List<List<Change>> alike) {

    public PolicyResult {
        changes = List.copyOf(changes);
        trace = List.copyOf(trace);
        alike = List.copyOf(alike);
    }
}
