package io.tributary.simulator.engine;

import io.tributary.simulator.market.Promotion;
import io.tributary.simulator.market.ReferencePrice;
import io.tributary.simulator.scenario.Scenario;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What a zone's offers look like this week beside what they are: promotions that are on, and the price that each price is
 * held against. By zone and offer.
 */
final class Appeals {
    private final Scenario scenario;
    private final int offers;
    private final Optional<ReferencePrice> memory;
    private final double[] cuts;
    private final double[] displays;
    private final double[] references;
    private final double[] lastPrices;

    Appeals(Scenario scenario, int zones, int offers) {
        this.scenario = scenario;
        this.offers = offers;
        memory = scenario.consumers().referencePrice();
        cuts = new double[zones * offers];
        displays = new double[zones * offers];
        references = new double[zones * offers];
        lastPrices = new double[zones * offers];
        Arrays.fill(references, Double.NaN);
    }

    /** Before the first week nothing is promoted. */
    void advance(int period, List<List<Shelf>> shelves) {
        if (!scenario.promotions().isEmpty() && period >= 0) {
            LocalDate end = scenario.time().endOf(period);
            for (int z = 0; z < shelves.size(); z++) {
                String region = scenario.zones().get(z).region();
                for (int o = 0; o < offers; o++) {
                    promote(z * offers + o, shelves.get(z).get(o), region, end);
                }
            }
        }
    }

    /** Of several promotions of an offer the deepest cut and the strongest display count. */
    private void promote(int at, Shelf shelf, String region, LocalDate end) {
        cuts[at] = 0;
        displays[at] = 0;
        String sku = scenario.skus().get(shelf.sku).id();
        for (Promotion promotion : scenario.promotions()) {
            if (promotion.isOn(end) && promotion.covers(sku, region, shelf.place.id())) {
                cuts[at] = Math.max(cuts[at], promotion.priceCut());
                displays[at] = Math.max(displays[at], promotion.display());
            }
        }
    }

    double cut(int zone, int offer) {
        return cuts[zone * offers + offer];
    }

    double display(int zone, int offer) {
        return displays[zone * offers + offer];
    }

    boolean isPromoted(int zone, int offer) {
        return cut(zone, offer) > 0 || display(zone, offer) > 0;
    }

    void keep(Tape tape, int zone, int offer) {
        int at = zone * offers + offer;
        references[at] = tape.real(references[at]);
        lastPrices[at] = tape.real(lastPrices[at]);
    }

    /** What a price feels like to shoppers who remember the prices of the weeks before. */
    double felt(int zone, int offer, double price) {
        if (memory.isEmpty()) {
            return price;
        }
        int at = zone * offers + offer;
        references[at] = Double.isNaN(references[at]) ? price : memory.get().next(references[at], lastPrices[at]);
        lastPrices[at] = price;
        return memory.get().felt(price, references[at]);
    }
}
