package io.tributary.workbench.report;

import io.tributary.simulator.experiment.TargetEstimate;
import io.tributary.simulator.experiment.VariantResult;
import io.tributary.simulator.scenario.Target;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What would change the answer: the target that holds all of them back, the level at which the least sure target
 * would be as sure as wanted, and the variant that comes next. Read from the runs; nothing is simulated anew.
 */
final class TurningPoints {
    private static final double NOTABLE = 0.01;

    private final Reading reading;
    private final Words words;

    TurningPoints(Reading reading) {
        this.reading = reading;
        words = new Words(reading);
    }

    List<Text> sentences() {
        List<Text> sentences = new ArrayList<>();
        addBottleneck(sentences);
        addEasierTarget(sentences);
        addRunnerUp(sentences);
        return sentences;
    }

    /** Place of the target without which all others together are surest; -1 where none can be told. */
    int bottleneck() {
        int best = -1;
        double most = reading.chosen().joint().share() + NOTABLE;
        for (int at = 0; at < targets().size() && targets().size() > 1; at++) {
            OptionalDouble without = jointWithout(at);
            if (without.isPresent() && without.getAsDouble() > most) {
                most = without.getAsDouble();
                best = at;
            }
        }
        return best;
    }

    private void addBottleneck(List<Text> sentences) {
        int at = bottleneck();
        if (at < 0) {
            return;
        }
        Text target = words.target(targets().get(at).target());
        String without = Words.percent(jointWithout(at).orElse(0));
        String now = Words.percent(reading.chosen().joint().share());
        sentences.add(new Text(
                "The bottleneck is " + target.en() + ": without it the others together are met in about " + without
                        + " of futures instead of " + now + ".",
                "瓶颈是" + target.zh() + "：去掉该目标后，其余目标同时达成的概率由 " + now + " 升至约 " + without + "。"));
    }

    private void addEasierTarget(List<Text> sentences) {
        int at = leastSure();
        if (at < 0) {
            return;
        }
        TargetEstimate target = targets().get(at);
        double wanted = Words.wantedSureness(target.target());
        OptionalDouble reached = reading.targets().changeReached(index(), at, wanted);
        if (target.probability().share() >= wanted || reached.isEmpty()) {
            return;
        }
        Text name = reading.figures().name(target.target().kpi());
        Text easier = words.change(target.target(), eased(target.target(), reached.getAsDouble()));
        Text asked = words.change(target.target(), target.target().change());
        String sure = Words.percent(wanted);
        sentences.add(new Text(
                name.en() + ": asking for " + easier.en() + " instead of " + asked.en() + " would be met in about "
                        + sure + " of futures.",
                name.zh() + "：若目标由 " + asked.zh() + " 调整为 " + easier.zh() + "，则在约 " + sure + " 的未来中可达成。"));
    }

    /** Two digits, rounded to the side on which the target is easier. */
    private static double eased(Target target, double reached) {
        boolean upwards = target.change() >= 0 || target.basis() == Target.Basis.ABSOLUTE;
        RoundingMode easier = upwards ? RoundingMode.FLOOR : RoundingMode.CEILING;
        return new BigDecimal(reached).round(new MathContext(2, easier)).doubleValue();
    }

    private void addRunnerUp(List<Text> sentences) {
        if (!reading.recommendation().advised()) {
            return;
        }
        VariantResult next =
                reading.variants().get(reading.recommendation().order().get(1));
        Text title = words.quoted(next);
        String joint = Words.withInterval(next.joint()).en();
        if (next.joint().high() >= reading.chosen().joint().low()) {
            sentences.add(new Text(
                    title.en() + " comes next with " + joint + " for "
                            + words.together().en() + "; the intervals overlap, so more futures could turn the order.",
                    "其次是" + title.zh() + "，" + words.together().zh() + "达成的概率为 " + joint + "；两者区间重叠，增加模拟次数可能改变排序。"));
        } else {
            sentences.add(new Text(
                    title.en() + " comes next with " + joint + "; its interval lies clearly below.",
                    "其次是" + title.zh() + "，概率为 " + joint + "，其区间明显更低。"));
        }
    }

    private int leastSure() {
        int least = -1;
        for (int at = 0; at < targets().size(); at++) {
            if (least < 0 || share(at) < share(least)) {
                least = at;
            }
        }
        return least;
    }

    private double share(int at) {
        return targets().get(at).probability().share();
    }

    private OptionalDouble jointWithout(int at) {
        return reading.targets().jointWithout(index(), at);
    }

    private int index() {
        return reading.recommendation().index();
    }

    private List<TargetEstimate> targets() {
        return reading.chosen().targets();
    }
}
