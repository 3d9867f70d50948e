package io.tributary.simulator.kpi.cost;

import io.tributary.simulator.channel.Firm;
import io.tributary.simulator.channel.LinkRule;
import io.tributary.simulator.channel.LinkRules;
import io.tributary.simulator.channel.Partner;
import io.tributary.simulator.geography.Location;
import io.tributary.simulator.geography.Roads;
import io.tributary.simulator.kpi.Entities;
import io.tributary.simulator.kpi.Facts;
import io.tributary.simulator.kpi.Series;
import io.tributary.simulator.ledger.Kind;
import io.tributary.simulator.ledger.Party;
import io.tributary.simulator.market.Sku;
import io.tributary.simulator.scenario.Scenario;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What each direct customer of our maker contributes after its cost to serve: what it pays and is paid, less the cost of
 * its goods, its management, and its part of the freight. The maker's freight is one sum in the books; it is parted by
 * packs times what moving a pack over the customer's link costs by the scenario.
 */
final class Contributions {
    private final Facts facts;
    private final Scenario scenario;
    /** Direct customers of our maker: partners by id, all outlets together. */
    private final Set<String> customers = new LinkedHashSet<>();

    private static final String OUTLETS = "outlet";

    Contributions(Facts facts) {
        this.facts = facts;
        scenario = facts.scenario();
        Map<String, Series> payers = facts.flowBy(
                Kind.INVOICE,
                p -> isMaker(p.to().party()) ? Optional.of(name(p.from().party())) : Optional.empty());
        scenario.partners().stream()
                .map(Partner::id)
                .filter(payers::containsKey)
                .forEach(customers::add);
        if (payers.containsKey(OUTLETS)) {
            customers.add(OUTLETS);
        }
    }

    /** A customer's name, also where somebody is paid for work in its trade; what an agent earns belongs to what outlets buy of the maker. */
    private String name(Party party) {
        boolean outlets = party.tier() == Party.Tier.OUTLET || scenario.agents().contains(party.id());
        return outlets ? OUTLETS : party.tier() == Party.Tier.WORLD ? Party.workedFor(party.id()) : party.id();
    }

    private static boolean isMaker(Party party) {
        return party.tier() == Party.Tier.MAKER;
    }

    /** Contributions by direct customer, and of what the maker sells to consumers over platforms. */
    Map<String, Series> all() {
        Map<String, Series> all = customers.isEmpty() ? new LinkedHashMap<>() : ofCustomers();
        Entities.channels(facts, p -> p.to().party()).keySet().stream()
                .filter(name -> scenario.formats().stream().noneMatch(f -> f.id().equals(name)))
                .forEach(name -> all.put(name, online()));
        return all;
    }

    private Map<String, Series> ofCustomers() {
        Map<String, Series> freights = freights();
        Map<String, Series> money = money();
        Map<String, Series> goods = goods();
        Map<String, Series> management = management();
        Map<String, Series> all = new LinkedHashMap<>();
        for (String id : customers) {
            all.put(
                    id,
                    money.getOrDefault(id, facts.zero())
                            .minus(goods.getOrDefault(id, facts.zero()))
                            .minus(management.getOrDefault(supportOf(id), facts.zero()))
                            .minus(freights.getOrDefault(id, facts.zero())));
        }
        return all;
    }

    /**
     * What the maker gets from each customer less what it gives it, by all kinds that change what is earned;
     * dividends go to owners, not to customers.
     */
    private Map<String, Series> money() {
        Map<String, Series> sums = new HashMap<>();
        for (Kind kind : Kind.values()) {
            if (kind.book() == Kind.Book.MONEY
                    && !kind.isCredit()
                    && kind != Kind.DIVIDEND
                    && !facts.postings(kind).isEmpty()) {
                facts.flowBy(
                                kind,
                                p -> isMaker(p.to().party())
                                        ? Optional.of(name(p.from().party()))
                                        : Optional.empty())
                        .forEach((name, series) -> sums.merge(name, series, Series::plus));
                facts.flowBy(
                                kind,
                                p -> isMaker(p.from().party()) ? Optional.of(name(p.to().party())) : Optional.empty())
                        .forEach((name, series) -> sums.merge(name, series.times(-1), Series::plus));
            }
        }
        return sums;
    }

