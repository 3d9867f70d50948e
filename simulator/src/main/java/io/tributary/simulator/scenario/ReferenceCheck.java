package io.tributary.simulator.scenario;

import io.tributary.simulator.channel.Firm;
import io.tributary.simulator.channel.FunctionTask;
import io.tributary.simulator.channel.Functions;
import io.tributary.simulator.channel.Integration;
import io.tributary.simulator.channel.LinkRule;
import io.tributary.simulator.document.Wording;
import io.tributary.simulator.geography.Border;
import io.tributary.simulator.market.DemandProcess;
import io.tributary.simulator.market.Omnichannel;
import io.tributary.simulator.market.Promotion;
import io.tributary.simulator.market.Rival;
import io.tributary.simulator.relation.Cooperation;
import io.tributary.simulator.relation.DisplayFund;
import io.tributary.simulator.relation.Lifecycle;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks that every name that refers to another part of the scenario refers to something. */
final class ReferenceCheck {
    private final Scenario scenario;
    private final ScenarioNames names;
    private final Findings findings;

    ReferenceCheck(Scenario scenario, ScenarioNames names, Findings findings) {
        this.scenario = scenario;
        this.names = names;
        this.findings = findings;
    }

    void check() {
        checkSkus();
        checkDemand();
        checkSegments();
        checkLinks();
        scenario.channelLength().byRegion().keySet().stream()
                .sorted()
                .forEach(region -> findings.mustBeOneOf(
                        "channel_length.by_region", region, names.regions(), ScenarioNames.REGION));
        for (int i = 0; i < scenario.mayHappen().size(); i++) {
            List<String> regions = scenario.mayHappen().get(i).regions();
            all("may_happen[" + i + "].regions", regions, names.regions(), ScenarioNames.REGION);
        }
        checkPromotions();
        checkRivals();
        scenario.displayFund().ifPresent(this::checkDisplays);
        checkOmnichannel();
        checkFunctions();
        all("agency.partners", scenario.agents(), names.partners(), ScenarioNames.PARTNER);
        checkTies();
        scenario.expansion()
                .ifPresent(expansion -> expansion
                        .entryIn()
                        .keySet()
                        .forEach(region -> findings.mustBeOneOf(
                                "expansion.entry_in", region, names.regions(), ScenarioNames.REGION)));
        scenario.lifecycle().ifPresent(this::checkLives);
        scenario.cooperation()
                .flatMap(Cooperation::jointPlan)
                .ifPresent(plan -> all(
                        "cooperation.joint_plan.partners", plan.partners(), names.partners(), ScenarioNames.PARTNER));
        scenario.decide().locks().forEach((area, partner) -> {
            findings.mustBeOneOf("decide.locks." + area, area, names.areas(), ScenarioNames.AREA);
            findings.mustBeOneOf("decide.locks." + area, partner, names.partners(), ScenarioNames.PARTNER);
        });
        checkPlan();
    }

    private void checkDisplays(DisplayFund fund) {
        findings.mustBeOneOf("display_fund.sku", fund.sku(), names.skus(), ScenarioNames.SKU);
        all("display_fund.formats", fund.formats(), names.formats(), ScenarioNames.OFFER);
    }

    private void checkTies() {
        Set<String> firms = new LinkedHashSet<>(names.firms());
        firms.addAll(names.partners());
        Map<String, Double> owned = new HashMap<>();
        for (int i = 0; i < scenario.integration().size(); i++) {
            Integration tie = scenario.integration().get(i);
            String path = "integration[" + i + "]";
            all(path, List.of(tie.holder(), tie.of()), firms, ScenarioNames.FIRM);
            if (tie.holder().equals(tie.of())) {
                findings.add(path + ".of", ScenarioFaults.BOUND_TO_ITSELF.with(tie.of()));
            }
            if (owned.merge(tie.of(), tie.equity(), Double::sum) > 1) {
                findings.add(path + ".equity", ScenarioFaults.OWNED_TWICE.with(tie.of()));
            }
        }
    }

    private void checkPlan() {
        if (scenario.decide().goal().given() > 1) {
            findings.add("decide.goal", ScenarioFaults.ONE_GOAL);
        }
        scenario.decide().territories().ifPresent(this::checkTerritories);
        checkWarehouses();
        PlanLimits limits = scenario.decide().limits();
        regions("decide.limits.least_partners_in", limits.leastPartnersIn());
        regions("decide.limits.most_partners_in", limits.mostPartnersIn());
        regions("decide.limits.length_in", limits.lengthIn());
        limits.maxDriveTimeOf()
                .keySet()
                .forEach(partner -> findings.mustBeOneOf(
                        "decide.limits.max_drive_time_of", partner, names.partners(), ScenarioNames.PARTNER));
        for (int i = 0; i < limits.exclusive().size(); i++) {
            String path = "decide.limits.exclusive[" + i + "]";
            all(path, limits.exclusive().get(i), names.partners(), ScenarioNames.PARTNER);
        }
        all("decide.limits.must_carry", limits.mustCarry(), ownSkus(), ScenarioNames.SKU);
        limits.scorecard()
                .weights()
                .keySet()
                .forEach(criterion -> findings.mustBeOneOf(
                        "decide.limits.scorecard.weights", criterion, Scorecard.CRITERIA, ScenarioNames.CRITERION));
    }

