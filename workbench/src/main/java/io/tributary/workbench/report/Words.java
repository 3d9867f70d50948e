package io.tributary.workbench.report;

import io.tributary.simulator.experiment.Probability;
import io.tributary.simulator.experiment.VariantResult;
import io.tributary.simulator.quantity.NumberText;
import io.tributary.simulator.scenario.Target;

/** Phrases that several sentences share: targets, probabilities, and one variant against another. */
final class Words {
    /** How sure a target counts as sure where the scenario does not say. */
    static final double SURE_BY_DEFAULT = 0.8;

    private final Reading reading;

    Words(Reading reading) {
        this.reading = reading;
    }

    /** A target as a label: {@code Numeric coverage +30 % by 2027-12}. */
    Text target(Target target) {
        Text change = change(target, target.change());
        Text label = reading.figures().name(target.kpi()).plus(" ").plus(change);
        if (target.by().isEmpty()) {
            return label;
        }
        String by = target.by().get();
        return label.plus(new Text(" by " + by, "（" + by.replace("-", "年") + "月前）"));
    }

    /** A change in a target's basis: {@code +30 %}, {@code +5 points}, {@code at least 62 %}. */
    Text change(Target target, double change) {
        return switch (target.basis()) {
            case RELATIVE -> Text.same(signed(change * 100) + " %");
            case POINTS -> reading.figures().difference(target.kpi(), change);
            case ABSOLUTE -> new Text("at least ", "至少 ").plus(reading.figures().value(target.kpi(), change));
        };
    }

    /** A probability with its interval: {@code 91 % (86–95 %)}. */
    static Text withInterval(Probability probability) {
        return Text.same(percent(probability.share()) + " (" + interval(probability) + ")");
    }

    static String interval(Probability probability) {
        return NumberText.fixed(probability.low() * 100, 0) + "–" + NumberText.percent(probability.high(), 0);
    }

    static String percent(double share) {
        if (!Double.isFinite(share)) {
            return "–";
        }
        String text = NumberText.percent(share, 0);
        boolean nearlyNone = share > 0 && text.equals("0 %");
        boolean nearlyAll = share < 1 && text.equals("100 %");
        return nearlyNone ? "<1 %" : nearlyAll ? ">99 %" : text;
    }

    /** How sure the company wants to be of a target. */
    static double wantedSureness(Target target) {
        return target.must().orElse(SURE_BY_DEFAULT);
    }

    /** A variant's title in quotation marks. */
    Text quoted(VariantResult variant) {
        Text title = reading.title(variant);
        return new Text("“" + title.en() + "”", "「" + title.zh() + "」");
    }

    /** "all four targets together" for as many targets as there are. */
    Text together() {
        int count = reading.scenario().targets().size();
        return switch (count) {
            case 1 -> new Text("the target", "目标");
            case 2 -> new Text("both targets together", "两个目标同时");
            case 3 -> new Text("all three targets together", "全部三个目标同时");
            case 4 -> new Text("all four targets together", "全部四个目标同时");
            default -> new Text("all " + count + " targets together", "全部 " + count + " 个目标同时");
        };
    }

    private static String signed(double value) {
        String digits = NumberText.significant(value, 3);
        return value > 0 ? "+" + digits : digits;
    }
}
