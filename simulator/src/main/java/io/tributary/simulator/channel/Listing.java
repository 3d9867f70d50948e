package io.tributary.simulator.channel;

import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unit;

/**
 * How fast outlets of an area take up our products. The share of stocking outlets moves towards the partner's reach by
 * a constant part of the gap each week; when an area changes hands a part of the stockists is lost first.
 */
@Described(en = "How fast outlets take up our products", zh = "门店铺货的变化速度")
public record Listing(
        @Described(
                en = "Part of the gap to the partner's reach closed per week",
                zh = "每周弥补与目标铺货率差距的比例",
                unit = Unit.SHARE,
                min = 0,
                max = 1,
                byDefault = "8 %",
                source = "assumption")
        double gainPerWeek,

        @Described(
                en = "Part of an area's stockists lost when the area changes hands",
                zh = "片区易主时流失的铺货门店比例",
                unit = Unit.SHARE,
                min = 0,
                max = 1,
                byDefault = "15 %",
                source = "assumption")
        double handoverLoss,

        @Described(
                en =
                        "Part of its reach that a partner keeps per further tier above it: each tier in between means fewer"
                                + " visits and thinner support",
                zh = "上游每多一级渠道，终端铺货能力保留的比例",
                unit = Unit.SHARE,
                min = 0,
                max = 1,
                byDefault = "92 %",
                source = "assumption")
        double keptPerTier,

        @Described(
                en = "Share of its reach that a partner has lost at the edge of its radius",
                zh = "服务半径边缘处铺货能力的损失比例",
                unit = Unit.SHARE,
                min = 0,
                max = 1,
                byDefault = "30 %",
                source = "assumption")
        double lostAtRadius) {

    /**
     * Share of an area's outlets that a partner can hold as stockists.
     *
     * @param partner who serves the area
     * @param km distance from its warehouse to the area's zone
     * @param tiers partners in the chain, itself included
     * @param outlets outlets in the area
     */
    public double reach(Partner partner, double km, int tiers, double outlets) {
        if (km > partner.radius() || outlets <= 0) {
            return 0;
        }
        double near = partner.radius() == 0 ? 1 : 1 - lostAtRadius * km / partner.radius();
        double share = partner.reach() * near * StrictMath.pow(keptPerTier, Math.max(0, tiers - 1));
        return Math.min(share, partner.capacity() / outlets);
    }
}
