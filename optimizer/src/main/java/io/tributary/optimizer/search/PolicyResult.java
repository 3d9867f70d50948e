package io.tributary.optimizer.search;

import io.tributary.simulator.experiment.Probability;
import io.tributary.simulator.scenario.Change;
import io.tributary.simulator.scenario.Target;
import java.util.List;
import java.util.Optional;

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
 * @param trace the best goal after each candidate of an evolution, from the first that reaches the targets on; empty for a
 *     race
 * @param reached how likely the targets are met, where that was asked for
 * @param split how a budget was split, where that was asked for
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
        List<List<Change>> alike,
        Optional<Reached> reached,
        Optional<Split> split) {

    /**
     * What fresh futures say of the targets under the winner.
     *
     * @param wanted how likely all shall be met together
     * @param searched how often they were met together in the futures of the search
     * @param joint how likely they are
     * @param targets the targets
     * @param each how likely each is met
     * @param miss by how much of what was asked the worst target falls short in the futures that would have to meet it; 0
     *     where the targets are met often enough
     */
    public record Reached(
            double wanted,
            double searched,
            Probability joint,
            List<Target> targets,
            List<Probability> each,
            double miss) {
        public Reached {
            targets = List.copyOf(targets);
            each = List.copyOf(each);
        }

        /** Whether the targets are met together as often as asked. */
        public boolean isReached() {
            return miss <= 0;
        }
    }

    /**
     * What a lever gets of a budget.
     *
     * @param path the lever
     * @param money what it gets
     * @param last what a unit of the last part that it got brought to the goal; not a number where it got none
     * @param next what a unit of the next part would bring; not a number at the lever's end
     */
    public record Pot(String path, double money, double last, double next) {}

    /**
     * How a budget was split.
     *
     * @param pots by lever
     * @param left money that brings nothing anywhere
     * @param price what one more unit of money brings where it brings most: the shadow price of the budget
     */
    public record Split(List<Pot> pots, double left, double price) {
        public Split {
            pots = List.copyOf(pots);
        }
    }

    /** The same with how a budget was split. */
    PolicyResult with(Split how) {
        return new PolicyResult(
                changes,
                searched,
                tested,
                low,
                high,
                gainLow,
                gainHigh,
                optimism,
                kept,
                candidates,
                runs,
                trace,
                alike,
                reached,
                Optional.of(how));
    }

    public PolicyResult {
        changes = List.copyOf(changes);
        trace = List.copyOf(trace);
        alike = List.copyOf(alike);
    }
}
