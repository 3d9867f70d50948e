package io.tributary.workbench.report;

import io.tributary.simulator.experiment.Estimate;
import io.tributary.simulator.experiment.KpiEstimate;
import io.tributary.simulator.experiment.StudyResult;
import io.tributary.simulator.experiment.VariantResult;
import io.tributary.simulator.kpi.KpiValue;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The variant that a study recommends: the one with the highest probability of all targets together; among equals the
 * one with more targets as sure as they must be, then the one that meets more targets on average, then the
 * cheaper one, then the earlier one.
 *
 * @param index place of the variant in the study
 * @param advised false where nothing can be recommended because there is one variant only, or no target
 * @param order places of all variants, best first
 */
public record Recommendation(int index, boolean advised, List<Integer> order) {
    static final String COST = "cost.distribution.total";

    public Recommendation {
        order = List.copyOf(order);
    }

    /** The recommendation of a study; its first variant stands in where nothing can be recommended. */
    public static Recommendation of(StudyResult study) {
        List<VariantResult> variants = study.variants();
        if (variants.isEmpty()) {
            throw new IllegalArgumentException("A study without variants has no answer.");
        }
        boolean advised =
                variants.size() > 1 && !study.variants().get(0).targets().isEmpty();
        List<Integer> order = IntStream.range(0, variants.size()).boxed().toList();
        if (!advised) {
            return new Recommendation(0, false, order);
        }
        Comparator<Integer> byProbability =
                Comparator.comparingDouble(at -> -variants.get(at).joint().share());
        List<Integer> best = order.stream()
                .sorted(byProbability
                        .thenComparing(at -> -sureTargets(variants.get(at)))
                        .thenComparingDouble(at -> -expectedTargets(variants.get(at)))
                        .thenComparingDouble(at -> cost(variants.get(at))))
                .toList();
        return new Recommendation(best.get(0), true, best);
    }

    /** The whole-window total of a KPI of a variant. */
    static Optional<KpiEstimate> total(VariantResult variant, String kpi) {
        return variant.kpis().stream()
                .filter(estimate -> estimate.kpi().equals(kpi))
                .filter(estimate -> estimate.entity().equals(KpiValue.TOTAL))
                .filter(estimate -> estimate.month() == KpiValue.WHOLE)
                .findFirst();
    }

    private static int sureTargets(VariantResult variant) {
        return (int) variant.targets().stream()
                .filter(target -> target.target().must().isPresent())
                .filter(target ->
                        target.probability().share() >= target.target().must().get())
                .count();
    }

    /** How many targets are met in a future, on average. */
    private static double expectedTargets(VariantResult variant) {
        return variant.targets().stream()
                .mapToDouble(target -> target.probability().share())
                .sum();
    }

    private static double cost(VariantResult variant) {
        double mean = total(variant, COST)
                .map(KpiEstimate::estimate)
                .map(Estimate::mean)
                .orElse(Double.NaN);
        return Double.isNaN(mean) ? Double.POSITIVE_INFINITY : mean;
    }
}
