package io.tributary.simulator.contract;

import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unit;
import java.util.List;
import org.apache.commons.math3.RealFieldElement;

/**
 * The seller gets a share of the buyer's contribution: revenue minus purchases at list price, own unit cost and outlay. With
 * the list price at the seller's unit cost it is the schedule of Jeuland and Shugan (1983, Marketing Science 2:239-272).
 *
 * <p>Example: 50 % of (60 - 20) x 40 = 1,600 is 800.
 */
@Described(en = "The seller gets a share of the buyer's contribution", zh = "利润分成(按贡献)")
public record ProfitSharing(
        @Described(
                en = "Share of the contribution that the seller gets",
                zh = "卖方分成比例",
                unit = Unit.SHARE,
                min = 0,
                max = 1)
        double sellersShare,

        @Described(en = "Whether losses are shared as well", zh = "亏损是否共担", byDefault = "yes")
        boolean losses,

        @Described(
                en = "Settled every so many months: 1, 3 or 12; 0 settles every period",
                zh = "结算周期(月):1、3或12;0表示每期结算",
                min = 0,
                max = 12,
                byDefault = "0")
        int everyMonths,

        @Described(
                en = "Weeks from settlement to payment",
                zh = "结算后付款的周数",
                unit = Unit.WEEKS,
                min = 0,
                max = 104,
                byDefault = "0 weeks",
                source = "neutral")
        int paymentDelay)
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
        return levers.of("sellers_share", sellersShare).multiply(shared).negate();
    }

    @Override
    public Head head() {
        return Head.SHARING;
    }

    @Override
    public <T extends RealFieldElement<T>> List<T> soldBends(Statement<T> statement, Levers<T> levers) {
        if (losses || statement.resalePrice().getReal() == 0) {
            return List.of();
        }
        T cost = statement
                .purchases()
                .add(statement.efforts().outlay())
                .add(statement.efforts().buyerCost().multiply(statement.bought()));
        return List.of(cost.divide(statement.resalePrice()));
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
