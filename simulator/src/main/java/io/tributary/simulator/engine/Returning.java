package io.tributary.simulator.engine;

import io.tributary.simulator.ledger.ChartOfAccounts;
import io.tributary.simulator.quantity.FixedPoint;

/** Consumers bring back what they do not keep. Partners that serve nobody any more send their stock back to where they bought it, for the price that they paid. */
record Returning() implements Phase {

    @Override
    public void act(World world) {
        if (world.market.isPresent()) {
            world.market.get().takeBack(world.ledger);
        }
        for (Stock firm : world.builder.stocks()) {
            if (firm.onHand > 0 && !firm.kind.equals("outlet") && !world.trade.serves(firm)) {
                giveBack(world, firm);
            }
        }
    }

    private static void giveBack(World world, Stock firm) {
        for (Link link : firm.suppliers) {
            if (link.lines.back() != ChartOfAccounts.NONE && link.seller.isPresent()) {
                world.ledger.post(link.lines.back(), firm.onHand);
                if (!firm.unpaid) {
                    world.ledger.post(link.lines.refund(), firm.valuation.value(link.price, firm.onHand));
                }
                link.seller.get().onHand = FixedPoint.sum(link.seller.get().onHand, firm.onHand);
                firm.onHand = 0;
                return;
            }
        }
    }
}
