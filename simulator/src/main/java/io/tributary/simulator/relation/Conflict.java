package io.tributary.simulator.relation;

import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unit;

/**
 * Conflict between channels from 0 to 100, as the shops of a zone feel it. They see what the same product costs online and
 * how much of the zone's sales goes there; what hurts is a price below theirs by more than they tolerate, and lost sales
 * (goal incompatibility and domain overlap as causes of conflict: Rosenberg and Stern 1971, Journal of Marketing Research
 * 8:437-442; Webb and Lambe 2007, Industrial Marketing Management 36:29-43). An order that a shop hands over hurts it only
 * as far as it is not credited. The state closes a part of the gap to the week's score; shops in conflict recommend our
 * products less and drop some of them. The forms are linear: an assumption.
 *
 * <p>Example: web price 12 % below the shelf, tolerance 4 %, painful at 20 %, a quarter of sales online, rivalry 0.4: score
 * 100 x (8 / 20 + 0.4 x 0.25) = 50.
 */
@Described(en = "How shops react to the same goods in other channels", zh = "渠道冲突")
public record Conflict(
        @Described(
                en = "Price gap to other channels that shops put up with",
                zh = "门店可容忍的与其他渠道的价差",
                unit = Unit.SHARE,
                min = 0,
                max = 1,
                byDefault = "4 %",
                source = "assumption: what carrying the goods home at once is worth")
        double tolerance,

        @Described(
                en = "Gap beyond that at which conflict is complete",
                zh = "超出容忍后冲突达到最大的价差",
                unit = Unit.SHARE,
                min = 0.001,
                max = 10,
                byDefault = "20 %",
                source = "assumption: a dealer's whole margin")
        double painful,

        @Described(
                en = "Part of full conflict that it is worth if all sales of our products go through other channels",
                zh = "全部销量流向其他渠道时的冲突程度",
                unit = Unit.INDEX,
                min = 0,
                max = 10,
                byDefault = "0",
                source = "neutral")
        double rivalry,

        @Described(
                en = "Part of the gap to the week's score closed per week",
                zh = "每周向当周得分靠拢的比例",
                unit = Unit.SHARE,
                min = 0,
                max = 1,
                byDefault = "10 %",
                source = "assumption")
        double speed,

        @Described(
                en = "Utility that our offers lose in shops at full conflict: sellers recommend others",
                zh = "冲突最大时门店不推荐造成的效用损失",
                unit = Unit.UTILITY,
                min = 0,
                max = 20,
                byDefault = "0",
                source = "neutral")
        double recommends,

        @Described(
                en = "Part of the stocking outlets that drop our products at full conflict",
                zh = "冲突最大时下架门店比例",
                unit = Unit.SHARE,
                min = 0,
                max = 1,
                byDefault = "0 %",
                source = "neutral")
        double delists) {

    /**
     * Score of a week, 0 to 100.
     *
     * @param excess price gaps beyond what is tolerated, weighted with the shops' sales
     * @param elsewhere share of our sales that goes through other channels
     */
    public double score(double excess, double elsewhere) {
        return 100 * Math.min(1, excess / painful + rivalry * elsewhere);
    }

    /** What hurts of a price elsewhere against the shop's own: the part by which it is lower, beyond what is tolerated. */
    public double excess(double own, double elsewhere) {
        return own <= 0 ? 0 : Math.max(0, 1 - elsewhere / own - tolerance);
    }

    /** The state after a week. */
    public double next(double state, double score) {
        return state + speed * (score - state);
    }

    /** Utility that our offers in shops lose. */
    public double lost(double state) {
        return recommends * state / 100;
    }

    /** Part of the stocking outlets that still stock. */
    public double kept(double state) {
        return 1 - delists * state / 100;
    }
}
