package io.tributary.simulator.contract;

import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unit;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.RealFieldElement;

/**
 * The seller gets a share of the buyer's contribution: revenue minus purchases at list price, own unit cost and outlay. With
 * the list price at the seller's unit cost it is the schedule of Jeuland and Shugan (1983, Marketing Science 2:239-272).
 *
 * <p>With a slope the share follows the market: share x (1 + slope x (sold / target - 1)), within 0 and 1. A positive slope
 * leaves the buyer more in bad times and less in good ones (state-contingent sharing: Stiglitz 1974, Review of Economic Studies
 * 41:219-255; the linear form is an assumption).
 *
 * <p>Example: 50 % of (60 - 20) x 40 = 1,600 is 800. With slope 2 and sales 10 % above target the share is 60 %: 960.
 */
@Described(en = "The seller gets a share of the buyer's contribution", zh = "利润分成（按贡献）")
public record ProfitSharing(
        @Described(
                en = "Share of the contribution that the seller gets",
                zh = "卖方分成比例",
                unit = Unit.SHARE,
                min = 0,
                max = 1)
        double sellersShare,

        @Described(
                en =
                        "By how much the share rises when the buyer sells one per cent more than its target, in per cent of itself",
                zh = "销量每超目标1%时分成比例的相对增幅（%）",
                unit = Unit.INDEX,
                min = -100,
                max = 100,
                byDefault = "0",
                source = "neutral")
        double slope,

        @Described(en = "Whether losses are shared as well", zh = "亏损是否共担", byDefault = "yes")
        boolean losses,

        @Settled.EveryPeriod int everyMonths,

        @Settled.PaidAfter int paymentDelay)
        implements Term {

    public ProfitSharing {
        Cadence.check(everyMonths);
    }

    @Override
    public <T extends RealFieldElement<T>> T sellerPays(Statement<T> statement, Levers<T> levers) {
        T earned = statement
                .revenue()
                .subtract(statement.purchases())
                .subtract(statement.efforts().outlay())
                .subtract(statement.efforts().buyerCost().multiply(statement.bought()));
        T shared = losses ? earned : Bent.positive(earned);
        return part(statement, levers).multiply(shared).negate();
    }

    /** The seller's share in the state of the market that the buyer's sales show, 0 to 1. */
    private <T extends RealFieldElement<T>> T part(Statement<T> statement, Levers<T> levers) {
        T share = levers.of("sellers_share", sellersShare);
        if (slope == 0 || statement.target().getReal() <= 0) {
            return share;
        }
        T beyond = statement.sold().divide(statement.target()).subtract(1);
        T moved = share.multiply(beyond.multiply(slope).add(1));
        return Bent.within(moved, statement.zero(), statement.zero().add(1));
    }

    @Override
    public Head head() {
        return Head.SHARING;
    }

    @Override
    public <T extends RealFieldElement<T>> List<T> soldBends(Statement<T> statement, Levers<T> levers) {
        if (losses || statement.resalePrice().getReal() == 0) {
            return bounds(statement, levers);
        }
        T cost = statement
                .purchases()
                .add(statement.efforts().outlay())
                .add(statement.efforts().buyerCost().multiply(statement.bought()));
        List<T> bends = new ArrayList<>(bounds(statement, levers));
        bends.add(cost.divide(statement.resalePrice()));
        return bends;
    }

    /** Sales at which the moving share meets 0 or 1. */
    private <T extends RealFieldElement<T>> List<T> bounds(Statement<T> statement, Levers<T> levers) {
        T share = levers.of("sellers_share", sellersShare);
        if (slope == 0 || statement.target().getReal() <= 0 || share.getReal() <= 0) {
            return List.of();
        }
        T one = statement.zero().add(1);
        T none = statement.target().multiply(1 - 1 / slope);
        T all = statement
                .target()
                .multiply(one.divide(share).subtract(1).divide(slope).add(1));
        return List.of(none, all);
    }

    @Override
    public <T extends RealFieldElement<T>> List<T> boughtBends(Statement<T> statement, Levers<T> levers) {
        T each = statement.listPrice().add(statement.efforts().buyerCost());
        if (losses || each.getReal() == 0) {
            return List.of();
        }
        return List.of(
                statement.revenue().subtract(statement.efforts().outlay()).divide(each));
    }
}
