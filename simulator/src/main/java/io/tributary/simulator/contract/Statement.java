package io.tributary.simulator.contract;

import org.apache.commons.math3.RealFieldElement;

/**
 * The account of one buyer with one seller for one product over one settlement period, in numbers of any kind: {@code
 * Decimal64} where the ledger settles, {@code DerivativeStructure} where a firm anticipates.
 *
 * @param bought base units bought from the seller (sell-in)
 * @param listPrice what they cost on average before any term, money per base unit
 * @param sold base units that the buyer sold on (sell-out)
 * @param resalePrice what it got for them on average, money per base unit
 * @param left base units that are unsold when the period ends
 * @param target base units agreed for the period; 0 means none were agreed
 * @param efforts what else the two sides did and spent
 */
public record Statement<T extends RealFieldElement<T>>(
        T bought, T listPrice, T sold, T resalePrice, T left, T target, Efforts<T> efforts) {

    /**
     * What the two sides spent, and what was found out about them.
     *
     * @param outlay money that the buyer spent on selling, such as local advertising
     * @param sellerCost what a base unit costs the seller, money
     * @param buyerCost what a base unit costs the buyer beside the price, money
     * @param asked base units that the buyer's customers asked for
     * @param devalued money by which the buyer's stock lost value because the list price fell
     * @param breaches periods in which the buyer was found to break the term
     */
    public record Efforts<T extends RealFieldElement<T>>(
            T outlay, T sellerCost, T buyerCost, T asked, T devalued, T breaches) {

        /** No effort and no cost. */
        public static <T extends RealFieldElement<T>> Efforts<T> none(T zero) {
            return new Efforts<>(zero, zero, zero, zero, zero, zero);
        }

        public Efforts<T> withOutlay(T money) {
            return new Efforts<>(money, sellerCost, buyerCost, asked, devalued, breaches);
        }

        public Efforts<T> withCosts(T ofSeller, T ofBuyer) {
            return new Efforts<>(outlay, ofSeller, ofBuyer, asked, devalued, breaches);
        }

        public Efforts<T> withAsked(T units) {
            return new Efforts<>(outlay, sellerCost, buyerCost, units, devalued, breaches);
        }

        public Efforts<T> withDevalued(T money) {
            return new Efforts<>(outlay, sellerCost, buyerCost, asked, money, breaches);
        }

        public Efforts<T> withBreaches(T periods) {
            return new Efforts<>(outlay, sellerCost, buyerCost, asked, devalued, periods);
        }
    }

    /**
     * A statement of what was bought and sold on.
     *
     * @param bought base units bought
     * @param listPrice money per base unit
     * @param sold base units sold on; what is not sold is left
     * @param resalePrice money per base unit
     */
    public static <T extends RealFieldElement<T>> Statement<T> of(T bought, T listPrice, T sold, T resalePrice) {
        T zero = bought.getField().getZero();
        return new Statement<>(bought, listPrice, sold, resalePrice, bought.subtract(sold), zero, Efforts.none(zero));
    }

    /** Zero in the statement's numbers. */
    public T zero() {
        return bought.getField().getZero();
    }

    /** What was bought, money at list prices. */
    public T purchases() {
        return bought.multiply(listPrice);
    }

    /** What was sold on, money at the price that the buyer paid. */
    public T sellOut() {
        return sold.multiply(listPrice);
    }

    /** What the buyer earned by selling on, money. */
    public T revenue() {
        return sold.multiply(resalePrice);
    }

    public Statement<T> withLeft(T units) {
        return new Statement<>(bought, listPrice, sold, resalePrice, units, target, efforts);
    }

    public Statement<T> withResalePrice(T price) {
        return new Statement<>(bought, listPrice, sold, price, left, target, efforts);
    }

    public Statement<T> withTarget(T units) {
        return new Statement<>(bought, listPrice, sold, resalePrice, left, units, efforts);
    }

    /**
     * The statement if more had happened.
     *
     * @param moreBought base units
     * @param moreSold base units, asked for and sold at the same price as the others
     * @param moreOutlay money spent on selling
     */
    public Statement<T> plus(double moreBought, double moreSold, double moreOutlay) {
        Efforts<T> more = efforts.withOutlay(efforts.outlay().add(moreOutlay))
                .withAsked(efforts.asked().add(moreSold));
        return new Statement<>(
                bought.add(moreBought),
                listPrice,
                sold.add(moreSold),
                resalePrice,
                left.add(moreBought - moreSold),
                target,
                more);
    }

    public Statement<T> with(Efforts<T> others) {
        return new Statement<>(bought, listPrice, sold, resalePrice, left, target, others);
    }
}
