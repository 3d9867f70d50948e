package io.tributary.simulator.policy;

import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unit;

/**
 * Resellers of the same goods to the same outlets. Outlets buy more from the cheaper one: with mean price P a reseller that
 * charges p has the weight of its stockists times exp(-switching x (p - P) / P) (McFadden 1974). A reseller that sold less than it
 * used to, or sees a cheaper offer in its territory, tries a lower price and keeps trying while it expects to earn more in
 * the weeks to the next look, also after the penalty that it must expect for breaking a price term of its contract:
 * detection x (penalty + margin lost while supply is cut) (Becker 1968, Journal of Political Economy 76:169-217). When sales are back it goes up again, step by step. Price wars that start
 * from unexpectedly low demand: Green and Porter (1984, Econometrica 52:87-100).
 *
 * <p>Example: 1,000 packs a look at 21 that cost 18; belief 6, step 2 %. A step down: 1,120 packs at a margin of 2.58 earn
 * 2,890 against 3,000: not worth it. With belief 12: 1,240 x 2.58 = 3,199: worth it unless the expected penalty is 199 or more.
 */
@Described(en = "Price competition between resellers of the same goods", zh = "同品经销商之间的价格竞争")
public record DealerPricing(
        @Described(
                en = "How strongly outlets prefer the cheaper of several suppliers of the same product",
                zh = "门店对低价供货商的偏好强度",
                unit = Unit.INDEX,
                min = 0,
                max = 1000,
                byDefault = "12",
                source = "assumption")
        double switching,

        @Described(
                en = "By how much sales rise with a price cut, as resellers believe, per relative cut",
                zh = "经销商认为的降价销量弹性",
                unit = Unit.INDEX,
                min = 0,
                max = 1000,
                byDefault = "12",
                source = "assumption: as strongly as outlets turn to the cheaper one")
        double belief,

        @Described(
                en = "Sales below this part of the usual ones make a reseller think of cutting its price",
                zh = "销量低于平常此比例时考虑降价",
                unit = Unit.SHARE,
                min = 0,
                max = 10,
                byDefault = "95 %",
                source = "assumption")
        double weak,

        @Described(
                en = "One step of a price",
                zh = "每次调价幅度",
                unit = Unit.SHARE,
                min = 0,
                max = 0.5,
                byDefault = "2 %",
                source = "assumption")
        double step,

        @Described(
                en = "Deepest cut",
                zh = "最大降幅",
                unit = Unit.SHARE,
                min = 0,
                max = 0.9,
                byDefault = "20 %",
                source = "assumption")
        double most,

        @Described(
                en = "Weeks from one look at the price to the next",
                zh = "调价间隔",
                unit = Unit.WEEKS,
                min = 1,
                max = 104,
                byDefault = "4 weeks",
                source = "assumption")
        int every,

        @Described(
                en = "Weeks without supply after a breach of a price term was found",
                zh = "价格违约查实后停供周数",
                unit = Unit.WEEKS,
                min = 0,
                max = 104,
                byDefault = "0 weeks",
                source = "neutral")
        int supplyCut) {

    /** Weight of a reseller with outlets, against that of its stockists alone. */
    public double pull(double price, double meanPrice) {
        return switching == 0 || meanPrice <= 0 ? 1 : StrictMath.exp(-switching * (price - meanPrice) / meanPrice);
    }

    /**
     * What another step down earns to the next look, money; the reseller cuts where it is above 0.
     *
     * @param sold packs sold between two looks
     * @param price what it charges for a pack now
     * @param cost what a pack costs it
     * @param penalty that it must expect for the weeks to the next look, beyond what it risks now
     */
    public double gain(double sold, double price, double cost, double penalty) {
        double lower = price * (1 - step);
        double more = sold * (1 + belief * step);
        return more * (lower - cost) - sold * (price - cost) - penalty;
    }
}
