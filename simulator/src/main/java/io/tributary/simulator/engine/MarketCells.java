package io.tributary.simulator.engine;

import io.tributary.simulator.channel.OutletFormat;
import io.tributary.simulator.geography.Zone;
import io.tributary.simulator.luck.Luck;
import io.tributary.simulator.luck.Purpose;
import io.tributary.simulator.market.Nests;
import io.tributary.simulator.market.Segment;
import io.tributary.simulator.market.Sku;
import io.tributary.simulator.scenario.Scenario;
import java.util.List;

/** What a market knows of its cells, formats and nests before it opens. */
final class MarketCells {
    private MarketCells() {}

    /** How much each format counts in a shopper's way: its share of outlets times its traffic, adding up to 1. */
    static double[] formatWeights(List<OutletFormat> formats) {
        double sum = formats.stream().mapToDouble(f -> f.share() * f.traffic()).sum();
        return formats.stream().mapToDouble(f -> f.share() * f.traffic() / sum).toArray();
    }

    /** How readily each format lists a product, against the mean of all outlets. */
    static double[] listings(List<OutletFormat> formats) {
        double mean = formats.stream().mapToDouble(f -> f.share() * f.listing()).sum();
        return formats.stream().mapToDouble(f -> f.listing() / mean).toArray();
    }

    /** Days that consumers of a zone wait for an offer; none in a shop. */
    static double days(Scenario scenario, Shelf shelf, int zone) {
        return scenario.firms().stream()
                .filter(f -> f.id().equals(shelf.place.id()))
                .mapToDouble(f -> f.delivery()
                        + (shelf.pickUp >= 0 ? 0 : scenario.zones().get(zone).remote()))
                .sum();
    }

    /** Utility of an offer for a segment, before displays, loyalty and satisfaction. */
    static double utility(Scenario scenario, Shelf shelf, int segment, double price, double days) {
        Segment buyers = scenario.segments().get(segment);
        Sku sku = scenario.skus().get(shelf.sku);
        String place = shelf.place.id();
        return sku.equity()
                + buyers.need()
                + buyers.prefers().getOrDefault(place, 0.0)
                + sku.fit().getOrDefault(place, 0.0)
                - buyers.priceSensitivity() * price
                - buyers.delay() * days;
    }

    /** Consumers of each cell, by zone and segment. */
    static long[] consumers(Scenario scenario) {
        long[] consumers =
                new long[scenario.zones().size() * scenario.segments().size()];
        double each = scenario.consumers().peoplePerAgent();
        for (int cell = 0; cell < consumers.length; cell++) {
            Zone zone = scenario.zones().get(cell / scenario.segments().size());
            Segment segment = scenario.segments().get(cell % scenario.segments().size());
            double share = zone.urban() * segment.urbanShare() + (1 - zone.urban()) * segment.ruralShare();
            consumers[cell] = (long) Math.rint(zone.population() * share / each);
        }
        return consumers;
    }

    /** The cells' keys of a purpose, by zone and segment. */
    static long[] keys(Scenario scenario, Luck luck, Purpose purpose) {
        int segments = scenario.segments().size();
        long[] keys = new long[scenario.zones().size() * segments];
        for (int cell = 0; cell < keys.length; cell++) {
            String zone = scenario.zones().get(cell / segments).id();
            String segment = scenario.segments().get(cell % segments).id();
            keys[cell] = luck.key(purpose, Luck.entity(zone + "/" + segment));
        }
        return keys;
    }

    /** The nest of each offer of a zone. */
    static int[] nests(Nests.By by, List<Shelf> offered) {
        List<String> places =
                offered.stream().map(shelf -> shelf.place.id()).distinct().toList();
        boolean byBrand = by == Nests.By.BRAND;
        return offered.stream()
                .mapToInt(shelf -> byBrand ? shelf.sku : places.indexOf(shelf.place.id()))
                .toArray();
    }
}
