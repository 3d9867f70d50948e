package io.tributary.simulator.policy;

import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unit;

/**
 * Selling into the territory of another partner (gray trade inside a network). A partner offers outlets elsewhere a price
 * below the one that they pay, and does so as far as it gains: what they pay it, less what the goods cost it after the
 * rebate that one more purchase earns, less freight and handling, less the part of the price that the rules credit to the
 * rightful partner, less the penalty that it must expect. What it expects is
 * detection x enforcement x penalty, the deterrence of Becker (1968, Journal of Political Economy 76:169-217). Stock that
 * would lie for long is worth less to it. That partners divert where price gaps exceed the cost of moving goods and the
 * risk: Antia, Bergen, Dutta and Fisher (2006, Journal of Marketing 70:92-106).
 *
 * <p>Example: outlets there pay 21; at 4 % less they pay 20.16. Goods that cost 18 less 0.40 rebate, freight 0.60, handling
 * 0.50, deterrence 10 % x 50 % x 8 = 0.40: gain 20.16 - 17.60 - 0.60 - 0.50 - 0.40 = 1.06; with response 4 the outlets buy
 * 4 x 1.06 / 21 = 20 % of their need there.
 */
@Described(en = "Selling into other partners' territories", zh = "跨地区销售（窜货）")
public record Diversion(
        @Described(
                en = "How far below the price that outlets pay the offer lies",
                zh = "窜货报价低于当地进价的比例",
                unit = Unit.SHARE,
                min = 0,
                max = 1,
                byDefault = "4 %",
                source = "assumption")
        double discount,

        @Described(
                en = "Freight per tonne-kilometre of diverted goods",
                zh = "窜货吨公里运费",
                unit = Unit.MONEY_PER_TONNE_KM,
                min = 0,
                max = 1e6,
                byDefault = "0.45",
                source = "assumption: road freight in part loads")
        double freight,

        @Described(
                en = "Handling, repacking and removing of marks, per pack",
                zh = "每包装装卸、换箱、去码费用",
                unit = Unit.MONEY_PER_PACK,
                min = 0,
                max = 1e6,
                byDefault = "0",
                source = "neutral")
        double handling,

        @Described(
                en = "Farthest outlets that are offered diverted goods",
                zh = "窜货最远距离",
                unit = Unit.KM,
                min = 0,
                max = 20000,
                byDefault = "400 km",
                source = "assumption: a day's drive")
        double radius,

        @Described(
                en = "Part of their need that outlets buy there per unit of gain, gain taken as a part of the price",
                zh = "单位相对收益对应的窜货占比",
                unit = Unit.INDEX,
                min = 0,
                max = 1000,
                byDefault = "4",
                source = "assumption")
        double response,

        @Described(
                en = "Largest part of their need that outlets buy outside their territory",
                zh = "门店窜货进货占比上限",
                unit = Unit.SHARE,
                min = 0,
                max = 0.95,
                byDefault = "40 %",
                source = "assumption")
        double most,

        @Described(
                en = "Yearly worth of getting rid of stock beyond need, as a part of its value",
                zh = "超额库存年持有成本比例",
                unit = Unit.SHARE,
                min = 0,
                max = 10,
                byDefault = "20 %",
                source = "assumption: 8 % credit, 12 % room, handling and ageing")
        double carrying,

        @Described(
                en = "Probability that a week's diverted goods are found and traced to who sold them",
                zh = "每周查获概率",
                unit = Unit.SHARE,
                min = 0,
                max = 1,
                byDefault = "0 %",
                source = "neutral")
        double detection,

        @Described(
                en = "Probability that what was found is punished",
                zh = "查获后处罚概率（执行力度）",
                unit = Unit.SHARE,
                min = 0,
                max = 1,
                byDefault = "100 %",
                source = "neutral")
        double enforcement,

        @Described(
                en = "Penalty per diverted pack",
                zh = "每包装窜货罚款",
                unit = Unit.MONEY_PER_PACK,
                min = 0,
                max = 1e9,
                byDefault = "0",
                source = "neutral")
        double penalty,

        @Described(
                en =
                        "Part of the price of goods sold outside the territory that goes to the partner whose territory it is",
                zh = "跨区销售额中归属地渠道商的分成比例（归属分成）",
                unit = Unit.SHARE,
                min = 0,
                max = 1,
                byDefault = "0 %",
                source = "neutral")
        double credit) {

    private static final double WEEKS_PER_YEAR = 52;

    /** What a partner that diverts a pack must expect to pay for it, money. */
    public double deterrence() {
        return detection * enforcement * penalty;
    }

    /** Price at which diverted goods are offered, where outlets pay so much; money per pack. */
    public double offer(double paidThere) {
        return paidThere * (1 - discount);
    }

    /** What a pack costs to bring there, money. */
    public double moving(double km, double kilograms) {
        return freight * kilograms / 1000 * km + handling;
    }

    /**
     * What a partner gains with a pack, money.
     *
     * @param paidThere what outlets there pay for a pack now
     * @param cost what the pack costs the partner, less what its purchase earns of contract terms
     * @param moving what it costs to bring it there
     * @param weeksBeyondNeed weeks that the partner's stock beyond need would lie
     */
    public double gain(double paidThere, double cost, double moving, double weeksBeyondNeed) {
        double relief = cost * carrying / WEEKS_PER_YEAR * Math.max(0, weeksBeyondNeed);
        return offer(paidThere) * (1 - credit) - cost + relief - moving - deterrence();
    }

    /** Part of their need that outlets are sold by a partner that gains so much with a pack. */
    public double part(double gain, double paidThere) {
        return paidThere <= 0 ? 0 : Math.min(most, Math.max(0, gain) / paidThere * response);
    }
}