    /** Units of one product that the maker shipped to each customer. */
    private Map<String, Series> shipped(Sku sku) {
        return facts.flowBy(
                Kind.SHIPMENT,
                p -> p.sku().equals(sku.id()) && isMaker(p.from().party())
                        ? Optional.of(name(p.to().party()))
                        : Optional.empty());
    }

    /** What the goods shipped to each customer cost the maker. */
    private Map<String, Series> goods() {
        Map<String, Series> sums = new HashMap<>();
        scenario.skus().stream()
                .filter(sku -> facts.isOurs(sku.id()))
                .forEach(sku -> shipped(sku)
                        .forEach(
                                (name, units) -> sums.merge(name, units.times(sku.cost() / sku.pack()), Series::plus)));
        return sums;
    }

    private Map<String, Series> management() {
        return facts.flowBy(
                Kind.MANAGEMENT,
                p -> isMaker(p.from().party()) ? Optional.of(p.to().party().id()) : Optional.empty());
    }

    /** Who is paid for managing a customer. */
    private String supportOf(String id) {
        return id.equals(OUTLETS) ? Party.WORLD.id() : Party.supportOf(id);
    }

    private Series online() {
        Series sold = facts.zero();
        for (Sku sku : scenario.skus()) {
            if (facts.isOurs(sku.id())) {
                Series units = facts.flow(
                        Kind.SALE,
                        p -> p.sku().equals(sku.id()) && isMaker(p.from().party()));
                sold = sold.plus(units.times(sku.cost() / sku.pack()));
            }
        }
        Series paid = facts.flow(Kind.SHELF_PAYMENT, p -> isMaker(p.to().party()) && facts.isOurs(p.sku()));
        Series commission = facts.flow(Kind.COMMISSION, p -> isMaker(p.from().party()));
        Series delivery = facts.flow(Kind.LAST_LEG, p -> isMaker(p.from().party()));
        return paid.minus(commission).minus(delivery).minus(sold);
    }

    /** Each customer's part of the freight that the maker paid. */
    private Map<String, Series> freights() {
        Map<String, Series> shares = new LinkedHashMap<>();
        customers.forEach(id -> shares.put(id, facts.zero()));
        for (Sku sku : scenario.skus()) {
            if (facts.isOurs(sku.id())) {
                Map<String, Series> shipped = shipped(sku);
                shares.replaceAll((id, share) -> shipped.containsKey(id)
                        ? share.plus(shipped.getOrDefault(id, facts.zero()).times(perUnit(id, sku)))
                        : share);
            }
        }
        Series sum = facts.zero();
        for (Series share : shares.values()) {
            sum = sum.plus(share);
        }
        Series paid = facts.flow(Kind.FREIGHT, p -> isMaker(p.from().party()));
        Series rate = paid.over(sum);
        shares.replaceAll((id, share) -> share.timesEach(rate));
        return shares;
    }

    /** What moving a base unit to a customer costs by its link, money; 0 where the customer pays for it. */
    private double perUnit(String customer, Sku sku) {
        Firm maker = scenario.firms().stream()
                .filter(f -> f.id().equals(sku.maker()))
                .findFirst()
                .orElseThrow();
        List<Partner> partner = new ArrayList<>(scenario.partners());
        partner.removeIf(p -> !p.id().equals(customer));
        String kind = partner.isEmpty()
                ? "outlet"
                : partner.get(0).role() == Partner.Role.WHOLESALER ? "wholesaler" : "distributor";
        double km = partner.isEmpty() ? 0 : nearest(maker, partner.get(0));
        return new LinkRules(scenario.links())
                .find(maker.id(), "maker", customer, kind, sku.id())
                .filter(rule -> rule.paidBy() == LinkRule.Payer.SELLER)
                .map(rule -> (rule.freight() * sku.weight() / 1000 * km + rule.perPack()) / sku.pack())
                .orElse(0.0);
    }

    private double nearest(Firm maker, Partner partner) {
        Roads roads = scenario.roads();
        Location there = new Location(partner.id(), partner.lat(), partner.lon());
        return maker.plants().stream()
                .mapToDouble(plant -> roads.km(new Location(plant.name(), plant.lat(), plant.lon()), there))
                .min()
                .orElse(0);
    }
}
