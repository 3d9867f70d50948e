package io.tributary.simulator.engine;

import io.tributary.simulator.market.Rival;
import io.tributary.simulator.scenario.Scenario;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Rivals who watch our prices on the same shelves and answer after their delay. */
final class Reactions {
    private final List<Watch> watches = new ArrayList<>();

    /** What a rival expects of the market. */
    interface Anticipation {
        /** The price of a base unit of an offer that earns most if the watched offer costs so much. */
        double best(int zone, int offer, int watched, double price);
    }

    /** The prices that one rival offer has seen, by zone: the first of all, then those of the last weeks in turn. */
    private static final class Watch {
        final Rival rival;
        final int offer;
        final int watched;
        final double[] first;
        final double[][] seen;

        Watch(Rival rival, int offer, int watched, int zones) {
            this.rival = rival;
            this.offer = offer;
            this.watched = watched;
            first = new double[zones];
            seen = new double[zones][rival.delay() + 1];
        }

        /** The prices seen go on record newest first, so that another delay finds the ones that it needs. */
        void keep(Tape tape, int zone, int nextPeriod) {
            first[zone] = tape.real(first[zone]);
            double[] ring = seen[zone];
            int recorded = tape.length(ring.length, Double.BYTES);
            double price = first[zone];
            for (int back = 0; back < Math.max(recorded, ring.length); back++) {
                int at = Math.floorMod(nextPeriod - 1 - back, ring.length);
                price = back < recorded ? tape.real(back < ring.length ? ring[at] : 0) : price;
                if (back < ring.length) {
                    ring[at] = price;
                }
            }
        }
    }

    /** Offers are the same in every zone. */
    Reactions(Scenario scenario, List<List<Shelf>> shelves) {
        List<Shelf> offers = shelves.get(0);
        for (Rival rival : scenario.rivals()) {
            for (int o = 0; o < offers.size(); o++) {
                for (int w = 0; w < offers.size(); w++) {
                    boolean pair = isOf(scenario, offers.get(o), rival.sku())
                            && isOf(scenario, offers.get(w), rival.watches())
                            && offers.get(o).place.equals(offers.get(w).place);
                    if (pair && rival.reaction() != Rival.Reaction.NONE) {
                        watches.add(new Watch(rival, o, w, shelves.size()));
                    }
                }
            }
        }
    }

    /** Rivals that have seen nothing yet begin with the prices that are on the shelves. */
    void begin(int zone, List<Shelf> shelves) {
        for (Watch watch : watches) {
            if (watch.first[zone] == 0) {
                watch.first[zone] = shelves.get(watch.watched).perUnit();
                Arrays.fill(watch.seen[zone], watch.first[zone]);
            }
        }
    }

    void visit(Memory.Visitor visitor, int zone, String zoneId, int nextPeriod) {
        for (Watch watch : watches) {
            String pair = watch.rival.sku() + '|' + watch.rival.watches() + '|' + watch.offer;
            visitor.meet("rival|" + zoneId + '|' + pair, tape -> watch.keep(tape, zone, nextPeriod));
        }
    }

    private static boolean isOf(Scenario scenario, Shelf shelf, String sku) {
        return scenario.skus().get(shelf.sku).id().equals(sku);
    }

    /**
     * All rivals of a zone answer the prices that are posted; they answer posted prices only, not each other's answers.
     *
     * @param period the week; -1 before the first
     */
    void answer(int period, int zone, List<Shelf> shelves, Anticipation market) {
        double[] answers = new double[watches.size()];
        for (int i = 0; i < answers.length; i++) {
            Watch watch = watches.get(i);
            double now = shelves.get(watch.watched).perUnit();
            double[] seen = watch.seen[zone];
            if (period < 0) {
                watch.first[zone] = now;
                Arrays.fill(seen, now);
            }
            seen[(period + seen.length) % seen.length] = now;
            double known = seen[(period + 1 + seen.length) % seen.length];
            double own = shelves.get(watch.offer).perUnit();
            answers[i] = watch.rival.reaction() == Rival.Reaction.BEST_RESPONSE
                    ? market.best(zone, watch.offer, watch.watched, known)
                    : watch.rival.price(own, known, watch.first[zone]);
        }
        for (int i = 0; i < answers.length; i++) {
            shelves.get(watches.get(i).offer).charge(answers[i]);
        }
    }
}
