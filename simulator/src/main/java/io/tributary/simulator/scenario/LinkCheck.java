package io.tributary.simulator.scenario;

import io.tributary.simulator.channel.Assignment;
import io.tributary.simulator.channel.Firm;
import io.tributary.simulator.channel.LinkRule;
import io.tributary.simulator.channel.LinkRules;
import io.tributary.simulator.channel.OutletFormat;
import io.tributary.simulator.channel.Partner;
import io.tributary.simulator.document.SnakeCase;
import io.tributary.simulator.document.Wording;
import io.tributary.simulator.market.Sku;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks that everyone who sells to someone finds exactly one closest link rule. */
final class LinkCheck {
    private final Scenario scenario;
    private final Findings findings;
    private final ChannelMap map;
    private final Carriers carriers;
    private final Map<String, List<Integer>> rules = new HashMap<>();
    private final Map<String, Partner> partners = new HashMap<>();
    private final Map<String, String> regionOfArea = new HashMap<>();
    private final Set<Sale> told = new HashSet<>();

    LinkCheck(Scenario scenario, Findings findings) {
        this.scenario = scenario;
        this.findings = findings;
        map = ChannelMap.of(scenario);
        carriers = Carriers.of(scenario);
        for (int i = 0; i < scenario.links().size(); i++) {
            LinkRule rule = scenario.links().get(i);
            rules.computeIfAbsent(key(rule.seller(), rule.buyer()), k -> new ArrayList<>())
                    .add(i);
        }
        scenario.partners().forEach(partner -> partners.put(partner.id(), partner));
        Map<String, String> regions = new HashMap<>();
        scenario.zones().forEach(zone -> regions.put(zone.id(), zone.region()));
        scenario.areas().forEach(area -> regionOfArea.put(area.id(), regions.getOrDefault(area.zone(), "")));
    }

    /** Someone in the channel: an id with its kind. */
    private record Trader(String id, String kind) {}

    /** A sale that will happen, of one product. */
    private record Sale(Trader seller, Trader buyer) {}

    void check() {
        refuseTermsWithConsumers();
        refuseTermsWithPlatforms();
        Set<Sale> ofNetwork = new LinkedHashSet<>();
        for (Sku sku : scenario.skus()) {
            if (isOurs(sku) && !scenario.zones().isEmpty()) {
                ofNetwork.clear();
                scenario.network().forEach(assignment -> addChain(sku, assignment, ofNetwork));
                ofNetwork.forEach(sale -> mustHaveOne(sale, sku));
            }
            shelves().stream().filter(sale -> sku.isSoldAt(sale.seller().id())).forEach(sale -> mustHaveOne(sale, sku));
            firms().forEach(sale -> mustHaveOne(sale, sku));
            counters(sku).forEach(sale -> mustHaveOne(sale, sku));
        }
    }

    /** Consumers sign nothing: what a platform or a shop settles stands on the link by which it buys. */
    private void refuseTermsWithConsumers() {
        for (int i = 0; i < scenario.links().size(); i++) {
            LinkRule rule = scenario.links().get(i);
            if (rule.buyer().equals(ScenarioNames.CONSUMERS) && !rule.terms().isEmpty()) {
                findings.add("links[" + i + "].terms", ScenarioFaults.TERMS_WITH_CONSUMERS, ScenarioFaults.LINK_ABOVE);
            }
        }
    }

    /** Who sells from the maker's stock for a commission buys nothing: terms on such a link would never be settled. */
    private void refuseTermsWithPlatforms() {
        for (int i = 0; i < scenario.links().size(); i++) {
            LinkRule rule = scenario.links().get(i);
            List<Firm> meant = scenario.firms().stream()
                    .filter(firm ->
                            rule.buyer().equals(firm.id()) || rule.buyer().equals(ScenarioNames.kind(firm)))
                    .toList();
            boolean idle = !meant.isEmpty() && meant.stream().allMatch(LinkCheck::isPlatform);
            if (idle && !rule.terms().isEmpty()) {
                findings.add(
                        "links[" + i + "].terms",
                        ScenarioFaults.TERMS_WITH_PLATFORM.with(rule.buyer()),
                        ScenarioFaults.COMMISSION_ABOVE);
            }
        }
    }

    private static boolean isPlatform(Firm firm) {
        return firm.kind() == Firm.Kind.PLATFORM || firm.kind() == Firm.Kind.DIRECT;
    }

    private boolean isOurs(Sku sku) {
        return scenario.firms().stream()
                .anyMatch(firm -> firm.ours() && firm.id().equals(sku.maker()));
    }

