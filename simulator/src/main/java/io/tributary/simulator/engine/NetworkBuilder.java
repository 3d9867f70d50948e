package io.tributary.simulator.engine;

import io.tributary.simulator.channel.OutletFormat;
import io.tributary.simulator.channel.Partner;
import io.tributary.simulator.geography.Area;
import io.tributary.simulator.geography.Zone;
import io.tributary.simulator.ledger.Party;
import io.tributary.simulator.market.Sku;
import io.tributary.simulator.policy.Diversion;
import io.tributary.simulator.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sets up the partners and outlet groups of the networks that a run will have, and the ways between them. */
final class NetworkBuilder {
    private final Scenario scenario;
    private final WorldBuilder builder;

    NetworkBuilder(Scenario scenario, WorldBuilder builder) {
        this.scenario = scenario;
        this.builder = builder;
    }

    private @Nullable Stock stock(String owner, int sku) {
        return builder.find(owner, sku).orElse(null);
    }

    /** Partners and outlet groups that any of the networks uses, for every product that a managed maker of ours makes. */
    void addNetwork(List<Territory> territories) {
        for (int sku = 0; sku < builder.valuations().size(); sku++) {
            Stock maker = stock(scenario.skus().get(sku).maker(), sku);
            if (maker == null || scenario.zones().isEmpty()) {
                continue;
            }
            addGroups(sku);
            for (Territory territory : territories) {
                for (Area area : Territory.areas(scenario)) {
                    if (territory.chain(area.id()).isPresent()) {
                        joinChain(maker, territory.traders(area.id()), area.zone());
                    }
                }
            }
        }
    }

    /** Ways by which partners can bring goods to outlets that they have no right to serve. */
    void addDiversion(Diversion diversion) {
        List<Stock> groups =
                builder.stocks().stream().filter(s -> s.kind.equals("outlet")).toList();
        List<Stock> sellers = builder.stocks().stream()
                .filter(s -> builder.partners().containsKey(s.party.id()))
                .filter(s -> s.customers.stream().anyMatch(link -> link.buyer.kind.equals("outlet")))
                .toList();
        for (Stock seller : sellers) {
            for (Stock group : groups) {
                double km = builder.roads().km(WorldBuilder.location(seller), WorldBuilder.location(group));
                if (seller.sku == group.sku && builder.find(seller, group).isEmpty() && km <= diversion.radius()) {
                    addDiversion(diversion, seller, group, km);
                }
            }
        }
    }

    private void addDiversion(Diversion diversion, Stock seller, Stock group, double km) {
        Sku sku = scenario.skus().get(seller.sku);
        Link.Lines lines = LinkLines.diverting(builder.chart(), seller, group, sku.id());
        Link link = new Link(Optional.of(seller), group, Optional.empty(), new Link.Delays(0, 0), lines, 0);
        link.diverts = true;
        link.freightPrice = seller.valuation.price(diversion.moving(km, sku.weight()));
        builder.joinAside(seller, group, link);
    }

    /** Links over which candidates could take the place of any partner of their role and region. */
    void addSuccessors(List<Territory> territories, List<String> candidates) {
        for (int sku = 0; sku < builder.valuations().size(); sku++) {
            Stock maker = stock(scenario.skus().get(sku).maker(), sku);
            if (maker == null || candidates.isEmpty()) {
                continue;
            }
            for (Territory territory : territories) {
                for (Area area : Territory.areas(scenario)) {
                    joinPlaces(maker, territory.traders(area.id()), area.zone(), candidates);
                }
            }
        }
    }

    private void joinPlaces(Stock maker, List<String> chain, String zone, List<String> candidates) {
        List<Stock> above = List.of(maker);
        for (String id : chain) {
            List<Stock> place = new ArrayList<>();
            place.add(partnerStock(id, maker.sku));
            for (String candidate : candidates) {
                if (!candidate.equals(id) && couldReplace(candidate, id)) {
                    place.add(partnerStock(candidate, maker.sku));
                }
            }
            for (Stock seller : above) {
                for (Stock buyer : place) {
                    if (seller != buyer) {
                        builder.join(seller, buyer, buyer.party.id(), 0);
                    }
                }
            }
            above = place;
        }
        for (Stock seller : chain.isEmpty() ? List.<Stock>of() : above) {
            for (OutletFormat format : scenario.formats()) {
                Stock group = stock(zone + "/" + format.id(), maker.sku);
                if (group != null) {
                    builder.join(seller, group, format.id(), 0);
                }
            }
        }
    }

    /** Whether a partner could stand where another stands: same role, same region. */
    private boolean couldReplace(String candidate, String id) {
        Partner one = builder.partners().get(candidate);
        Partner other = builder.partners().get(id);
        return one != null
                && other != null
                && one.role() == other.role()
                && one.region().equals(other.region());
    }

    private void addGroups(int sku) {
        for (Zone zone : scenario.zones()) {
            for (OutletFormat format : scenario.formats()) {
                Party party = Parties.group(zone, format);
                Stock stock =
                        new Stock(builder.chart(), party, "outlet", builder.product(sku), Optional.of(format.order()));
                stock.lat = zone.lat();
                stock.lon = zone.lon();
                builder.add(stock);
            }
        }
    }

    private void joinChain(Stock maker, List<String> chain, String zone) {
        Stock seller = maker;
        for (String id : chain) {
            Stock buyer = partnerStock(id, maker.sku);
            builder.join(seller, buyer, id, 0);
            seller = buyer;
        }
        for (OutletFormat format : scenario.formats()) {
            Stock group = stock(zone + "/" + format.id(), maker.sku);
            if (group != null) {
                builder.join(seller, group, format.id(), 0);
            }
        }
    }

    private Stock partnerStock(String id, int sku) {
        Stock known = stock(id, sku);
        if (known != null) {
            return known;
        }
        Partner partner = Objects.requireNonNull(builder.partners().get(id), id);
        boolean wholesaler = partner.role() == Partner.Role.WHOLESALER;
        Stock stock = new Stock(
                builder.chart(),
                Parties.of(partner),
                wholesaler ? "wholesaler" : "distributor",
                builder.product(sku),
                Optional.of(
                        wholesaler
                                ? scenario.partnerPolicy().wholesaler()
                                : scenario.partnerPolicy().distributor()));
        stock.lat = partner.lat();
        stock.lon = partner.lon();
        builder.add(stock);
        return stock;
    }
}
