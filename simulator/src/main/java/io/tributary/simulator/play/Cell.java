package io.tributary.simulator.play;

import java.util.List;

/**
 * One product in the hands of one firm: where it comes from and where it goes, by index, found once for all evaluations.
 *
 * @param index position in the tables of {@link Flows}
 * @param firm index of the firm
 * @param sku index of the product
 * @param makes whether the firm makes it
 * @param unitCost what a unit costs beside its purchase price, money
 * @param suppliers trades by which it comes
 * @param buyers trades by which it goes to other firms
 * @param offers offers by which it goes to consumers
 * @param orders decision on what is bought, by period
 */
record Cell(
        int index,
        int firm,
        int sku,
        boolean makes,
        double unitCost,
        List<Integer> suppliers,
        List<Integer> buyers,
        List<Integer> offers,
        List<Integer> orders) {
    Cell {
        suppliers = List.copyOf(suppliers);
        buyers = List.copyOf(buyers);
        offers = List.copyOf(offers);
        orders = List.copyOf(orders);
    }

    boolean decidesOnStock() {
        return orders.stream().anyMatch(order -> order != PriceSource.NONE);
    }
}
