package io.tributary.simulator.engine;

import io.tributary.simulator.channel.OutletFormat;
import io.tributary.simulator.market.Omnichannel;
import io.tributary.simulator.scenario.Scenario;
import java.util.List;

/** What offers gain since consumers may look in one channel and buy in another; see {@link Omnichannel}. */
final class Looks {
    private final Omnichannel channels;
    private final Scenario scenario;
    private final Market market;

    Looks(Scenario scenario, Market market) {
        this.scenario = scenario;
        this.market = market;
        channels = scenario.consumers().omnichannel();
    }

    /** Utility that an offer gains in a zone this week. */
    double gain(int zone, int offer) {
        if (channels.showrooming() == 0 && channels.webRooming() == 0) {
            return 0;
        }
        List<Shelf> shelves = market.shelves.get(zone);
        Shelf shelf = shelves.get(offer);
        if (!shelf.inOutlet()) {
            return channels.showrooming() * shown(zone, shelves, shelf.sku);
        }
        boolean online = shelves.stream().anyMatch(other -> !other.inOutlet() && other.sku == shelf.sku);
        return online ? channels.webRooming() : 0;
    }

    /** Share of shoppers who meet a product on a shelf, each weighted by the service of the shop; 0 to 1. */
    private double shown(int zone, List<Shelf> shelves, int sku) {
        double shown = 0;
        for (Shelf shelf : shelves) {
            if (shelf.sku == sku && shelf.inOutlet()) {
                OutletFormat format = scenario.formats().get(shelf.place.format());
                double met =
                        market.presence.weight(shelf.place.format()) * market.presence.stocking(zone, shelf, scenario);
                shown += met * format.service() / 100;
            }
        }
        return shown;
    }
}
