package io.tributary.simulator.market;

import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unit;

/**
 * When customers of ours turn their back on us. A customer whose satisfaction lies below what is tolerated leaves after a
 * purchase with a probability that grows in proportion to the distance: exit, where voice is not heard (Hirschman 1970,
 * Exit, Voice, and Loyalty), outside the zone of tolerance (Zeithaml, Berry and Parasuraman 1993, Journal of the Academy of
 * Marketing Science 21(1):1-12). Who left does not consider our brands until won back, or until a purchase elsewhere lets
 * the person be told of us anew. The straight line is an assumption.
 *
 * <p>Example: tolerance 50, hazard 20 %: at 30 points one of 20 % x (50 - 30) / 50 = 8 % purchases is the last.
 */
@Described(en = "When dissatisfied customers leave", zh = "不满的顾客何时流失")
public record Leaving(
        @Described(
                en = "Probability of leaving after a purchase at 0 points of satisfaction",
                zh = "满意度为0时购买后流失的概率",
                unit = Unit.SHARE,
                min = 0,
                max = 1)
        double hazard,

        @Described(
                en = "Points of satisfaction from which nobody leaves",
                zh = "不再流失的满意度下限",
                unit = Unit.INDEX,
                min = 1,
                max = 100,
                byDefault = "50",
                source = "assumption")
        double tolerance,

        @Described(
                en = "Share of those who left and consider our brands again each week",
                zh = "流失者每周重新考虑我方品牌的比例",
                unit = Unit.SHARE,
                min = 0,
                max = 1,
                byDefault = "0 %",
                source = "neutral")
        double winBack) {

    /** Nobody leaves. */
    public static final Leaving NONE = new Leaving(0, 50, 0);

    /**
     * Probability of leaving after a purchase of ours.
     *
     * @param points satisfaction after the purchase, 0 to 100
     */
    public double probability(double points) {
        return hazard * Math.max(0, 1 - points / tolerance);
    }
}
