package io.tributary.workbench.report;

import io.tributary.simulator.experiment.Probability;
import io.tributary.simulator.experiment.TargetEstimate;
import io.tributary.simulator.experiment.VariantResult;
import io.tributary.simulator.quantity.NumberText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Three reasons for the chosen variant and three risks of it, derived from the study's numbers alone: paired
 * differences whose interval excludes zero, targets by their probability, and the plan's promises. There may be fewer.
 */
final class Findings {
    private static final int MOST = 3;
    private static final int ENOUGH_REPLICATIONS = 30;
    private static final double LOADING = 0.02;
    private static final double NOTABLE_DEVIATION = 0.01;

    private final Reading reading;
    private final Words words;

    Findings(Reading reading) {
        this.reading = reading;
        words = new Words(reading);
    }

    /** What speaks for the chosen variant. */
    List<Text> reasons() {
        List<Text> reasons = new ArrayList<>();
        Gap.clear(reading, 1).forEach(gap -> reasons.add(gap.sentence(reading)));
        if (reasons.size() >= MOST) {
            reasons.subList(MOST - 1, reasons.size()).clear();
        }
        addRank(reasons);
        addSurestTarget(reasons);
        return reasons.stream().limit(MOST).toList();
    }

    /** What speaks against it, the least sure target first. */
    List<Text> risks() {
        List<Text> risks = new ArrayList<>();
        unsure().stream().limit(2).forEach(target -> risks.add(unsure(target)));
        addLoading(risks);
        addDeviation(risks);
        Gap.clear(reading, -1).forEach(gap -> risks.add(gap.sentence(reading)));
        addFewReplications(risks);
        return risks.stream().limit(MOST).toList();
    }

    private void addRank(List<Text> reasons) {
        List<Integer> order = reading.recommendation().order();
        if (!reading.recommendation().advised()) {
            return;
        }
        VariantResult next = reading.variants().get(order.get(1));
        double share = reading.chosen().joint().share();
        if (share > next.joint().share()) {
            String mine = Words.percent(share);
            String theirs = Words.percent(next.joint().share());
            reasons.add(new Text(
                    "No other variant meets " + words.together().en() + " in more futures: " + mine + ", against "
                            + theirs + " under " + words.quoted(next).en() + ".",
                    "没有其他方案在更多未来中使" + words.together().zh() + "达成：本方案 " + mine + "，"
                            + words.quoted(next).zh() + " " + theirs + "。"));
        }
    }

    private void addSurestTarget(List<Text> reasons) {
        reading.chosen().targets().stream()
                .max(Comparator.comparingDouble(target -> target.probability().share()))
                .filter(target -> target.probability().share() >= Words.wantedSureness(target.target()))
                .ifPresent(target -> reasons.add(words.target(target.target())
                        .plus(new Text(" is met in ", " 在 "))
                        .plus(Words.withInterval(target.probability()))
                        .plus(new Text(" of futures.", " 的未来中达成。"))));
    }

    private List<TargetEstimate> unsure() {
        return reading.chosen().targets().stream()
                .filter(target -> target.probability().share() < Words.wantedSureness(target.target()))
                .sorted(Comparator.comparingDouble(
                        target -> target.probability().share()))
                .toList();
    }

    private Text unsure(TargetEstimate target) {
        Probability probability = target.probability();
        Text met = words.target(target.target())
                .plus(new Text(" is met in only ", " 仅在 "))
                .plus(Words.withInterval(probability))
                .plus(new Text(" of futures", " 的未来中达成"));
        if (target.target().must().isEmpty()) {
            return met.plus(new Text(".", "。"));
        }
        String must = Words.percent(target.target().must().get());
        return met.plus(new Text("; you asked for " + must + ".", "，而要求为 " + must + "。"));
    }

    private void addLoading(List<Text> risks) {
        double sellIn = reading.mean("sales.sell_in.units");
        double sellOut = reading.mean("sales.sell_out.units");
        if (sellOut > 0 && sellIn > sellOut * (1 + LOADING)) {
            String more = NumberText.percent(sellIn / sellOut - 1, 1);
            risks.add(new Text(
                    "Sell-in exceeds sell-out by " + more + ": stock is building up in the channel.",
                    "进货量比终端动销高 " + more + "：渠道库存正在累积（压货）。"));
        }
    }

    private void addDeviation(List<Text> risks) {
        KeptPromise.of(reading).stream()
                .filter(kept -> Math.abs(kept.deviation()) > NOTABLE_DEVIATION)
                .max(Comparator.comparingDouble(kept -> Math.abs(kept.deviation())))
                .ifPresent(kept -> risks.add(kept.sentence(reading)));
    }

    private void addFewReplications(List<Text> risks) {
        int done = reading.study().replications();
        if (done < ENOUGH_REPLICATIONS) {
            risks.add(new Text(
                    "Only " + done + " replications were run; intervals are reliable from " + ENOUGH_REPLICATIONS
                            + " on.",
                    "仅运行 " + done + " 次重复；至少 " + ENOUGH_REPLICATIONS + " 次时区间才可靠。"));
        }
    }
}
