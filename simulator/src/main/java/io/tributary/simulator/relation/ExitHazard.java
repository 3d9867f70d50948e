package io.tributary.simulator.relation;

import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unit;

/**
 * The weekly hazard that a partner leaves, a proportional hazard (Cox 1972, Journal of the Royal Statistical Society B
 * 34:187-220) with its own observations: missing return, trust, satisfaction, loyalty and fit against the middle of their scales,
 * open disputes, and the share of the region's partners who left lately (contagion).
 *
 * <pre>h = base x exp(profit x shortfall + trust x (50 - T)/50 + satisfaction x (50 - S)/50
 *       - loyalty x (L - 50)/50 - fit x (F - 50)/50 + conflict x disputes + neighbours x left)</pre>
 *
 * <p>Example: base 0.2 %, half of the required return missing, all else in the middle, profit 2: 0.2 % x e^1 = 0.54 % a week.
 */
@Described(en = "The hazard that a partner leaves", zh = "渠道商退出风险")
public record ExitHazard(
        @Described(
                en = "Hazard per week of a partner for whom everything is in the middle",
                zh = "各项居中时每周退出风险",
                unit = Unit.PER_WEEK,
                min = 0,
                max = 10,
                byDefault = "0.001",
                source = "assumption")
        double base,

        @Described(
                en = "Effect of a missing return",
                zh = "回报不足的影响",
                unit = Unit.INDEX,
                min = 0,
                max = 100,
                byDefault = "2",
                source = "assumption")
        double profit,

        @Described(
                en = "Effect of trust",
                zh = "信任的影响",
                unit = Unit.INDEX,
                min = 0,
                max = 100,
                byDefault = "1",
                source = "assumption")
        double trust,

        @Described(
                en = "Effect of satisfaction",
                zh = "满意度的影响",
                unit = Unit.INDEX,
                min = 0,
                max = 100,
                byDefault = "1",
                source = "assumption")
        double satisfaction,

        @Described(
                en = "Effect of loyalty",
                zh = "忠诚度的影响",
                unit = Unit.INDEX,
                min = 0,
                max = 100,
                byDefault = "1",
                source = "assumption")
        double loyalty,

        @Described(
                en = "Effect of fit",
                zh = "契合度的影响",
                unit = Unit.INDEX,
                min = 0,
                max = 100,
                byDefault = "0",
                source = "neutral")
        double fit,

        @Described(
                en = "Effect of each open dispute",
                zh = "每起未决争议的影响",
                unit = Unit.INDEX,
                min = 0,
                max = 100,
                byDefault = "0.5",
                source = "assumption")
        double conflict,

        @Described(
                en = "Effect of all the region's partners having left lately",
                zh = "同区渠道商近期全部退出的影响",
                unit = Unit.INDEX,
                min = 0,
                max = 100,
                byDefault = "0",
                source = "neutral")
        double neighbours,

        @Described(
                en = "Weeks for which a neighbour's leaving is remembered",
                zh = "邻近退出被记住的周数",
                unit = Unit.WEEKS,
                min = 1,
                max = 520,
                byDefault = "13 weeks",
                source = "assumption")
        int memory) {
    /** Nobody leaves. */
    public static final ExitHazard NONE = new ExitHazard(0, 0, 0, 0, 0, 0, 0, 0, 1);

    /**
     * What a partner weighs.
     *
     * @param shortfall part of the required return that is missing
     * @param disputes open disputes
     * @param left share of the region's partners who left lately
     */
    public record View(
            double shortfall,
            double trust,
            double satisfaction,
            double loyalty,
            double fit,
            double disputes,
            double left) {}

    /** Hazard per week. */
    public double hazard(View view) {
        if (base == 0) {
            return 0;
        }
        double x = profit * view.shortfall()
                + trust * (50 - view.trust()) / 50
                + satisfaction * (50 - view.satisfaction()) / 50
                - loyalty * (view.loyalty() - 50) / 50
                - fit * (view.fit() - 50) / 50
                + conflict * view.disputes()
                + neighbours * view.left();
        return base * StrictMath.exp(Math.min(50, x));
    }
}