    private void addChain(Sku sku, Assignment assignment, Set<Sale> sales) {
        List<String> chain = effective(assignment);
        if (!assignment.isServed() || !carriers.mayCarry(chain, sku.id())) {
            return;
        }
        Trader seller = new Trader(sku.maker(), "maker");
        for (String id : chain) {
            Partner partner = partners.get(id);
            if (partner == null) {
                return;
            }
            Trader buyer = new Trader(id, SnakeCase.of(partner.role()));
            sales.add(new Sale(seller, buyer));
            seller = buyer;
        }
        for (OutletFormat format : scenario.formats()) {
            sales.add(new Sale(seller, new Trader(format.id(), "outlet")));
        }
    }

    private List<String> effective(Assignment assignment) {
        String region = regionOfArea.getOrDefault(assignment.area(), "");
        return scenario.channelLength().chain(assignment.chain(), region, scenario.partners()).stream()
                .filter(id -> !scenario.agents().contains(id))
                .toList();
    }

    private List<Sale> shelves() {
        List<Sale> sales = new ArrayList<>();
        if (scenario.zones().isEmpty()) {
            return sales;
        }
        Trader consumers = new Trader(ScenarioNames.CONSUMERS, ScenarioNames.CONSUMERS);
        scenario.formats().forEach(format -> sales.add(new Sale(new Trader(format.id(), "outlet"), consumers)));
        for (Firm firm : scenario.firms()) {
            if (isPlatform(firm)) {
                sales.add(new Sale(new Trader(firm.id(), ScenarioNames.kind(firm)), consumers));
            }
        }
        return sales;
    }

    private List<Sale> firms() {
        Map<String, Firm> byId = new HashMap<>();
        scenario.firms().forEach(firm -> byId.put(firm.id(), firm));
        List<Sale> sales = new ArrayList<>();
        for (Firm buyer : scenario.firms()) {
            for (String id : buyer.buysFrom()) {
                Firm seller = byId.get(id);
                if (seller != null) {
                    sales.add(new Sale(trader(seller), trader(buyer)));
                }
            }
        }
        return sales;
    }

    /** Firms that serve stated demand for a product. */
    private List<Sale> counters(Sku sku) {
        Set<String> sellers = new LinkedHashSet<>();
        for (ChannelMap.Offer offer : map.offers()) {
            if (offer.sku().equals(sku.id())) {
                sellers.add(offer.firm());
            }
        }
        Trader consumers = new Trader(ScenarioNames.CONSUMERS, ScenarioNames.CONSUMERS);
        return scenario.firms().stream()
                .filter(firm -> sellers.contains(firm.id()))
                .map(firm -> new Sale(trader(firm), consumers))
                .toList();
    }

    private static Trader trader(Firm firm) {
        return new Trader(firm.id(), ScenarioNames.kind(firm));
    }

    private void mustHaveOne(Sale sale, Sku sku) {
        if (told.contains(sale)) {
            return;
        }
        Trader seller = sale.seller();
        Trader buyer = sale.buyer();
        List<Integer> closest = new ArrayList<>();
        int best = 0;
        for (int index : candidates(seller, buyer)) {
            LinkRule rule = scenario.links().get(index);
            int close = LinkRules.closeness(rule, seller.id(), seller.kind(), buyer.id(), buyer.kind(), sku.id());
            if (close > best) {
                closest.clear();
                best = close;
            }
            if (close == best) {
                closest.add(index);
            }
        }
        tell(sale, sku, closest);
    }

    private void tell(Sale sale, Sku sku, List<Integer> closest) {
        Trader seller = sale.seller();
        Trader buyer = sale.buyer();
        if (closest.size() != 1) {
            told.add(sale);
        }
        if (closest.isEmpty() && scenario.play().isEmpty()) {
            Wording what = ScenarioFaults.NO_LINK.with(seller.id(), buyer.id(), sku.id());
            Wording hint = ScenarioFaults.WRITE_LINK.with(either(seller), either(buyer));
            findings.add("links", what, hint);
        } else if (closest.size() > 1) {
            Wording what = ScenarioFaults.TWO_LINKS.with(closest.get(0), seller.id(), buyer.id(), sku.id());
            findings.add("links[" + closest.get(1) + "]", what);
        }
    }

    private static Wording either(Trader trader) {
        boolean same = trader.id().equals(trader.kind());
        return same ? new Wording(trader.id(), trader.id()) : ScenarioFaults.EITHER.with(trader.id(), trader.kind());
    }

    private Set<Integer> candidates(Trader seller, Trader buyer) {
        Set<Integer> found = new LinkedHashSet<>();
        for (String from : List.of(seller.id(), seller.kind())) {
            for (String to : List.of(buyer.id(), buyer.kind())) {
                found.addAll(rules.getOrDefault(key(from, to), List.of()));
            }
        }
        return found;
    }

    private static String key(String seller, String buyer) {
        return seller + ">" + buyer;
    }
}
