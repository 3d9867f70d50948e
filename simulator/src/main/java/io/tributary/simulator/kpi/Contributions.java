package io.tributary.simulator.kpi;

import io.tributary.simulator.channel.Firm;
import io.tributary.simulator.channel.LinkRule;
import io.tributary.simulator.channel.LinkRules;
import io.tributary.simulator.channel.Partner;
import io.tributary.simulator.geography.Location;
import io.tributary.simulator.geography.Roads;
import io.tributary.simulator.ledger.Kind;
import io.tributary.simulator.ledger.Party;
import io.tributary.simulator.market.Sku;
import io.tributary.simulator.scenario.Scenario;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What each direct customer of our maker contributes after its cost to serve: what it pays and is paid, less the cost of
 * its goods, its management, and its part of the freight. The maker's freight is one sum in the books; it is parted by
 * packs times what moving a pack over the customer's link costs by the scenario.
 */
final class Contributions {
    private final Facts facts;
    private final Scenario scenario;
    private final Map<String, Predicate<Party>> customers = new LinkedHashMap<>();

    Contributions(Facts facts) {
        this.facts = facts;
        scenario = facts.scenario();
        for (Partner partner : scenario.partners()) {
            String id = partner.id();
            if (facts.posts(Kind.INVOICE, p -> p.from().party().id().equals(id) && isMaker(p.to().party()))) {
                customers.put(id, party -> party.id().equals(id));
            }
        }
        if (facts.posts(Kind.INVOICE, p -> p.from().party().tier() == Party.Tier.OUTLET && isMaker(p.to().party()))) {
            customers.put("outlet", party -> party.tier() == Party.Tier.OUTLET);
        }
    }

    private static boolean isMaker(Party party) {
        return party.tier() == Party.Tier.MAKER;
    }

    /** Contributions by direct customer, and of what the maker sells to consumers over platforms. */
    Map<String, Series> all() {
        Map<String, Series> freights = freights();
        Map<String, Series> all = new LinkedHashMap<>();
        customers.forEach((id, is) -> all.put(
                id,
                money(is)
                        .minus(goods(Kind.SHIPMENT, p -> is.test(p.to().party())))
                        .minus(management(id))
                        .minus(freights.getOrDefault(id, facts.zero()))));
        Entities.channels(facts, p -> p.to().party()).keySet().stream()
                .filter(name -> scenario.formats().stream().noneMatch(f -> f.id().equals(name)))
                .forEach(name -> all.put(name, online()));
        return all;
    }

    /** What the maker gets from a customer less what it gives it, by all kinds of postings that change what is earned. */
    private Series money(Predicate<Party> customer) {
        Series sum = facts.zero();
        for (Kind kind : Kind.values()) {
            if (kind.book() == Kind.Book.MONEY && !kind.isCredit()) {
                sum = sum.plus(facts.flow(kind, p -> customer.test(p.from().party()) && isMaker(p.to().party())))
                        .minus(facts.flow(kind, p -> isMaker(p.from().party()) && customer.test(p.to().party())));
            }
        }
        return sum;
    }

    private Series goods(Kind kind, Predicate<LedgerIndex.Posting> to) {
        Series sum = facts.zero();
        for (Sku sku : scenario.skus()) {
            if (facts.isOurs(sku.id())) {
                Series units = facts.flow(
                        kind, p -> p.sku().equals(sku.id()) && isMaker(p.from().party()) && to.test(p));
                sum = sum.plus(units.times(sku.cost() / sku.pack()));
            }
        }
        return sum;
    }

    private Series management(String id) {
        String support = scenario.partners().stream()
                .filter(partner -> partner.id().equals(id))
                .findFirst()
                .map(partner -> Party.supportOf(partner.id()))
                .orElse(Party.WORLD.id());
        return facts.flow(
                Kind.MANAGEMENT,
                p -> isMaker(p.from().party()) && p.to().party().id().equals(support));
    }

    private Series online() {
        Series paid = facts.flow(Kind.SHELF_PAYMENT, p -> isMaker(p.to().party()) && facts.isOurs(p.sku()));
        Series commission = facts.flow(Kind.COMMISSION, p -> isMaker(p.from().party()));
        Series delivery = facts.flow(Kind.LAST_LEG, p -> isMaker(p.from().party()));
        return paid.minus(commission).minus(delivery).minus(goods(Kind.SALE, p -> true));
    }

    /** Each customer's part of the freight that the maker paid. */
    private Map<String, Series> freights() {
        Map<String, Series> shares = new LinkedHashMap<>();
        Series sum = facts.zero();
        for (Map.Entry<String, Predicate<Party>> customer : customers.entrySet()) {
            Series share = facts.zero();
            for (Sku sku : scenario.skus()) {
                if (facts.isOurs(sku.id())) {
                    share = share.plus(facts.flow(
                                    Kind.SHIPMENT,
                                    p -> p.sku().equals(sku.id())
                                            && isMaker(p.from().party())
                                            && customer.getValue().test(p.to().party()))
                            .times(perUnit(customer.getKey(), sku)));
                }
            }
            shares.put(customer.getKey(), share);
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
