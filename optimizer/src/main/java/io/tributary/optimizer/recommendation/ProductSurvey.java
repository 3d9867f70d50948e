package io.tributary.optimizer.recommendation;

import io.tributary.optimizer.selection.SalesResponse;
import io.tributary.simulator.geography.Zone;
import io.tributary.simulator.scenario.Carriers;
import io.tributary.simulator.scenario.Scenario;
import java.util.Map;
import java.util.TreeMap;

/**
 * The sales response of each product where partners may not carry all of them. A zone in which no chain of today may
 * carry a product is taken to sell as much of it per stocking outlet as the others do together; assumption, until a
 * plan that brings it there is simulated.
 */
final class ProductSurvey {
    private final Scenario today;
    private final Futures base;

    private ProductSurvey(Scenario today, Futures base) {
        this.today = today;
        this.base = base;
    }

    /** By product and zone; empty where all partners may carry all products. */
    static Map<String, Map<String, SalesResponse.InZone>> of(Scenario today, Futures base, Futures raised) {
        Carriers carriers = Carriers.of(today);
        Map<String, Map<String, SalesResponse.InZone>> products = new TreeMap<>();
        if (carriers.isLimited()) {
            ProductSurvey survey = new ProductSurvey(today, base);
            carriers.ownProducts().forEach(sku -> products.put(sku, survey.of(sku, raised)));
        }
        return products;
    }

    private Map<String, SalesResponse.InZone> of(String sku, Futures raised) {
        double perOutlet = unitsPerYearAndOutlet(sku);
        Map<String, SalesResponse.InZone> zones = new TreeMap<>();
        for (Zone zone : today.zones()) {
            double share = zone.outlets() == 0 ? 0 : Math.min(1, base.stockists(zone.id()) / zone.outlets());
            boolean known = base.stockists(sku, zone.id()) > 0;
            zones.put(
                    zone.id(),
                    known
                            ? SalesSurvey.response(today, base, raised, zone, Futures.key(sku, zone.id()))
                            : new SalesResponse.InZone(perOutlet * share * zone.outlets(), share, SalesSurvey.NEUTRAL));
        }
        return zones;
    }

    private double unitsPerYearAndOutlet(String sku) {
        double units = 0;
        double stockists = 0;
        for (Zone zone : today.zones()) {
            units += base.units(sku, zone.id());
            stockists += base.stockists(sku, zone.id());
        }
        return stockists == 0 ? 0 : SalesSurvey.perYear(today, units) / stockists;
    }
}
