package io.tributary.optimizer.selection;

import io.tributary.simulator.channel.Partner;
import io.tributary.simulator.scenario.Carriers;
import io.tributary.simulator.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which of our products come through which chain, what they sell, and what a unit costs. Where every partner may carry
 * every product they are planned together, at the plain mean of their tariffs; otherwise each by itself.
 */
final class Products {
    private final Carriers carriers;
    private final SalesResponse response;
    private final ChainTariff together;
    private final Map<String, ChainTariff> single = new TreeMap<>();
    private final List<String> needed;

    Products(Scenario scenario, SalesResponse response, Set<String> undecided) {
        this.response = response;
        carriers = Carriers.of(scenario);
        together = new ChainTariff(scenario, undecided);
        needed = scenario.decide().limits().mustCarry();
        for (String sku : carriers.isLimited() ? carriers.ownProducts() : List.<String>of()) {
            single.put(sku, new ChainTariff(scenario, undecided, sku));
        }
    }

    /** What a unit of some products costs over a chain, and how many are sold. */
    static final class Tariff {
        private final SalesResponse response;
        private final Optional<String> sku;
        private final ChainTariff.PerUnit perUnit;

        Tariff(SalesResponse response, Optional<String> sku, ChainTariff.PerUnit perUnit) {
            this.response = response;
            this.sku = sku;
            this.perUnit = perUnit;
        }

        ChainTariff.PerUnit perUnit() {
            return perUnit;
        }

        SalesResponse.InZone response(String zone) {
            return sku.map(product -> response.getZone(product, zone)).orElseGet(() -> response.getZone(zone));
        }
    }

    /** Whether some partner may not carry some product of ours. */
    boolean isLimited() {
        return carriers.isLimited();
    }

    List<String> all() {
        return carriers.ownProducts();
    }

    /** Our products that may come through a chain. */
    List<String> of(Partner distributor, Optional<Partner> wholesaler) {
        List<String> chain = new ArrayList<>();
        wholesaler.ifPresent(partner -> chain.add(partner.id()));
        chain.add(distributor.id());
        return carriers.ownProducts(chain);
    }

    /** Whether a chain may carry something of ours, and all that every chain must carry. */
    boolean areEnough(Partner distributor, Optional<Partner> wholesaler) {
        List<String> carried = of(distributor, wholesaler);
        return !carried.isEmpty() && carried.containsAll(needed);
    }

    /**
     * The tariffs of what may come through a chain; none where nothing may.
     *
     * @param free whether all products may, whatever the permissions say
     */
    List<Tariff> tariffs(Partner distributor, Optional<Partner> wholesaler, boolean free) {
        if (!carriers.isLimited()) {
            return List.of(new Tariff(response, Optional.empty(), together.of(distributor, wholesaler)));
        }
        List<Tariff> tariffs = new ArrayList<>();
        for (String sku : free ? all() : of(distributor, wholesaler)) {
            tariffs.add(new Tariff(response, Optional.of(sku), tariff(sku).of(distributor, wholesaler)));
        }
        return tariffs;
    }

    /** The warehouse through which goods come to a chain; that of the first product where each has its own. */
    Optional<String> house(Partner distributor, Optional<Partner> wholesaler) {
        ChainTariff tariff = together;
        if (carriers.isLimited()) {
            List<String> carried = of(distributor, wholesaler);
            tariff = tariff(carried.isEmpty() ? all().get(0) : carried.get(0));
        }
        return tariff.of(distributor, wholesaler).house();
    }

    /** Whether the links say what each product costs that a wholesaler may sell to a distributor. */
    boolean areLinked(Partner distributor, Partner wholesaler) {
        if (!carriers.isLimited()) {
            return together.links(distributor, wholesaler);
        }
        return of(distributor, Optional.of(wholesaler)).stream()
                .allMatch(sku -> tariff(sku).links(distributor, wholesaler));
    }

    /** All warehouses through which goods may come to a chain, the nearest first. */
    List<String> houses(Partner distributor, Optional<Partner> wholesaler) {
        return together.houses(distributor, wholesaler);
    }

    private ChainTariff tariff(String sku) {
        return Optional.ofNullable(single.get(sku)).orElseThrow();
    }
}