    private Set<String> ownSkus() {
        return new LinkedHashSet<>(
                names.skus().stream().filter(scenario::isOurs).toList());
    }

    private void checkWarehouses() {
        List<String> decided = scenario.decide().warehouses();
        List<Logistics.Warehouse> houses = scenario.logistics().warehouses();
        List<String> own = houses.stream()
                .filter(house -> house.owner() != Logistics.Warehouse.Owner.SHARED)
                .map(Logistics.Warehouse::id)
                .toList();
        houses.forEach(house -> all(
                "logistics.warehouses." + house.id() + ".serves",
                house.serves(),
                names.partners(),
                ScenarioNames.PARTNER));
        all("decide.warehouses", decided, new LinkedHashSet<>(own), ScenarioNames.WAREHOUSE);
    }

    private void checkTerritories(TerritoryDesign design) {
        String path = "decide.territories.";
        design.balance()
                .keySet()
                .forEach(measure -> findings.mustBeOneOf(
                        path + "balance", measure, TerritoryDesign.measures(), ScenarioNames.MEASURE));
        design.pins().forEach((zone, partner) -> {
            findings.mustBeOneOf(path + "pins", zone, names.zones(), ScenarioNames.ZONE);
            findings.mustBeOneOf(path + "pins." + zone, partner, names.partners(), ScenarioNames.PARTNER);
        });
        design.seeds().forEach((partner, zone) -> {
            findings.mustBeOneOf(path + "seeds", partner, names.partners(), ScenarioNames.PARTNER);
            findings.mustBeOneOf(path + "seeds." + partner, zone, names.zones(), ScenarioNames.ZONE);
        });
        all(path + "locked", design.locked(), names.zones(), ScenarioNames.ZONE);
        for (int i = 0; i < design.barriers().size(); i++) {
            Border barrier = design.barriers().get(i);
            all(
                    path + "barriers[" + i + "]",
                    List.of(barrier.zone(), barrier.neighbour()),
                    names.zones(),
                    ScenarioNames.ZONE);
        }
    }

    private void regions(String path, Map<String, Integer> byRegion) {
        Set<String> known = new LinkedHashSet<>(names.regions());
        scenario.partners().forEach(partner -> known.add(partner.region()));
        byRegion.keySet().forEach(region -> findings.mustBeOneOf(path, region, known, ScenarioNames.REGION));
    }

    private void checkSkus() {
        Set<String> makers = new LinkedHashSet<>();
        scenario.firms().stream().filter(firm -> firm.kind() == Firm.Kind.MAKER).forEach(firm -> makers.add(firm.id()));
        Set<String> allowed = makers.isEmpty() ? names.firms() : makers;
        for (int i = 0; i < scenario.skus().size(); i++) {
            String maker = scenario.skus().get(i).maker();
            findings.mustBeOneOf("skus[" + i + "].maker", maker, allowed, ScenarioNames.MAKER);
            all("skus[" + i + "].channels", scenario.skus().get(i).channels(), offers(), ScenarioNames.OFFER);
            all("skus[" + i + "].carriers", scenario.skus().get(i).carriers(), names.carriers(), ScenarioNames.CARRIER);
            String path = "skus[" + i + "].fit.";
            scenario.skus().get(i).fit().keySet().stream()
                    .sorted()
                    .forEach(offer -> findings.mustBeOneOf(path + offer, offer, offers(), ScenarioNames.OFFER));
        }
    }

    private void checkDemand() {
        for (int i = 0; i < scenario.demand().size(); i++) {
            Demand demand = scenario.demand().get(i);
            String path = "demand[" + i + "]";
            if (demand.process().orElse(null) instanceof DemandProcess.HotellingStreet street) {
                findings.mustBeOneOf(path + ".process", street.other(), names.firms(), ScenarioNames.FIRM);
            }
            for (String brand : demand.brands()) {
                findings.mustBeOneOf(
                        path + ".process.nbd_dirichlet.brands." + brand, brand, names.skus(), ScenarioNames.SKU);
            }
        }
    }

    /** Promotion works through the stock of selling effort, so that must be modelled. */
    private void checkFunctions() {
        List<FunctionTask> tasks = scenario.functions().map(Functions::tasks).orElse(List.of());
        for (int i = 0; i < tasks.size(); i++) {
            boolean promotes = tasks.get(i).function() == FunctionTask.Function.PROMOTE;
            if (promotes && scenario.sellingEffort().isEmpty()) {
                findings.add(
                        "functions.tasks[" + i + "].function",
                        ScenarioFaults.NEEDS.with(new Wording("selling_effort", "selling_effort")));
            }
        }
    }

