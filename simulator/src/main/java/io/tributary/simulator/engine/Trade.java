package io.tributary.simulator.engine;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Splits every buyer's orders among the suppliers that the network gives it, by the stockists they serve. */
final class Trade {
    private final World world;
    private final List<Link> networkLinks = new ArrayList<>();
    private final Set<Stock> networkBuyers = new LinkedHashSet<>();
    private final List<Route> routes = new ArrayList<>();

    /** All links over which goods reach the outlets of an area. */
    private record Route(int area, List<Link> links) {}

    Trade(World world) {
        this.world = world;
        Set<String> named = new LinkedHashSet<>();
        world.scenario.firms().forEach(firm -> named.add(firm.id()));
        for (Link link : world.builder.links()) {
            if (link.seller.isPresent() && !named.contains(link.buyer.party.id())) {
                networkLinks.add(link);
                networkBuyers.add(link.buyer);
            }
        }
    }

    /** Learns who serves whom from a network newly in force. */
    void adopt(Coverage coverage) {
        routes.clear();
        for (int sku = 0; sku < world.scenario.skus().size(); sku++) {
            int product = sku;
            String maker = world.scenario.skus().get(sku).maker();
            world.builder.find(maker, sku).ifPresent(first -> {
                for (int area = 0; area < coverage.size(); area++) {
                    int a = area;
                    coverage.chain(area)
                            .filter(chain -> coverage.sells(a, product))
                            .map(chain -> Territory.traders(world.scenario, chain))
                            .ifPresent(chain -> routes.add(new Route(a, links(first, chain, coverage.zoneOf(a)))));
                }
            });
        }
        follow(coverage);
    }

    private List<Link> links(Stock maker, List<String> chain, int zone) {
        List<Link> links = new ArrayList<>();
        Stock seller = maker;
        for (String id : chain) {
            Stock buyer = world.builder.find(id, maker.sku).orElseThrow();
            links.add(world.builder.find(seller, buyer).orElseThrow());
            seller = buyer;
        }
        String zoneId = world.scenario.zones().get(zone).id();
        for (Link link : seller.customers) {
            if (link.buyer.party.zone().equals(zoneId)) {
                links.add(link);
            }
        }
        return links;
    }

    /** Brings the shares up to date with the stockists. */
    void follow(Coverage coverage) {
        for (Link link : networkLinks) {
            link.share = 0;
        }
        for (Route route : routes) {
            double weight = coverage.stockists(route.area());
            for (Link link : route.links()) {
                link.share += weight;
            }
        }
        for (Stock buyer : networkBuyers) {
            normalise(buyer);
        }
    }

    private static void normalise(Stock buyer) {
        double sum = 0;
        for (Link link : buyer.suppliers) {
            sum += link.share;
        }
        if (sum > 0) {
            for (Link link : buyer.suppliers) {
                link.share /= sum;
            }
        }
    }

    /** Whether a firm has a place in the network now. */
    boolean serves(Stock firm) {
        if (!networkBuyers.contains(firm)) {
            return true;
        }
        for (Link link : firm.suppliers) {
            if (link.share > 0) {
                return true;
            }
        }
        return false;
    }
}
