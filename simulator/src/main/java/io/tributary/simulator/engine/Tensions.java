package io.tributary.simulator.engine;

import io.tributary.simulator.ledger.Measures;
import io.tributary.simulator.relation.Conflict;
import java.util.List;

/** What the shops of each zone make of the prices and sales of other channels; see {@link Conflict}. */
final class Tensions {
    /** Name of the part in a saved state. */
    static final String PART = "tension|";

    private final World world;
    private final Conflict rule;
    private final double[] states;
    private final int[] measures;

    Tensions(World world, Conflict rule) {
        this.world = world;
        this.rule = rule;
        states = new double[world.scenario.zones().size()];
        measures = new int[states.length];
        for (int z = 0; z < states.length; z++) {
            measures[z] = world.builder
                    .chart()
                    .measure(Parties.consumers(world.scenario.zones().get(z)), Measures.CONFLICT, "");
        }
    }

    /** What an offer gains; less than nothing for our products in shops. */
    double utility(int zone, Shelf shelf) {
        return shelf.ours && shelf.inOutlet() ? -rule.lost(states[zone]) : 0;
    }

    /** Part of the stocking outlets that conflict leaves. */
    double kept(int zone) {
        return rule.kept(states[zone]);
    }

    /** The week's prices and sales move the states; they begin with the window that counts. */
    void act() {
        if (!world.counts()) {
            return;
        }
        Market market = world.market.orElseThrow();
        for (int z = 0; z < states.length; z++) {
            states[z] = rule.next(states[z], score(market.shelves.get(z), market.zones[z]));
            world.ledger.record(measures[z], states[z]);
        }
    }

    private double score(List<Shelf> shelves, ZoneState zone) {
        double inShops = 0;
        double hurt = 0;
        double elsewhere = 0;
        double all = 0;
        for (int o = 0; o < shelves.size(); o++) {
            Shelf shelf = shelves.get(o);
            double asked = shelf.ours ? zone.asked(o) : 0;
            all += asked;
            if (shelf.inOutlet()) {
                inShops += asked;
                hurt += asked * excess(shelf, shelves);
            } else {
                elsewhere += asked * (1 - shelf.credited);
            }
        }
        return rule.score(inShops == 0 ? 0 : hurt / inShops, all == 0 ? 0 : elsewhere / all);
    }

    /** The worst that a shop sees of a product's prices in other channels. */
    private double excess(Shelf own, List<Shelf> shelves) {
        double worst = 0;
        for (Shelf other : shelves) {
            if (other.sku == own.sku && other.allowed && !other.inOutlet()) {
                double felt = rule.excess(own.perUnit(), other.perUnit()) * (1 - other.credited);
                worst = Math.max(worst, felt);
            }
        }
        return worst;
    }

    void visit(Memory.Visitor visitor) {
        for (int z = 0; z < states.length; z++) {
            int zone = z;
            visitor.meet(PART + world.scenario.zones().get(z).id(), tape -> states[zone] = tape.real(states[zone]));
        }
    }
}
