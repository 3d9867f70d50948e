package io.tributary.optimizer.selection;

import io.tributary.simulator.channel.Partner;
import io.tributary.simulator.scenario.Scorecard;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/** The scores of distributors by a scorecard: each criterion from 0 for the worst to 100 for the best, weighted. */
final class Eligibility {
    private static final Map<String, ToDoubleFunction<Partner>> CRITERIA = Map.of(
            "reach", Partner::reach,
            "capacity", Partner::capacity,
            "service", Partner::service,
            "radius", Partner::radius,
            "fixed_cost", partner -> -partner.fixedCost());

    private final Map<String, Double> scores = new TreeMap<>();
    private final Scorecard card;

    Eligibility(Scorecard card, List<Partner> distributors) {
        this.card = card;
        distributors.forEach(partner -> scores.put(partner.id(), 0.0));
        double weights = card.weights().values().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
        card.weights().forEach((criterion, weight) -> {
            ToDoubleFunction<Partner> figure = CRITERIA.getOrDefault(criterion, partner -> 0);
            double low = distributors.stream().mapToDouble(figure).min().orElse(0);
            double high = distributors.stream().mapToDouble(figure).max().orElse(0);
            for (Partner partner : distributors) {
                double scaled = high > low ? 100 * (figure.applyAsDouble(partner) - low) / (high - low) : 100;
                scores.merge(partner.id(), weights > 0 ? weight / weights * scaled : 0, Double::sum);
            }
        });
    }

    /** A distributor's score, 0 to 100; 0 where no criterion has a weight. */
    double score(Partner partner) {
        return scores.getOrDefault(partner.id(), 0.0);
    }

    /** Whether a distributor is good enough; everybody is where no criterion has a weight. */
    boolean isEligible(Partner partner) {
        return card.weights().isEmpty() || score(partner) >= card.least();
    }
}
