package io.tributary.simulator.engine;

import io.tributary.simulator.ledger.ChartOfAccounts;
import io.tributary.simulator.quantity.FixedPoint;
import java.util.List;

/**
 * Firms of one depth make, receive and ship goods; upstream first. A seller that is short ships in proportion. A negative
 * order goes the same way with the sign turned: the seller has the goods back when it fills the order, the buyer gives
 * them up when the lead time is over, as far as it has them, and the rest as soon as it has.
 */
record Moving(int depth) implements Phase {

    @Override
    public void act(World world) {
        for (Stock firm : world.byDepth.get(depth)) {
            produce(world, firm);
            receive(world, firm);
            ship(world, firm);
        }
        world.houses.dispatch(world);
    }

    private static void produce(World world, Stock firm) {
        for (Link link : firm.suppliers) {
            if (link.seller.isEmpty()) {
                long quantity = firm.rule.isPresent() ? link.tray : shortage(firm);
                link.tray = 0;
                move(world, link, quantity);
            }
        }
    }

    /** What a maker without a production rule makes: all that is asked of it and not in stock. */
    private static long shortage(Stock firm) {
        long wanted = FixedPoint.sum(firm.asked, firm.owed);
        for (Link link : firm.customers) {
            wanted = FixedPoint.sum(wanted, FixedPoint.sum(link.tray, link.owed));
        }
        return Math.max(0, wanted - firm.onHand);
    }

    private static void receive(World world, Stock firm) {
        for (Link link : firm.suppliers) {
            long due = link.goods.take(world.period);
            long quantity = Math.max(due, -firm.onHand);
            if (quantity != due) {
                link.goods.defer(world.period, due - quantity);
            }
            firm.onHand = FixedPoint.sum(firm.onHand, quantity);
            world.ledger.post(link.lines.in(), quantity);
            lose(world, link, quantity);
        }
    }

    /** A part of what arrives is broken or missing and leaves the books. */
    private static void lose(World world, Link link, long quantity) {
        if (link.lossLine != ChartOfAccounts.NONE && quantity > 0) {
            double share = link.rule.orElseThrow().loss();
            long lost = (long) Math.floor(quantity * share);
            link.buyer.onHand -= lost;
            world.ledger.post(link.lossLine, lost);
        }
    }

    private static void ship(World world, Stock firm) {
        long wanted = 0;
        long asked = 0;
        long owed = 0;
        long total = 0;
        for (Link link : firm.customers) {
            link.incoming = link.tray;
            asked = FixedPoint.sum(asked, link.tray);
            owed = FixedPoint.sum(owed, link.owed);
            link.owed = FixedPoint.sum(link.owed, link.tray);
            link.tray = 0;
            if (link.owed < 0) {
                hand(world, firm, link, link.owed);
            }
            total = FixedPoint.sum(total, link.owed);
            wanted = FixedPoint.sum(wanted, payable(world, firm, link));
        }
        world.houses.help(world, firm, wanted);
        long before = firm.onHand;
        long left = Math.min(wanted, firm.onHand);
        long missing = total - left;
        List<Link> customers = world.allotment.inOrder(firm.customers);
        for (Link link : customers) {
            if (wanted == 0) {
                break;
            }
            long due = payable(world, firm, link);
            long part = world.allotment.part(link, due, left, wanted);
            left -= part;
            wanted -= due;
            hand(world, firm, link, part);
        }
        if (missing > Math.max(0, total - before)) {
            firm.fill(asked, filledAtOnce(firm));
        } else {
            firm.fill(asked, owed, before, missing);
        }
        firm.customers.forEach(link -> link.owed = link.owes ? link.owed : 0);
    }

    /** Where more than the stock holds goods back, as a credit limit does: each buyer's new order after its own old debt. */
    private static long filledAtOnce(Stock firm) {
        long sum = 0;
        for (Link link : firm.customers) {
            long filled = Math.max(0, link.incoming - Math.max(0, link.owed));
            sum = FixedPoint.sum(sum, link.incoming < 0 ? link.incoming : filled);
        }
        return sum;
    }

    private static void hand(World world, Stock firm, Link link, long quantity) {
        link.owed -= quantity;
        firm.onHand -= quantity;
        if (!link.diverts) {
            firm.sold = FixedPoint.sum(firm.sold, quantity);
        }
        move(world, link, quantity);
    }

    /** What a buyer wants, may still buy, and gets right. */
    private static long payable(World world, Stock seller, Link link) {
        if (world.period < link.blockedUntil) {
            return 0;
        }
        long affordable = link.credit.affordable(link.owed, link.price, link.buyer.valuation);
        return seller.accuracy == 1 ? affordable : (long) Math.floor(seller.accuracy * affordable);
    }

    private static void move(World world, Link link, long quantity) {
        if (quantity == 0) {
            return;
        }
        if (quantity > 0 && link.detour.isPresent()) {
            link.detour.get().await(quantity);
            sell(world, link, quantity);
            return;
        }
        link.goods.put(world.period, quantity);
        book(world, link, quantity);
    }

    /** Books goods that leave a seller, or begin to be made, and what is paid for them. */
    static void book(World world, Link link, long quantity) {
        sell(world, link, quantity);
        if (link.freightLine != ChartOfAccounts.NONE) {
            world.ledger.post(link.freightLine, link.buyer.valuation.value(link.freightPrice, quantity));
        }
    }

    /** Books all but the freight. */
    private static void sell(World world, Link link, long quantity) {
        Valuation valuation = link.buyer.valuation;
        world.ledger.post(link.lines.out(), quantity);
        long value = valuation.value(link.price, quantity);
        link.bought = FixedPoint.sum(link.bought, quantity);
        link.boughtValue = FixedPoint.sum(link.boughtValue, value);
        invoice(world, link, value);
        if (link.handlingLine != ChartOfAccounts.NONE) {
            world.ledger.post(link.handlingLine, valuation.value(link.handlingPrice, quantity));
        }
        if (link.lines.lastLeg() != ChartOfAccounts.NONE) {
            world.ledger.post(link.lines.lastLeg(), valuation.value(link.lastLegPrice, quantity));
        }
    }

    private static void invoice(World world, Link link, long value) {
        if (link.credit.debt().isPresent() && !link.credit.isCash()) {
            link.credit.debt().get().owe(world.ledger, world.period, value);
        } else {
            world.ledger.post(link.lines.invoice(), value);
        }
    }
}
