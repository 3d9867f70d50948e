package io.tributary.optimizer.selection.program;

import io.tributary.optimizer.selection.Offer;
import io.tributary.optimizer.selection.SelectionPlan;
import io.tributary.optimizer.selection.SelectionProblem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Options of a distributor that differ in cost alone, as those behind the wholesalers of a region mostly do. Where outlets are
 * all that counts one of them is as good as the others, and the program is as small as with one wholesaler.
 */
final class Twins {
    private final SelectionProblem problem;
    private final int[] standsFor;

    /** The twins of a problem; none where warehouses have room for some only, as their room differs by wholesaler. */
    Twins(SelectionProblem problem) {
        this.problem = problem;
        standsFor = IntStream.range(0, problem.options()).toArray();
        for (int site = 0; site < problem.sites() && problem.limits().rooms().isEmpty(); site++) {
            find(site);
        }
    }

    private void find(int site) {
        Map<List<List<Long>>, Integer> cheapest = new HashMap<>();
        for (int option = problem.firstOption(site) + 1; option < problem.endOfOptions(site); option++) {
            int mine = option;
            cheapest.merge(offers(option), mine, (one, other) -> cost(other) < cost(one) ? other : one);
        }
        for (int option = problem.firstOption(site) + 1; option < problem.endOfOptions(site); option++) {
            standsFor[option] = cheapest.getOrDefault(offers(option), option);
        }
    }

    /** What rows of the program see of an option's offers. */
    private List<List<Long>> offers(int option) {
        List<List<Long>> seen = new ArrayList<>();
        for (int i = 0; i < problem.offersOfOption(option); i++) {
            Offer offer = problem.offer(problem.offerOfOption(option, i));
            seen.add(List.of(
                    (long) offer.area(),
                    (long) offer.outlets(),
                    offer.flows().units(),
                    offer.flows().changeCents()));
        }
        return seen;
    }

    private long cost(int option) {
        return IntStream.range(0, problem.offersOfOption(option))
                .mapToLong(i -> problem.cost(problem.offerOfOption(option, i)))
                .sum();
    }

    /** Whether an option has no twin that stands for it. */
    boolean isFirst(int option) {
        return standsFor[option] == option;
    }

    /** A plan with each option in place of its twins. */
    SelectionPlan of(SelectionPlan plan) {
        List<Integer> chosen = new ArrayList<>();
        for (int a = 0; a < problem.areas(); a++) {
            int offer = plan.offer(a);
            chosen.add(offer == SelectionProblem.UNSERVED ? offer : problem.find(a, standsFor[problem.option(offer)]));
        }
        return new SelectionPlan(chosen);
    }
}
