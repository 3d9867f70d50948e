package io.tributary.simulator.contract;

import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unit;
import org.apache.commons.math3.RealFieldElement;

/**
 * Money that the buyer leaves with the seller when the window that counts begins, and gets back when it ends. Trade practice
 * (履约保证金).
 */
@Described(en = "Security that the buyer leaves with the seller", zh = "履约保证金")
public record Deposit(
        @Described(en = "Amount per product", zh = "每种商品的保证金", unit = Unit.MONEY, min = 0, max = 1e12)
        double amount) implements Term {

    @Override
    public <T extends RealFieldElement<T>> T sellerPays(Statement<T> statement, Levers<T> levers) {
        return statement.zero();
    }

    @Override
    public Head head() {
        return Head.FEE;
    }

    @Override
    public int everyMonths() {
        return 0;
    }
}
