package io.tributary.simulator.contract;

import java.util.List;
import org.apache.commons.math3.RealFieldElement;
import org.apache.commons.math3.util.Decimal64;

/** One term of a contract between a seller and a buyer. Settling is a pure function of the account statement. */
public sealed interface Term
        permits Bonus,
                BuyBack,
                Commission,
                CompositePayout,
                CoopAdvertising,
                Deposit,
                Exclusivity,
                LinearDiscount,
                MarketCompensation,
                MinimumPurchase,
                PriceMaintenance,
                PriceProtection,
                ProfitSharing,
                QuantityDiscount,
                QuantityFlexibility,
                RevenueSharing,
                Salary,
                SalesRebate,
                SlottingFee,
                StairStepRebate,
                TargetRebate,
                TradeCredit,
                TwoPartTariff {

    /**
     * Money per statement that the seller pays to the buyer (negative: the buyer pays).
     *
     * @param statement what was bought and sold in the settlement period that just ended, in money and base units
     * @param levers the term's parameters
     */
    <T extends RealFieldElement<T>> T sellerPays(Statement<T> statement, Levers<T> levers);

    /**
     * Base units sold on at which the payment bends or jumps, all else equal and what is not sold left; in no order.
     * Between them the payment is smooth, so that an expectation over what is sold can be integrated piece by piece.
     */
    default <T extends RealFieldElement<T>> List<T> soldBends(Statement<T> statement, Levers<T> levers) {
        return List.of();
    }

    /** Base units bought at which the payment bends or jumps, all else equal and what is not sold left; in no order. */
    default <T extends RealFieldElement<T>> List<T> boughtBends(Statement<T> statement, Levers<T> levers) {
        return List.of();
    }

    /**
     * Money per unit that the seller pays where just the target is bought and sold on.
     *
     * @param listPrice money per unit
     */
    default double perUnitAtTarget(double listPrice) {
        Decimal64 one = Decimal64.ONE;
        Statement<Decimal64> statement =
                Statement.of(one, new Decimal64(listPrice), one, Decimal64.ZERO).withTarget(one);
        return sellerPays(statement, Levers.asWritten(Decimal64.ZERO)).getReal();
    }

    /** Whether what is paid may be spent on selling only. */
    default boolean isForSelling() {
        return false;
    }

    /** What the payment is for. */
    Head head();

    /** Weeks from settlement to payment. */
    default int paymentDelay() {
        return 0;
    }

    /** Months after which the term is settled: 1, 3 or 12; 0 means every period. */
    int everyMonths();

    /** Growth against the buyer's own expected sales that the term's target asks for; 0 where it has no target. */
    default double targetGrowth() {
        return 0;
    }
}
