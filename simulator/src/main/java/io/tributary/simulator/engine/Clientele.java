package io.tributary.simulator.engine;

import io.tributary.simulator.geography.Zone;
import io.tributary.simulator.ledger.Ledger;
import io.tributary.simulator.ledger.Measures;
import io.tributary.simulator.ledger.Party;
import io.tributary.simulator.market.Turnover;
import java.util.Arrays;
import java.util.List;

/**
 * Customers of ours by zone: how many there are, and how many came and went this week. Different zones may be visited on
 * different threads.
 */
final class Clientele {
    private static final List<String> NAMES = List.of(
            Measures.CLIENTELE, Measures.CLIENTS_LOST, Measures.CLIENTS_WON, Measures.OCCASIONS, Measures.PURCHASES);

    private final double peoplePerAgent;
    private final int[][] measures;
    private final Turnover[] turnover;
    private final long[] held;

    Clientele(World world) {
        peoplePerAgent = world.scenario.consumers().peoplePerAgent();
        List<Zone> zones = world.scenario.zones();
        measures = new int[zones.size()][];
        for (int z = 0; z < measures.length; z++) {
            Party consumers = Parties.consumers(zones.get(z));
            measures[z] = NAMES.stream()
                    .mapToInt(name -> world.builder.chart().measure(consumers, name, ""))
                    .toArray();
        }
        turnover = new Turnover[measures.length];
        Arrays.setAll(turnover, zone -> new Turnover());
        held = new long[measures.length];
    }

    /** Adds those who came and went in a cell of a zone. */
    void move(int zone, Turnover cell) {
        turnover[zone].add(cell);
        cell.clear();
    }

    /** Takes over how many there are in a zone. */
    void hold(int zone, long customers) {
        held[zone] = customers;
    }

    /** Writes the week down and begins the next. */
    void record(Ledger ledger) {
        for (int z = 0; z < held.length; z++) {
            Turnover week = turnover[z];
            long[] counts = {held[z], week.lost(), week.won(), week.occasions(), week.purchases()};
            for (int i = 0; i < counts.length; i++) {
                ledger.record(measures[z][i], counts[i] * peoplePerAgent);
            }
            week.clear();
        }
    }
}
