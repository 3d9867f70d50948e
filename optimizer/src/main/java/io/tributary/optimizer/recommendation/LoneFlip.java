package io.tributary.optimizer.recommendation;

import io.tributary.optimizer.reason.BreachText;
import io.tributary.optimizer.selection.Breach;
import io.tributary.optimizer.selection.Offer;
import io.tributary.optimizer.selection.PlanValue;
import io.tributary.optimizer.selection.ScenarioMapping;
import io.tributary.optimizer.selection.SelectionPlan;
import io.tributary.optimizer.selection.SelectionProblem;
import io.tributary.simulator.channel.Assignment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What it means that a partner serves an area while all other areas of a network stay.
 *
 * @param judged the problem with every offer there can be, under all limits between areas
 */
record LoneFlip(ScenarioMapping mapping, SelectionProblem judged, List<Assignment> network) {
    LoneFlip {
        network = List.copyOf(network);
    }

    /** The price in the chain that breaks least, of wholesalers through the cheapest; empty where the partner has no offer. */
    Optional<WhyNot.Price> of(int area, int site) {
        SelectionPlan plan = ScenarioMapping.planOf(judged, network);
        PlanValue before = PlanValue.of(judged, plan);
        Optional<WhyNot.Price> best = Optional.empty();
        long fewest = Long.MAX_VALUE;
        for (int option : mapping.waysOf(site)) {
            int offer = judged.find(area, option);
            if (offer == SelectionProblem.UNSERVED) {
                continue;
            }
            List<Integer> chosen = new ArrayList<>(plan.offers());
            chosen.set(area, offer);
            SelectionPlan flipped = new SelectionPlan(chosen);
            long broken = PlanValue.of(judged, flipped).broken()
                    + mapping.whyNot(area, option).size();
            WhyNot.Price price = price(option, before, flipped);
            boolean cheaper = broken == fewest
                    && best.map(known -> isCheaper(price, known)).orElse(false);
            if (broken < fewest || cheaper) {
                fewest = broken;
                best = Optional.of(price);
            }
        }
        return best;
    }

    private WhyNot.Price price(int option, PlanValue before, SelectionPlan flipped) {
        PlanValue after = PlanValue.of(judged, flipped);
        long outlets = after.outlets() - before.outlets();
        long cents = after.totalCents() - before.totalCents();
        return new WhyNot.Price(
                through(mapping, judged, option),
                outlets,
                cents,
                Breach.of(judged, flipped).stream().map(BreachText::of).toList(),
                outlets,
                cents);
    }

    /** Another wholesaler is as good a way as the one known, and cheaper. */
    private static boolean isCheaper(WhyNot.Price price, WhyNot.Price known) {
        return !known.through().isEmpty()
                && known.moreOutlets() == price.moreOutlets()
                && price.moreCents() < known.moreCents();
    }

    /** The wholesaler of an option, where the distributor may buy through several; otherwise empty. */
    static String through(ScenarioMapping mapping, SelectionProblem asked, int option) {
        int wholesaler = asked.wholesalerOf(option);
        boolean several = mapping.waysOf(asked.siteOf(option)).size() > Offer.MOST_TIERS;
        return several && wholesaler != Offer.DIRECT
                ? asked.wholesaler(wholesaler).id()
                : "";
    }
}