    private void checkPromotions() {
        for (int i = 0; i < scenario.launches().size(); i++) {
            String sku = scenario.launches().get(i).sku();
            findings.mustBeOneOf("launches[" + i + "].sku", sku, names.skus(), ScenarioNames.SKU);
        }
        for (int i = 0; i < scenario.promotions().size(); i++) {
            Promotion promotion = scenario.promotions().get(i);
            String path = "promotions[" + i + "]";
            findings.mustBeOneOf(path + ".sku", promotion.sku(), names.skus(), ScenarioNames.SKU);
            all(path + ".regions", promotion.regions(), names.regions(), ScenarioNames.REGION);
            all(path + ".formats", promotion.formats(), offers(), ScenarioNames.OFFER);
        }
    }

    private void checkLives(Lifecycle lives) {
        for (int i = 0; i < lives.departures().size(); i++) {
            String partner = lives.departures().get(i).partner();
            findings.mustBeOneOf(
                    "lifecycle.departures[" + i + "].partner", partner, names.partners(), ScenarioNames.PARTNER);
        }
        for (int i = 0; i < lives.profiles().size(); i++) {
            String partner = lives.profiles().get(i).partner();
            findings.mustBeOneOf(
                    "lifecycle.profiles[" + i + "].partner", partner, names.partners(), ScenarioNames.PARTNER);
        }
        lives.recruitment()
                .ifPresent(how -> all(
                        "lifecycle.recruitment.candidates", how.candidates(), names.partners(), ScenarioNames.PARTNER));
        lives.finance()
                .ifPresent(finance -> finance.failureIn()
                        .keySet()
                        .forEach(partner -> findings.mustBeOneOf(
                                "lifecycle.finance.failure_in." + partner,
                                partner,
                                names.partners(),
                                ScenarioNames.PARTNER)));
    }

    private void checkRivals() {
        for (int i = 0; i < scenario.rivals().size(); i++) {
            String path = "rivals[" + i + "]";
            findings.mustBeOneOf(path + ".sku", scenario.rivals().get(i).sku(), names.skus(), ScenarioNames.SKU);
            Rival rival = scenario.rivals().get(i);
            if (!rival.watches().isEmpty()) {
                findings.mustBeOneOf(path + ".watches", rival.watches(), names.skus(), ScenarioNames.SKU);
            }
            for (int move = 0; move < rival.moves().size(); move++) {
                all(
                        path + ".moves[" + move + "].zones",
                        rival.moves().get(move).zones(),
                        names.zones(),
                        ScenarioNames.ZONE);
            }
        }
    }

    private void checkOmnichannel() {
        Omnichannel channels = scenario.consumers().omnichannel();
        Set<String> platforms = new LinkedHashSet<>(offers());
        platforms.removeAll(names.formats());
        for (int i = 0; i < channels.pickUp().size(); i++) {
            String path = "consumers.omnichannel.pick_up[" + i + "]";
            findings.mustBeOneOf(path + ".at", channels.pickUp().get(i).at(), platforms, ScenarioNames.OFFER);
            findings.mustBeOneOf(path + ".from", channels.pickUp().get(i).from(), names.formats(), ScenarioNames.OFFER);
        }
        for (int i = 0; i < channels.returns().size(); i++) {
            String path = "consumers.omnichannel.returns[" + i + "].at";
            findings.mustBeOneOf(path, channels.returns().get(i).at(), offers(), ScenarioNames.OFFER);
        }
    }

    private Set<String> offers() {
        Set<String> offers = new LinkedHashSet<>(names.formats());
        scenario.firms().stream()
                .filter(firm -> firm.kind() == Firm.Kind.PLATFORM || firm.kind() == Firm.Kind.DIRECT)
                .forEach(firm -> offers.add(firm.id()));
        return offers;
    }

    private void checkSegments() {
        Set<String> offers = offers();
        for (int i = 0; i < scenario.segments().size(); i++) {
            String path = "segments[" + i + "].prefers.";
            scenario.segments().get(i).prefers().keySet().stream()
                    .sorted()
                    .forEach(offer -> findings.mustBeOneOf(path + offer, offer, offers, ScenarioNames.OFFER));
        }
    }

    private void checkLinks() {
        Set<String> traders = names.traders();
        for (int i = 0; i < scenario.links().size(); i++) {
            LinkRule rule = scenario.links().get(i);
            String path = "links[" + i + "]";
            findings.mustBeOneOf(path + ".seller", rule.seller(), traders, ScenarioNames.TRADER);
            findings.mustBeOneOf(path + ".buyer", rule.buyer(), traders, ScenarioNames.TRADER);
            all(path + ".skus", rule.skus(), names.skus(), ScenarioNames.SKU);
        }
    }

    private void all(String path, List<String> given, Collection<String> known, Wording kind) {
        for (int i = 0; i < given.size(); i++) {
            findings.mustBeOneOf(path + "[" + i + "]", given.get(i), known, kind);
        }
    }
}
