package io.tributary.simulator.play;

import java.util.Arrays;

/** One product in the hands of one firm: where it comes from and where it goes, by index, found once for all evaluations. */
final class Cell {
    private final Holder holder;
    private final int[] suppliers;
    private final int[] buyers;
    private final int[] offers;
    private final int[] orders;
    private final boolean decidesOnStock;

    /**
     * Who holds what.
     *
     * @param index position in the tables of {@link Flows}
     * @param firm index of the firm
     * @param sku index of the product
     * @param makes whether the firm makes it
     * @param unitCost what a unit costs beside its purchase price, money
     */
    record Holder(int index, int firm, int sku, boolean makes, double unitCost) {}

    /**
     * A firm's product.
     *
     * @param suppliers trades by which it comes
     * @param buyers trades by which it goes to other firms
     * @param offers offers by which it goes to consumers
     * @param orders decision on what is bought, by period
     */
    Cell(Holder holder, int[] suppliers, int[] buyers, int[] offers, int[] orders) {
        this.holder = holder;
        this.suppliers = suppliers.clone();
        this.buyers = buyers.clone();
        this.offers = offers.clone();
        this.orders = orders.clone();
        decidesOnStock = Arrays.stream(orders).anyMatch(order -> order != PriceSource.NONE);
    }

    int index() {
        return holder.index();
    }

    int firm() {
        return holder.firm();
    }

    int sku() {
        return holder.sku();
    }

    boolean makes() {
        return holder.makes();
    }

    double unitCost() {
        return holder.unitCost();
    }

    /** Trades by which it comes; not to be written to. */
    int[] suppliers() {
        return suppliers;
    }

    /** Trades by which it goes to other firms; not to be written to. */
    int[] buyers() {
        return buyers;
    }

    /** Offers by which it goes to consumers; not to be written to. */
    int[] offers() {
        return offers;
    }

    /** The decision on what is bought in a period. */
    int order(int period) {
        return orders[period];
    }

    boolean decidesOnStock() {
        return decidesOnStock;
    }
}
