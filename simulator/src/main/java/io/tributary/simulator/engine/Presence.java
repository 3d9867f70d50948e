package io.tributary.simulator.engine;

import io.tributary.simulator.scenario.Scenario;
import java.util.Arrays;
import java.util.List;

/**
 * How easily the shoppers of each zone come upon each offer: the share of outlets that stock it, to the power that links
 * distribution and share, times the weight of its format. Different zones may be shown on different threads.
 */
final class Presence {
    private final World world;
    private final RivalMoves moves;
    private final List<List<Shelf>> shelves;
    private final double[] formatWeight;
    private final double[] listing;
    private final int offers;
    /** By zone and offer; 0 to 1. */
    private final double[] met;

    private final double[] stockingUsed;

    Presence(World world, RivalMoves moves, List<List<Shelf>> shelves) {
        this.world = world;
        this.moves = moves;
        this.shelves = shelves;
        offers = shelves.get(0).size();
        formatWeight = MarketCells.formatWeights(world.scenario.formats());
        listing = MarketCells.listings(world.scenario.formats());
        met = new double[shelves.size() * offers];
        stockingUsed = new double[met.length];
        Arrays.fill(stockingUsed, Double.NaN);
    }

    /** Weight of a format's outlets among all outlets. */
    double weight(int format) {
        return formatWeight[format];
    }

    /** Probability of coming upon an offer of a zone, as of the last call of {@link #show}. */
    double met(int zone, int offer) {
        return met[zone * offers + offer];
    }

    /** Share of a format's outlets in a zone that stock our products, whichever of them. */
    double stocking(int zone, int format) {
        return stocking(zone, format, world.coverage.zone(zone));
    }

    /** Share of a format's outlets in a zone that stock one product of ours. */
    double stockingOf(int sku, int zone, int format) {
        return stocking(zone, format, world.coverage.zone(zone, sku));
    }

    private double stocking(int zone, int format, double outlets) {
        double kept = world.tensions.map(t -> t.kept(zone)).orElse(1.0);
        double open = world.shops.map(s -> s.open(zone, format)).orElse(1.0);
        return Math.min(1, outlets * listing[format]) * kept * open;
    }

    /** Share of the format's outlets in the zone that stock the shelf's product. */
    double stocking(int zone, Shelf shelf, Scenario scenario) {
        return shelf.stock.isPresent()
                ? stockingOf(shelf.sku, zone, shelf.format())
                : moves.distribution(shelf.sku, zone, world.period)
                        .orElse(scenario.skus().get(shelf.sku).distribution());
    }

    /** A zone's offers follow where the share of stocking outlets changed. */
    void show(int zone, Scenario scenario) {
        for (int o = 0; o < offers; o++) {
            Shelf shelf = shelves.get(zone).get(o);
            double stocking = shelf.format() >= 0 ? stocking(zone, shelf, scenario) : 1;
            if (stocking != stockingUsed[zone * offers + o]) {
                stockingUsed[zone * offers + o] = stocking;
                met[zone * offers + o] = met(shelf, stocking, scenario);
            }
        }
    }

    private double met(Shelf shelf, double stocking, Scenario scenario) {
        if (!shelf.allowed) {
            return 0;
        }
        if (shelf.format() < 0) {
            return 1;
        }
        double power = scenario.consumers().distributionPower();
        double seen = power == 1 ? stocking : StrictMath.pow(stocking, power);
        return shelf.inOutlet() ? seen * formatWeight[shelf.place.format()] : seen;
    }
}
