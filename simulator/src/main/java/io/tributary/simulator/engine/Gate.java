package io.tributary.simulator.engine;

import io.tributary.simulator.ledger.ChartOfAccounts;
import io.tributary.simulator.ledger.Measures;
import io.tributary.simulator.ledger.Party;
import io.tributary.simulator.quantity.FixedPoint;
import io.tributary.simulator.scenario.Logistics;
import java.util.List;

/**
 * The gate of a warehouse that takes so much in a week: of each shipment the part k = min(1, room / all shipped) goes
 * through, the rest goes straight from the plant. All partners of the warehouse have the same part, in whole quanta.
 */
final class Gate {
    private final List<Link> links;
    /** Goods quanta that may go through in a week; without limit where the warehouse has no capacity. */
    private final long most;

    private final int measure;
    private int period = -1;
    private long room;
    private double around;

    Gate(Logistics.Warehouse house, List<Link> links, ChartOfAccounts chart, Party maker) {
        this.links = links.stream().filter(link -> link.detour.isPresent()).toList();
        boolean limited = house.capacity().isPresent();
        most = this.links.isEmpty()
                ? Long.MAX_VALUE
                : this.links.get(0).buyer.valuation.goods(house.capacity().orElseThrow());
        measure = limited ? chart.measure(maker, Measures.AROUND, house.id()) : ChartOfAccounts.NONE;
    }

    /** Sends off what has been shipped since it was last asked. */
    void dispatch(World world) {
        if (period != world.period) {
            period = world.period;
            room = most;
        }
        long waiting = 0;
        for (Link link : links) {
            waiting = FixedPoint.sum(waiting, link.detour.orElseThrow().waiting());
        }
        if (waiting == 0) {
            return;
        }
        long left = Math.min(room, waiting);
        for (Link link : links) {
            Detour detour = link.detour.orElseThrow();
            long mine = detour.waiting();
            long through = Math.min(left, FixedPoint.product(mine, left, waiting));
            waiting -= mine;
            left -= through;
            room -= through;
            around += link.buyer.valuation.units(mine - through);
            detour.send(world, link, through);
        }
    }

    /** Writes down the base units that went around in the week. */
    void record(World world) {
        if (measure != ChartOfAccounts.NONE) {
            world.ledger.record(measure, around);
            around = 0;
        }
    }
}
