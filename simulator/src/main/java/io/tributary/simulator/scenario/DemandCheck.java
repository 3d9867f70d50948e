package io.tributary.simulator.scenario;

import io.tributary.simulator.channel.Firm;
import io.tributary.simulator.channel.LinkRule;
import io.tributary.simulator.channel.LinkRules;
import io.tributary.simulator.market.DemandProcess.HotellingStreet;
import io.tributary.simulator.policy.MatchPrice;
import io.tributary.simulator.policy.PriceRule;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Checks that stated demand meets firms that can serve it, and that every price game has players. */
final class DemandCheck {
    private final Scenario scenario;
    private final Findings findings;
    private final ChannelMap map;
    private final Map<String, Firm> firms = new HashMap<>();

    DemandCheck(Scenario scenario, Findings findings) {
        this.scenario = scenario;
        this.findings = findings;
        map = ChannelMap.of(scenario);
        scenario.firms().forEach(firm -> firms.put(firm.id(), firm));
    }

    void check() {
        Set<String> shops = new HashSet<>();
        Set<String> customers = new HashSet<>();
        for (int i = 0; i < scenario.demand().size(); i++) {
            Demand demand = scenario.demand().get(i);
            String path = "demand[" + i + "]";
            demand.customersOf()
                    .filter(known -> !customers.add(known))
                    .ifPresent(known -> findings.add(path + ".process", ScenarioFaults.CUSTOMERS_TWICE.with(known)));
            for (ChannelMap.Offer offer : map.offersOf(i)) {
                boolean other = offer.index() >= demand.at().size();
                mustSell(path + (other ? ".process" : ".at"), offer.firm(), offer.sku());
                if (demand.answer().isPresent()) {
                    shops.add(offer.firm());
                } else {
                    mustHaveAPrice(path + ".at", offer);
                }
            }
            if (demand.process().orElse(null) instanceof HotellingStreet street
                    && street.other().equals(demand.firm())) {
                findings.add(path + ".process", ScenarioFaults.SAME_SHOP.with(street.other()));
            }
        }
        for (int i = 0; i < scenario.links().size(); i++) {
            LinkRule rule = scenario.links().get(i);
            if (rule.price() instanceof PriceRule.BestResponse && !isPlayed(rule, shops)) {
                findings.add("links[" + i + "].price", ScenarioFaults.NO_GAME.with(rule.seller()));
            }
            checkRule("links[" + i + "].price", rule);
        }
    }

    /** Prices that need a counter have one; firms and regions that are named exist. */
    private void checkRule(String path, LinkRule rule) {
        Set<String> atCounters = new TreeSet<>();
        for (int d = 0; d < scenario.demand().size(); d++) {
            map.offersOf(d).forEach(offer -> atCounters.add(offer.firm()));
        }
        boolean counter = rule.buyer().equals(ScenarioNames.CONSUMERS)
                && (atCounters.contains(rule.seller()) || isKindAtCounters(rule.seller(), atCounters));
        if (rule.price().needsCounter() && !counter) {
            findings.add(path, ScenarioFaults.NO_COUNTER.with(rule.seller(), rule.buyer()));
        }
        if (rule.price() instanceof MatchPrice match) {
            for (int i = 0; i < match.watches().size(); i++) {
                findings.mustBeOneOf(
                        path + ".match_price.watches[" + i + "]",
                        match.watches().get(i),
                        atCounters,
                        ScenarioNames.FIRM);
            }
        }
        if (rule.price() instanceof PriceRule.Fixed fixed) {
            Set<String> regions = new TreeSet<>();
            scenario.zones().forEach(zone -> regions.add(zone.region()));
            scenario.partners().forEach(partner -> regions.add(partner.region()));
            fixed.byRegion()
                    .keySet()
                    .forEach(region -> findings.mustBeOneOf(
                            path + ".fixed.by_region." + region, region, regions, ScenarioNames.REGION));
        }
    }

    /** Whether a kind of seller has firms with consumers of their own, and no outlets of a market beside them. */
    private boolean isKindAtCounters(String kind, Set<String> atCounters) {
        return scenario.formats().isEmpty()
                && scenario.firms().stream()
                        .anyMatch(firm -> ScenarioNames.kind(firm).equals(kind) && atCounters.contains(firm.id()));
    }

    /** Whether a firm keeps a stock of a product: it makes it, or buys from somebody. */
    private void mustSell(String path, String id, String sku) {
        Firm firm = firms.get(id);
        if (firm == null) {
            return;
        }
        boolean makes = scenario.skus().stream()
                .anyMatch(s -> s.id().equals(sku) && s.maker().equals(id));
        boolean shelved = firm.kind() == Firm.Kind.PLATFORM || firm.kind() == Firm.Kind.DIRECT;
        boolean ready = firm.supply() == Firm.Supply.READY;
        if (shelved || ready || (!makes && firm.buysFrom().isEmpty())) {
            findings.add(path, ScenarioFaults.NO_STOCK.with(id, sku));
        }
    }

    /** Demand that no price moves gives a game nothing to play for. */
    private void mustHaveAPrice(String path, ChannelMap.Offer offer) {
        Firm firm = firms.get(offer.firm());
        if (firm == null) {
            return;
        }
        boolean played = new LinkRules(scenario.links())
                .find(
                        firm.id(),
                        ScenarioNames.kind(firm),
                        ScenarioNames.CONSUMERS,
                        ScenarioNames.CONSUMERS,
                        offer.sku())
                .filter(rule -> rule.price() instanceof PriceRule.BestResponse)
                .isPresent();
        if (played) {
            findings.add(path, ScenarioFaults.NOTHING_TO_PLAY.with(firm.id(), offer.sku()));
        }
    }

    private boolean isPlayed(LinkRule rule, Set<String> shops) {
        if (!rule.buyer().equals(ScenarioNames.CONSUMERS)) {
            return false;
        }
        if (firms.containsKey(rule.seller())) {
            return shops.contains(rule.seller());
        }
        return scenario.formats().isEmpty()
                && scenario.firms().stream()
                        .filter(firm -> ScenarioNames.kind(firm).equals(rule.seller()))
                        .allMatch(firm -> shops.contains(firm.id()));
    }
}
