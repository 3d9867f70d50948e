package io.tributary.simulator.relation;

import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unit;

/**
 * Customer satisfaction as a slow state from 0 to 100, by expectation and disconfirmation (Oliver 1980, Journal of
 * Marketing Research 17:460-469): each week the state moves a constant part of the way to the week's experience, the
 * weighted mean of four scores from 0 to 100.
 *
 * <p>Example: weights 40, 25, 20, 15; scores 100, 50, 50, 50 give an experience of 70; from a state of 60 and with a
 * part of 10 % the next state is 61.
 */
@Described(en = "Customer satisfaction by expectation and disconfirmation", zh = "顾客满意度（期望—不一致模型）")
public record Satisfaction(
        @Described(
                en = "State at the start",
                zh = "初始满意度",
                unit = Unit.SCORE,
                min = 0,
                max = 100,
                byDefault = "50",
                source = "neutral")
        double start,

        @Described(
                en = "Part of the gap to the week's experience closed per week",
                zh = "每周向体验靠拢的比例",
                unit = Unit.SHARE,
                min = 0,
                max = 1,
                byDefault = "10 %",
                source = "assumption")
        double speed,

        @Described(
                en =
                        "Weight of availability: how many of the zone's outlets have the product on the shelf, against expectation",
                zh = "可得性权重",
                unit = Unit.INDEX,
                min = 0,
                max = 100,
                byDefault = "40",
                source = "assumption")
        double availabilityWeight,

        @Described(
                en = "Weight of service by partner and outlet",
                zh = "服务权重",
                unit = Unit.INDEX,
                min = 0,
                max = 100,
                byDefault = "25",
                source = "assumption")
        double serviceWeight,

        @Described(
                en = "Weight of delivery: the share of asked-for goods that came",
                zh = "交付权重",
                unit = Unit.INDEX,
                min = 0,
                max = 100,
                byDefault = "20",
                source = "assumption")
        double deliveryWeight,

        @Described(
                en = "Weight of price fairness: the price paid against the mean price of all brands",
                zh = "价格公平权重",
                unit = Unit.INDEX,
                min = 0,
                max = 100,
                byDefault = "15",
                source = "assumption")
        double priceWeight,

        @Described(
                en = "Share of outlets with the product on the shelf that shoppers expect; meeting it scores 50",
                zh = "顾客期望的在架门店比例（达到得50分）",
                unit = Unit.SHARE,
                min = 0.001,
                max = 1,
                byDefault = "20 %",
                source = "assumption")
        double expectedAvailability) {

    /**
     * The week's experience, 0 to 100.
     *
     * @param onShelf share of the zone's outlets with the product on the shelf
     * @param service service score, 0 to 100
     * @param fill share of asked-for units that were there
     * @param relativePrice own price divided by the mean price of all brands
     */
    public double experience(double onShelf, double service, double fill, double relativePrice) {
        double availability = Scale.score(50 * onShelf / expectedAvailability);
        double price = Scale.score(50 + 100 * (1 - relativePrice));
        double weights = availabilityWeight + serviceWeight + deliveryWeight + priceWeight;
        if (weights == 0) {
            return start;
        }
        double sum = availabilityWeight * availability
                + serviceWeight * service
                + deliveryWeight * Scale.score(100 * fill)
                + priceWeight * price;
        return sum / weights;
    }

    /** The state after a week. */
    public double next(double state, double experience) {
        return state + speed * (experience - state);
    }
}
