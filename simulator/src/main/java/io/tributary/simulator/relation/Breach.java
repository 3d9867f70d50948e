package io.tributary.simulator.relation;

import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unit;

/**
 * A way to break the rules that pays, such as selling imitations under our name or running down a neighbour: tempting in some
 * weeks and not in others. A partner breaks the rule in a week in which the gain exceeds what it expects to pay (Becker 1968,
 * Journal of Political Economy 76:169-217) and its scruples. The gain of a week is exponential with mean m, so that with
 * deterrence C = detection x enforcement x penalty + scruples x integrity / 100, all in weeks of purchases,
 *
 * <pre>chance of a breach in a week = exp(-C / m)</pre>
 *
 * <p>Example: m = 5 %, detection 10 %, enforcement 100 %, penalty 1 week: C = 0.10, chance e^-2 = 14 %.
 */
@Described(en = "A way to break the rules that pays", zh = "违规行为")
public record Breach(
        @Described(en = "Name", zh = "违规名称") String breach,

        @Described(
                en = "Mean gain of a week, in weeks of purchases",
                zh = "一周平均获利（折合进货周数）",
                unit = Unit.WEEKS,
                min = 0,
                max = 100,
                byDefault = "0.05 weeks",
                source = "assumption")
        double gain,

        @Described(
                en = "Fine for a breach that is punished, in weeks of purchases",
                zh = "处罚（折合进货周数）",
                unit = Unit.WEEKS,
                min = 0,
                max = 520,
                byDefault = "1 week",
                source = "assumption")
        double penalty,

        @Described(
                en = "Gain that full integrity forgoes, in weeks of purchases",
                zh = "完全诚信者放弃的获利（折合进货周数）",
                unit = Unit.WEEKS,
                min = 0,
                max = 100,
                byDefault = "0 weeks",
                source = "neutral")
        double scruples,

        @Described(
                en =
                        "Points of customer satisfaction lost in zones where the partner serves all stockists, per week of breach",
                zh = "其独占区域每周顾客满意度损失",
                unit = Unit.SCORE,
                min = 0,
                max = 100,
                byDefault = "1",
                source = "assumption")
        double harm) {
    /**
     * Chance of a breach in a week.
     *
     * @param detection chance that a breach of a week is found
     * @param enforcement chance that a breach found is punished
     * @param integrity 0 to 100
     */
    public double chance(double detection, double enforcement, double integrity) {
        double deterrence = detection * enforcement * penalty + scruples * integrity / 100;
        return gain == 0 ? 0 : StrictMath.exp(-deterrence / gain);
    }

    /** The gain of a week in which the rule is broken, in weeks of purchases: the mean of an exponential above its bound. */
    public double meanGain(double detection, double enforcement, double integrity) {
        return detection * enforcement * penalty + scruples * integrity / 100 + gain;
    }
}
