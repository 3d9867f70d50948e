package io.tributary.simulator.engine;

import io.tributary.simulator.ledger.ChartOfAccounts;

/** The way of goods around a warehouse that is full: straight from the nearest plant, as if there were no warehouse. */
final class Detour {
    /** Kilometres from the plant to the buyer. */
    private final double km;
    /** Periods that goods are on this way. */
    private final int lead;
    /** What moving a pack on this way costs, in price quanta. */
    private final long freightPrice;
    /** Shipped in this phase, and on neither way yet; goods quanta. */
    private long waiting;
    /** Sent on this way so far; goods quanta. */
    private long sent;

    Detour(double km, int lead, long freightPrice) {
        this.km = km;
        this.lead = lead;
        this.freightPrice = freightPrice;
    }

    double km() {
        return km;
    }

    long freightPrice() {
        return freightPrice;
    }

    long waiting() {
        return waiting;
    }

    long sent() {
        return sent;
    }

    /** Goods leave the seller; by which way is decided when it is known how many there are. */
    void await(long quantity) {
        waiting += quantity;
    }

    /** So much of what waits goes through the warehouse, the rest around it. */
    void send(World world, Link link, long through) {
        long around = waiting - through;
        waiting = 0;
        sent += around;
        link.goods.put(world.period, through);
        link.goods.put(world.period, around, lead);
        if (link.freightLine != ChartOfAccounts.NONE) {
            Valuation valuation = link.buyer.valuation;
            world.ledger.post(link.freightLine, valuation.value(link.freightPrice, through));
            world.ledger.post(link.freightLine, valuation.value(freightPrice, around));
        }
    }
}
