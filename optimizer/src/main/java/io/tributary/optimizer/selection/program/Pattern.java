package io.tributary.optimizer.selection.program;

import io.tributary.optimizer.selection.SelectionProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One distributor in one chain with the areas that it serves.
 *
 * @param option the distributor, directly or behind a wholesaler
 * @param offers numbers of the offers that serve its areas, ascending
 * @param outlets outlets that stock us
 * @param units base units sold in the window
 * @param cents cost with the distributor's fixed cost, without the wholesaler's, cents
 * @param change one-off cost of change in it, cents
 */
record Pattern(int option, List<Integer> offers, long outlets, long units, long cents, long change) {

    Pattern {
        offers = List.copyOf(offers);
    }

    static Pattern of(SelectionProblem problem, int option, List<Integer> offers) {
        long outlets = 0;
        long units = 0;
        long cents = problem.fixedCost(option);
        long change = 0;
        for (int k : offers) {
            outlets += problem.outlets(k);
            units += problem.offer(k).flows().units();
            cents += problem.cost(k);
            change += problem.offer(k).flows().changeCents();
        }
        return new Pattern(option, offers, outlets, units, cents, change);
    }

    /**
     * All patterns that keep the limits of single distributors; empty where there are more than so many.
     *
     * @param most patterns at most
     */
    static Optional<List<Pattern>> all(SelectionProblem problem, int most) {
        List<Pattern> patterns = new ArrayList<>();
        for (int option = 0; option < problem.options(); option++) {
            Enumeration enumeration = new Enumeration(problem, option, most, patterns);
            if (!enumeration.isComplete()) {
                return Optional.empty();
            }
        }
        return Optional.of(patterns);
    }

    /** Depth-first enumeration of the sets of areas that fit into a distributor. */
    private static final class Enumeration {
        private final SelectionProblem problem;
        private final int option;
        private final int most;
        private final long least;
        private final List<Pattern> patterns;
        private final List<Integer> chosen = new ArrayList<>();
        private boolean complete = true;

        Enumeration(SelectionProblem problem, int option, int most, List<Pattern> patterns) {
            this.problem = problem;
            this.option = option;
            this.most = most;
            this.patterns = patterns;
            least = problem.limits().leastUnits(problem.siteOf(option));
            int capacity = problem.site(problem.siteOf(option)).capacity();
            extend(0, capacity, problem.limits().mostMarket(), 0);
        }

        boolean isComplete() {
            return complete;
        }

        private void extend(int from, long room, long share, long units) {
            if (!chosen.isEmpty() && units >= least) {
                complete &= patterns.size() < most;
                if (complete) {
                    patterns.add(Pattern.of(problem, option, chosen));
                }
            }
            for (int i = from; i < problem.offersOfOption(option) && complete; i++) {
                int k = problem.offerOfOption(option, i);
                long market = problem.market(problem.offer(k).area());
                if (problem.outlets(k) <= room && market <= share) {
                    chosen.add(k);
                    extend(
                            i + 1,
                            room - problem.outlets(k),
                            share - market,
                            units + problem.offer(k).flows().units());
                    chosen.remove(chosen.size() - 1);
                }
            }
        }
    }
}
