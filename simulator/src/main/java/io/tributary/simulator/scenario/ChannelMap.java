package io.tributary.simulator.scenario;

import io.tributary.simulator.channel.Firm;
import io.tributary.simulator.market.Sku;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who carries which product, who trades it with whom, and where consumers are offered it, among the firms that a
 * scenario names one by one. A firm carries what it makes and what its suppliers carry.
 *
 * @param carried products of each firm, in the order of the scenario's products
 * @param trades all trades between firms, in the order of buyers, then suppliers, then products
 * @param offers all offers to consumers whose product is known, in the order of demand entries
 */
public record ChannelMap(Map<String, List<String>> carried, List<Trade> trades, List<Offer> offers) {

    /** One product between two firms. */
    public record Trade(String seller, String buyer, String sku) {}

    /**
     * One product of one firm, as consumers meet it.
     *
     * @param demand index of the demand entry
     * @param index position among the offers of that entry
     */
    public record Offer(int demand, int index, String firm, String sku) {}

    public ChannelMap {
        carried = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(carried));
        trades = List.copyOf(trades);
        offers = List.copyOf(offers);
    }

    /** The map of a scenario; names that refer to nothing are left out. */
    public static ChannelMap of(Scenario scenario) {
        Map<String, Firm> firms = new LinkedHashMap<>();
        scenario.firms().forEach(firm -> firms.put(firm.id(), firm));
        Map<String, List<String>> carried = new LinkedHashMap<>();
        for (Firm firm : scenario.firms()) {
            Set<String> found = new HashSet<>();
            collect(firm, firms, scenario.skus(), found, new HashSet<>());
            carried.put(
                    firm.id(),
                    scenario.skus().stream()
                            .map(Sku::id)
                            .filter(found::contains)
                            .toList());
        }
        return new ChannelMap(carried, trades(scenario, carried), offers(scenario, carried));
    }

    private static void collect(
            Firm firm, Map<String, Firm> firms, List<Sku> skus, Set<String> found, Set<String> passed) {
        if (!passed.add(firm.id())) {
            return;
        }
        skus.stream().filter(sku -> sku.maker().equals(firm.id())).forEach(sku -> found.add(sku.id()));
        for (String supplier : firm.buysFrom()) {
            Firm above = firms.get(supplier);
            if (above != null) {
                collect(above, firms, skus, found, passed);
            }
        }
    }

    private static List<Trade> trades(Scenario scenario, Map<String, List<String>> carried) {
        Set<Trade> trades = new LinkedHashSet<>();
        for (Firm buyer : scenario.firms()) {
            for (String seller : buyer.buysFrom()) {
                for (String sku : carried.getOrDefault(seller, List.of())) {
                    trades.add(new Trade(seller, buyer.id(), sku));
                }
            }
        }
        return new ArrayList<>(trades);
    }

    private static List<Offer> offers(Scenario scenario, Map<String, List<String>> carried) {
        List<Offer> offers = new ArrayList<>();
        for (int d = 0; d < scenario.demand().size(); d++) {
            Demand demand = scenario.demand().get(d);
            for (int i = 0; i < demand.places().size(); i++) {
                String text = demand.places().get(i);
                Optional<String> sku = skuOf(text, demand.sku(), carried);
                if (sku.isPresent()) {
                    offers.add(new Offer(d, i, firmOf(text), sku.get()));
                }
            }
        }
        return offers;
    }

    /** The firm that the text of an offer names. */
    static String firmOf(String offer) {
        int bracket = offer.indexOf('[');
        return bracket < 0 ? offer : offer.substring(0, bracket).strip();
    }

    /** The product that the text of an offer names; empty where it names none. */
    static Optional<String> namedSku(String offer) {
        int bracket = offer.indexOf('[');
        return bracket < 0 || !offer.endsWith("]")
                ? Optional.empty()
                : Optional.of(offer.substring(bracket + 1, offer.length() - 1).strip());
    }

    private static Optional<String> skuOf(String offer, String common, Map<String, List<String>> carried) {
        Optional<String> named = namedSku(offer).or(() -> Optional.of(common).filter(sku -> !sku.isEmpty()));
        List<String> all = carried.getOrDefault(firmOf(offer), List.of());
        return named.isPresent()
                ? named
                : Optional.of(all).filter(skus -> skus.size() == 1).map(skus -> skus.get(0));
    }

    /** Products that a firm carries. */
    public List<String> carried(String firm) {
        return carried.getOrDefault(firm, List.of());
    }

    /** Firms that buy from a firm, each once. */
    public List<String> buyers(String firm) {
        return trades.stream()
                .filter(trade -> trade.seller().equals(firm))
                .map(Trade::buyer)
                .distinct()
                .toList();
    }

    /** Offers of one demand entry. */
    public List<Offer> offersOf(int demand) {
        return offers.stream().filter(offer -> offer.demand() == demand).toList();
    }

    /** Offers that a firm makes. */
    public List<Offer> offersBy(String firm) {
        return offers.stream().filter(offer -> offer.firm().equals(firm)).toList();
    }
}
