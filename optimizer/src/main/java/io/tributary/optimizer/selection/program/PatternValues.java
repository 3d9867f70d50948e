package io.tributary.optimizer.selection.program;

import io.tributary.optimizer.selection.Offer;
import io.tributary.optimizer.selection.SelectionLimits;
import io.tributary.optimizer.selection.SelectionPlan;
import io.tributary.optimizer.selection.SelectionProblem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Plans as values of a program's columns, and back. */
record PatternValues(SelectionProblem problem, List<Pattern> patterns) {
    PatternValues {
        patterns = List.copyOf(patterns);
    }

    /** The plan of a solution, where one was found. */
    Optional<SelectionPlan> found(Model.Found found) {
        return found.hasPlan() ? Optional.of(plan(found.values())) : Optional.empty();
    }

    /** The values of a known plan, from which a search may start; none where there is no plan. */
    double[] hint(Optional<SelectionPlan> known, int columns) {
        return known.map(plan -> values(plan, columns)).orElse(new double[0]);
    }

    /** The plan whose patterns are chosen. */
    SelectionPlan plan(double[] values) {
        List<Integer> chosen = new ArrayList<>(Collections.nCopies(problem.areas(), SelectionProblem.UNSERVED));
        for (int p = 0; p < patterns.size(); p++) {
            if (values[p] > 0.5) {
                patterns.get(p)
                        .offers()
                        .forEach(k -> chosen.set(problem.offer(k).area(), k));
            }
        }
        return new SelectionPlan(chosen);
    }

    /** Ones for the patterns that a plan is made of, and for the wholesalers behind them. */
    double[] values(SelectionPlan plan, int columns) {
        double[] values = new double[columns];
        for (int p = 0; p < patterns.size(); p++) {
            List<Integer> mine = new ArrayList<>();
            int option = patterns.get(p).option();
            for (int i = 0; i < problem.offersOfOption(option); i++) {
                int k = problem.offerOfOption(option, i);
                if (plan.offer(problem.offer(k).area()) == k) {
                    mine.add(k);
                }
            }
            if (mine.equals(patterns.get(p).offers())) {
                values[p] = 1;
                int wholesaler = problem.wholesalerOf(option);
                if (wholesaler != Offer.DIRECT) {
                    values[patterns.size() + wholesaler] = 1;
                }
            }
        }
        return values;
    }

    /** Adds the row that a plan made of exactly these patterns breaks: one of them at least is not in use. */
    void exclude(SelectionPlan plan, Model model, int columns) {
        double[] entries = values(plan, columns);
        double used = 0;
        for (int p = 0; p < entries.length; p++) {
            // A plan that uses all of these and others beside them serves more areas: it is another plan.
            entries[p] = p < patterns.size() ? 2 * entries[p] - 1 : 0;
            used += entries[p] > 0 ? 1 : 0;
        }
        model.addRow(Row.link(Double.NEGATIVE_INFINITY, used - 1), entries);
    }

    /** By how much a pattern breaks the limits of its site, as shares of them. */
    double breach(Pattern pattern, SelectionLimits limits) {
        long units = 0;
        long market = 0;
        for (int k : pattern.offers()) {
            units += problem.offer(k).flows().units();
            market += problem.market(problem.offer(k).area());
        }
        long least = limits.leastUnits(problem.siteOf(pattern.option()));
        long most = limits.mostMarket();
        return Math.max(0, least - units) / (double) Math.max(1, least)
                + Math.max(0, market - most) / (double) Math.max(1, most);
    }
}
