package io.tributary.simulator.relation;

import static io.tributary.simulator.quantity.Described.EMPTY;

import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unit;
import java.util.List;

/**
 * Trade funds for displays: the maker pays outlets for putting its product where shoppers see it, as far as a weekly budget
 * goes. A display multiplies the weight of the offer (Chevalier 1975, Journal of Marketing Research 12:426-431, finds several
 * times the usual sales on display). An outlet that was paid may give the place to somebody else. What that brings is
 * exponential with mean {@code temptation} a week; it keeps its word where it brings less than a visit is expected to cost,
 * with probability 1 - e^(-visits x penalty x fee / temptation) (after Becker 1968, Journal of Political Economy 76:169-217).
 * Who is found without the display pays back {@code penalty} x the fee.
 *
 * <p>Example: fee 30, a tenth visited, penalty 5 fees, temptation 20: 1 - e^(-15 / 20) = 52.8 % put the display up; at a
 * visibility of 1.5 the offer weighs 1 + 0.528 x 0.5 = 1.264 times as much where all are paid.
 */
@Described(en = "Trade funds for displays in outlets, and their audit", zh = "陈列费用与核查")
public record DisplayFund(
        @Described(en = "Product of ours", zh = "商品") String sku,

        @Described(en = "Outlet formats; all when empty", zh = "涉及业态，空为全部", byDefault = EMPTY)
        List<String> formats,

        @Described(en = "Budget of a week", zh = "每周预算", unit = Unit.MONEY, min = 0, max = 1e12)
        double budget,

        @Described(
                en = "Paid to an outlet for a week of display",
                zh = "每店每周陈列费",
                unit = Unit.MONEY,
                min = 0.01,
                max = 1e9,
                byDefault = "30",
                source = "assumption")
        double fee,

        @Described(
                en = "Factor of a display on the weight of the offer",
                zh = "陈列对商品可见度的倍数",
                min = 1,
                max = 100,
                byDefault = "1.5",
                source = "assumption: well below what experiments with special displays report")
        double visibility,

        @Described(
                en = "Mean of what the place would bring the outlet otherwise in a week; all keep their word at 0",
                zh = "挪用陈列位每周平均收益，0表示全部守约",
                unit = Unit.MONEY,
                min = 0,
                max = 1e9,
                byDefault = "0",
                source = "neutral")
        double temptation,

        @Described(
                en = "Share of the paid outlets that is visited in a week",
                zh = "每周核查比例",
                unit = Unit.SHARE,
                min = 0,
                max = 1,
                byDefault = "0 %",
                source = "neutral")
        double visits,

        @Described(
                en = "What a visit costs the maker",
                zh = "每次核查成本",
                unit = Unit.MONEY,
                min = 0,
                max = 1e9,
                byDefault = "15",
                source = "assumption")
        double visitCost,

        @Described(
                en = "Fees that an outlet pays back when it is found without the display",
                zh = "查实未陈列时退还的费用倍数",
                unit = Unit.INDEX,
                min = 0,
                max = 1000,
                byDefault = "1",
                source = "neutral: the fee itself")
        double penalty) {

    public DisplayFund {
        formats = List.copyOf(formats);
    }

    /** Whether outlets of a format are paid. */
    public boolean covers(String format) {
        return formats.isEmpty() || formats.contains(format);
    }

    /** Part of so many outlets that the budget pays for. */
    public double paidShare(double outlets) {
        return outlets <= 0 ? 0 : Math.min(1, budget / (fee * outlets));
    }

    /** Part of the paid outlets that put the display up. */
    public double compliance() {
        return temptation == 0 ? 1 : 1 - StrictMath.exp(-visits * penalty * fee / temptation);
    }

    /** Utility that shoppers of outlets see where a share of these has the display. */
    public double utility(double share) {
        return share == 0 ? 0 : StrictMath.log(1 + share * (visibility - 1));
    }
}
