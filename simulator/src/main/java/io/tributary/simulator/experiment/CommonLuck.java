package io.tributary.simulator.experiment;

import io.tributary.simulator.kpi.KpiValue;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What it gains that variants meet the same luck (common random numbers; Law and Kelton 2000, section 11.2): the variance
 * that a difference to the baseline would have under independent luck, which is the sum of both variances, over the
 * variance of the paired difference. It is also the factor of replications saved.
 */
public final class CommonLuck {

    private CommonLuck() {}

    /**
     * The variance reduction of a KPI's whole-window total.
     *
     * @return 1 where pairing gains nothing; empty where there is no such KPI, where both variants are one, or where the
     *     difference does not vary at all
     */
    public static OptionalDouble varianceReduction(VariantResult baseline, VariantResult variant, String kpi) {
        Optional<KpiEstimate> base = total(baseline, kpi);
        Optional<KpiEstimate> other = total(variant, kpi);
        if (base.isEmpty() || other.isEmpty()) {
            return OptionalDouble.empty();
        }
        double paired = squaredHalf(other.get().againstBaseline());
        if (paired == 0) {
            return OptionalDouble.empty();
        }
        double apart =
                squaredHalf(base.get().estimate()) + squaredHalf(other.get().estimate());
        return OptionalDouble.of(apart / paired);
    }

    private static Optional<KpiEstimate> total(VariantResult variant, String kpi) {
        return variant.kpis().stream()
                .filter(estimate -> estimate.kpi().equals(kpi)
                        && estimate.entity().equals(KpiValue.TOTAL)
                        && estimate.month() == KpiValue.WHOLE)
                .findFirst();
    }

    /** Intervals over as many futures are as wide as their standard deviations say, so their squares compare variances. */
    private static double squaredHalf(Estimate estimate) {
        double half = (estimate.high() - estimate.low()) / 2;
        return half * half;
    }
}
