package io.tributary.workbench.report;

import io.tributary.simulator.experiment.KpiEstimate;
import io.tributary.simulator.experiment.Probability;
import io.tributary.simulator.experiment.StudyResult;
import java.util.List;
import java.util.Optional;

/** The recommendation in words: the variant, one sentence on what it reaches, and the money. */
final class Headline {
    private final Reading reading;
    private final Words words;

    Headline(Reading reading) {
        this.reading = reading;
        words = new Words(reading);
    }

    /** The question as the scenario asks it; its title where it asks none. */
    Text question() {
        StudyResult study = reading.study();
        Text title = Text.named(study.scenario().scenario(), study.scenario().nameZh(), "");
        String question = study.scenario().question();
        return question.isEmpty()
                ? title
                : Text.named(question, study.scenario().questionZh(), "");
    }

    /** What stands before the variant's title. */
    Text label() {
        return reading.recommendation().advised() ? new Text("Recommended", "推荐方案") : new Text("Simulated", "模拟方案");
    }

    /** How often the chosen variant meets the targets together, and what that is worth. */
    Text sentence() {
        if (reading.scenario().targets().isEmpty()) {
            return new Text(
                    "The scenario states no targets, so nothing is recommended; compare the variants below.",
                    "该情景未设定目标，因此不作推荐；请比较下列方案。");
        }
        Probability joint = reading.chosen().joint();
        if (joint.share() == 0) {
            return never(joint);
        }
        Text met = new Text(
                capital(words.together().en()) + are() + "met in "
                        + Words.withInterval(joint).en() + " of futures",
                words.together().zh() + "达成的概率为 " + Words.withInterval(joint).zh());
        return met.plus(joint.share() < 0.5 ? caution() : new Text(".", "。"));
    }

    private Text never(Probability joint) {
        Text none = new Text(
                capital(words.together().en()) + are() + "met in none of " + joint.n() + " futures (interval "
                        + Words.interval(joint) + ")",
                words.together().zh() + "在 " + joint.n() + " 个未来中均未达成（区间 " + Words.interval(joint) + "）");
        if (!reading.recommendation().advised()) {
            return none.plus(new Text(".", "。"));
        }
        return none.plus(new Text(
                ", under no variant. This one has the most targets as sure as asked; among equals it costs least.",
                "，其他方案亦然。本方案达到要求把握程度的目标最多；若相同，则成本最低。"));
    }

    private String are() {
        return reading.scenario().targets().size() == 1 ? " is " : " are ";
    }

    /** Cost of distribution and how it differs from the baseline in the same futures; empty where it is not known. */
    Optional<Text> money() {
        return reading.total(Recommendation.COST).map(this::money);
    }

    /** Who changes; empty where nobody does. */
    Optional<Text> changes() {
        long areas = reading.served().stream().filter(Served::changesChain).count();
        if (areas == 0 || reading.choosesBaseline()) {
            return Optional.empty();
        }
        List<PartnerChange> partners = PartnerChange.of(reading);
        long losers = PartnerChange.losers(partners);
        return Optional.of(new Text(
                areas + " of " + reading.served().size() + " areas change; " + partners.size()
                        + " partners are touched, " + losers + " of them lose more than 20 % of their outlets.",
                reading.served().size() + " 个片区中 " + areas + " 个有变化；涉及 " + partners.size() + " 个渠道商，其中 " + losers
                        + " 个减少超过 20 % 的门店。"));
    }

    private Text money(KpiEstimate cost) {
        Text name = reading.figures().name(cost.kpi());
        Text text = name.plus(" ")
                .plus(reading.figures().value(cost.kpi(), cost.estimate().mean()));
        if (reading.choosesBaseline()) {
            return text.plus(new Text(".", "。"));
        }
        return text.plus(against(cost));
    }

    private Text against(KpiEstimate cost) {
        double low = cost.againstBaseline().low();
        double high = cost.againstBaseline().high();
        Text baseline = words.quoted(reading.baseline());
        if (low <= 0 && high >= 0) {
            return new Text(
                    ", not clearly different from " + baseline.en() + " in the same futures.",
                    "，在相同未来中与" + baseline.zh() + "无明显差异。");
        }
        Text mean = reading.figures().sizes(cost.kpi(), cost.againstBaseline().mean());
        Text range = reading.figures().sizes(cost.kpi(), low, high);
        return new Text(
                ": " + mean.en() + (high < 0 ? " less" : " more") + " than " + baseline.en() + " in the same futures ("
                        + range.en() + ").",
                "，在相同未来中比" + baseline.zh() + (high < 0 ? "少 " : "多 ") + mean.zh() + "（" + range.zh() + "）。");
    }

    private Text caution() {
        return reading.recommendation().advised()
                ? new Text(
                        ": more often missed than met. It is the best of the variants, not a safe one.",
                        "：未达成多于达成。它只是各方案中最好的，并不稳妥。")
                : new Text(": more often missed than met.", "：未达成多于达成。");
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
