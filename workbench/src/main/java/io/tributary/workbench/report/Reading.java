package io.tributary.workbench.report;

import io.tributary.simulator.experiment.KpiEstimate;
import io.tributary.simulator.experiment.StudyResult;
import io.tributary.simulator.experiment.VariantResult;
import io.tributary.simulator.kpi.Kpi;
import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.scenario.Scenario;
import io.tributary.simulator.scenario.Variant;
import java.util.List;
import java.util.Optional;

/** A study as it is read: its recommended and baseline variants, its futures, its figures and the names of things. */
final class Reading {
    private final StudyResult study;
    private final List<Kpi> kpis;
    private final Figures figures;
    private final Futures futures;
    private final Recommendation recommendation;
    private final TargetFutures targets;
    private final List<Served> served;

    Reading(StudyResult study, List<Kpi> kpis) {
        this.study = study;
        this.kpis = List.copyOf(kpis);
        figures = new Figures(study.scenario().money(), kpis);
        futures = new Futures(study);
        recommendation = Recommendation.of(study);
        targets = new TargetFutures(study, futures, baselineIndex());
        served = Served.of(baseline().scenario(), chosen().scenario());
    }

    StudyResult study() {
        return study;
    }

    Scenario scenario() {
        return study.scenario();
    }

    List<Kpi> kpis() {
        return kpis;
    }

    Figures figures() {
        return figures;
    }

    Futures futures() {
        return futures;
    }

    Recommendation recommendation() {
        return recommendation;
    }

    TargetFutures targets() {
        return targets;
    }

    /** Who serves each area, in the baseline and in the chosen variant. */
    List<Served> served() {
        return served;
    }

    List<VariantResult> variants() {
        return study.variants();
    }

    /** The variant that the answer is about. */
    VariantResult chosen() {
        return study.variants().get(recommendation.index());
    }

    /** Place of the baseline; the first variant where none is marked. */
    int baselineIndex() {
        for (int at = 0; at < study.variants().size(); at++) {
            if (study.variants().get(at).baseline()) {
                return at;
            }
        }
        return 0;
    }

    VariantResult baseline() {
        return study.variants().get(baselineIndex());
    }

    /** Whether a variant is the one that the answer is about; names are unique in a study. */
    boolean isChosen(VariantResult variant) {
        return variant.name().equals(chosen().name());
    }

    boolean choosesBaseline() {
        return recommendation.index() == baselineIndex();
    }

    /** The whole-window total of a KPI of the chosen variant. */
    Optional<KpiEstimate> total(String kpi) {
        return Recommendation.total(chosen(), kpi);
    }

    /** Whole-window mean of a KPI's total of the chosen variant; NaN where there is none. */
    double mean(String kpi) {
        return total(kpi).map(total -> total.estimate().mean()).orElse(Double.NaN);
    }

    Text title(VariantResult variant) {
        return scenario().variants().stream()
                .filter(written -> written.name().equals(variant.name()))
                .findFirst()
                .map(written -> Text.named(written.title(), written.titleZh(), written.name()))
                .orElseGet(() -> Text.same(variant.name()));
    }

    Optional<Variant> written(VariantResult variant) {
        return scenario().variants().stream()
                .filter(candidate -> candidate.name().equals(variant.name()))
                .findFirst();
    }

    /** The KPIs, in the list's order, that have a whole-window total in the chosen variant. */
    List<String> totals() {
        return chosen().kpis().stream()
                .filter(estimate -> estimate.month() == KpiValue.WHOLE)
                .filter(estimate -> estimate.entity().equals(KpiValue.TOTAL))
                .map(KpiEstimate::kpi)
                .distinct()
                .toList();
    }
}
