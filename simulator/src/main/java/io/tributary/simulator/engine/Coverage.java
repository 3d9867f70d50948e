package io.tributary.simulator.engine;

import io.tributary.simulator.channel.Listing;
import io.tributary.simulator.channel.Partner;
import io.tributary.simulator.geography.Area;
import io.tributary.simulator.luck.Luck;
import io.tributary.simulator.luck.Purpose;
import io.tributary.simulator.scenario.Carriers;
import io.tributary.simulator.scenario.Scenario;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The areas of a run: who serves each now, which share of its outlets stocks our products, and the share towards which
 * that moves. Shares are of all outlets of the area.
 */
final class Coverage {
    /** First letters of the saved parts. */
    static final String PART = "area|";

    private final List<Area> areas;
    private final int[] zoneOf;
    private final double[] outlets;
    private final double[] zoneOutlets;
    /** Areas whose chain has changed since the run began. */
    private final boolean[] changed;

    private final double[] target;
    private final double[] stocking;
    private final double[] service;
    private final double[] strength;
    /** Part of its reach with which a partner works in an area that it does not know yet. */
    private final double[] known;

    private final double[] ready;
    private final double[] zoneStocking;
    private final double[] zoneService;
    /** Share of each zone's outlets that stock a product, by product; none where all partners may carry all. */
    private final double[][] zoneStockingOf;

    private Carriers carriers;
    private final Map<String, Partner> partners = new HashMap<>();
    private Listing listing;
    private Scenario scenario;
    private final Luck luck;
    private List<List<String>> chains = new ArrayList<>();
    /** Areas in whose chain each partner stands; built anew when somebody asks after the chains have changed. */
    private Optional<Map<String, List<Integer>>> areasByPartner = Optional.empty();

    Coverage(Scenario scenario, Luck luck) {
        this.scenario = scenario;
        this.luck = luck;
        listing = scenario.listing();
        areas = Territory.areas(scenario);
        outlets = areas.stream().mapToDouble(Area::outlets).toArray();
        zoneOf = new int[areas.size()];
        zoneOutlets = new double[scenario.zones().size()];
        changed = new boolean[areas.size()];
        target = new double[areas.size()];
        stocking = new double[areas.size()];
        service = new double[areas.size()];
        strength = new double[areas.size()];
        Arrays.fill(strength, 1);
        known = new double[areas.size()];
        Arrays.fill(known, 1);
        ready = new double[areas.size()];
        Arrays.fill(ready, 1);
        zoneStocking = new double[zoneOutlets.length];
        zoneService = new double[zoneOutlets.length];
        carriers = Carriers.of(scenario);
        zoneStockingOf = new double[scenario.skus().size()][zoneOutlets.length];
        scenario.partners().forEach(p -> partners.put(p.id(), p));
        Map<String, Integer> zones = new HashMap<>();
        for (int z = 0; z < zoneOutlets.length; z++) {
            zones.put(scenario.zones().get(z).id(), z);
        }
        for (int a = 0; a < zoneOf.length; a++) {
            zoneOf[a] = zones.getOrDefault(areas.get(a).zone(), 0);
            zoneOutlets[zoneOf[a]] += outlets[a];
        }
    }

    /** Begins with a network that has been in force for long: every area has reached its share. */
    void begin(Territory territory) {
        chains = chainsOf(territory);
        areasByPartner = Optional.empty();
        for (int a = 0; a < target.length; a++) {
            service[a] = service(chains.get(a));
            target[a] = trueReach(territory, a, 1);
            stocking[a] = target[a];
        }
        sum();
    }

    /**
     * Puts the network of a scenario in force. Areas that change hands lose a part of their stockists.
     *
     * @return for each area whether somebody else took it over; nobody is paid for taking over what is given up
     */
    boolean[] adopt(Scenario now) {
        follow(now);
        Territory territory = new Territory(now);
        List<List<String>> old = chains;
        chains = chainsOf(territory);
        areasByPartner = Optional.empty();
        boolean[] moved = new boolean[target.length];
        double readiness = 1
                + scenario.uncertainty().listing()
                        * luck.draws(Purpose.OUTLET_LISTING, "outlets", 0).gaussian();
        for (int a = 0; a < target.length; a++) {
            service[a] = service(chains.get(a));
            changed[a] |= !old.get(a).equals(chains.get(a));
            moved[a] = !Territory.last(old.get(a)).equals(Territory.last(chains.get(a)));
            ready[a] = changed[a] ? readiness : 1;
            target[a] = trueReach(territory, a, ready[a]);
            if (moved[a]) {
                stocking[a] *= 1 - listing.handoverLoss();
                moved[a] = !chains.get(a).equals(NOBODY);
            }
        }
        sum();
        return moved;
    }

    /** Takes over what partners can do and how fast outlets list, and leaves the areas as they are. */
    void follow(Scenario now) {
        scenario = now;
        listing = now.listing();
        carriers = Carriers.of(now);
        now.partners().forEach(p -> partners.put(p.id(), p));
    }

    private List<List<String>> chainsOf(Territory territory) {
        return areas.stream()
                .map(area -> territory.chain(idIn(territory, area)).orElse(NOBODY))
                .toList();
    }

    /** What an area was part of, where a network knows nothing of it yet. */
    private static String idIn(Territory territory, Area area) {
        return territory.knows(area.id()) || area.splitFrom().isEmpty() ? area.id() : area.splitFrom();
    }

    /** The chain of an area that nobody serves. */
    static final List<String> NOBODY = List.of("");

    private double trueReach(Territory territory, int area, double readiness) {
        String partner = Territory.last(chains.get(area));
        double reach = territory.reach(idIn(territory, areas.get(area))) * ability(partner) * readiness;
        return Math.max(0, Math.min(1, reach));
    }

    /** A partner's true reach in this future against the stated one. */
    double ability(String partner) {
        double spread = scenario.uncertainty().reach();
        return spread == 0
                ? 1
                : 1 + spread * luck.draws(Purpose.PARTNER_REACH, partner, 0).gaussian();
    }

    /** A week later: every area has come nearer to its partner's reach. */
    void learn(Abilities abilities) {
        for (int a = 0; a < target.length; a++) {
            String partner = Territory.last(chains.get(a));
            double gain = Math.min(1, listing.gainPerWeek() * abilities.listing(partner));
            double aim = Math.min(1, target[a] * abilities.reach(partner) * strength[a] * known[a]);
            stocking[a] += gain * (aim - stocking[a]);
            double lift = abilities.service(partner);
            service[a] = Math.max(0, Math.min(100, service(chains.get(a)) + lift));
        }
        sum();
    }

    /** Brings all that follows from the areas up to date with them. */
    void refresh() {
        sum();
    }

    void visit(Memory.Visitor visitor) {
        chains = new ArrayList<>(chains);
        areasByPartner = Optional.empty();
        for (int a = 0; a < target.length; a++) {
            int area = a;
            visitor.meet(name(areas.get(a).id(), areas.get(a)), tape -> keep(tape, area));
        }
    }

    private static String name(String id, Area area) {
        return PART + id + '|' + area.zone();
    }

    /** The saved part from which an area that was split off begins where it has none of its own; empty for other areas. */
    String origin(String part) {
        return areas.stream()
                .filter(area ->
                        !area.splitFrom().isEmpty() && name(area.id(), area).equals(part))
                .map(area -> name(area.splitFrom(), area))
                .findFirst()
                .orElse("");
    }

    private void keep(Tape tape, int area) {
        target[area] = tape.real(target[area]);
        stocking[area] = tape.real(stocking[area]);
        service[area] = tape.real(service[area]);
        ready[area] = tape.real(ready[area]);
        changed[area] = tape.flag(changed[area]);
        chains.set(area, tape.texts(chains.get(area)));
        areasByPartner = Optional.empty();
    }

    /** Sets the part of its reach that an area's chain works with; 1 unless set. */
    void strengthen(int area, double factor) {
        strength[area] = factor;
    }

    /** Sets the part of its reach with which an area's partner works while it does not know the area; 1 unless set. */
    void acquaint(int area, double part) {
        known[area] = part;
    }

    /** Stockists of an area within its partner's full reach. */
    double withinReach(int area) {
        return target[area] * outlets[area];
    }

    /**
     * Puts a network in force that came about while the run went on. Areas lose a part of their stockists when their
     * partner leaves them; who comes later takes over what is left.
     *
     * @return for each area whether somebody new serves it
     */
    boolean[] reassign(Territory territory) {
        List<List<String>> old = chains;
        chains = chainsOf(territory);
        areasByPartner = Optional.empty();
        boolean[] taken = new boolean[target.length];
        for (int a = 0; a < target.length; a++) {
            boolean other = !old.get(a).equals(chains.get(a));
            service[a] = service(chains.get(a));
            target[a] = trueReach(territory, a, ready[a]);
            taken[a] = other && !chains.get(a).equals(NOBODY);
            if (other && chains.get(a).equals(NOBODY)) {
                stocking[a] *= 1 - listing.handoverLoss();
            }
        }
        sum();
        return taken;
    }

    /** The present chains by area; areas that nobody serves are missing. */
    Map<String, List<String>> chains() {
        Map<String, List<String>> present = new LinkedHashMap<>();
        for (int a = 0; a < target.length; a++) {
            if (!chains.get(a).equals(NOBODY)) {
                present.put(areas.get(a).id(), chains.get(a));
            }
        }
        return present;
    }

    private void sum() {
        Arrays.fill(zoneStocking, 0);
        Arrays.fill(zoneService, 0);
        for (int a = 0; a < target.length; a++) {
            zoneStocking[zoneOf[a]] += stocking[a] * outlets[a];
            zoneService[zoneOf[a]] += stocking[a] * outlets[a] * service[a];
        }
        for (int z = 0; z < zoneStocking.length; z++) {
            zoneService[z] = zoneStocking[z] == 0 ? 0 : zoneService[z] / zoneStocking[z];
            zoneStocking[z] = zoneOutlets[z] == 0 ? 0 : zoneStocking[z] / zoneOutlets[z];
        }
        sumByProduct();
    }

    private void sumByProduct() {
        for (int sku = 0; carriers.isLimited() && sku < zoneStockingOf.length; sku++) {
            double[] sums = zoneStockingOf[sku];
            Arrays.fill(sums, 0);
            for (int a = 0; a < target.length; a++) {
                sums[zoneOf[a]] += sells(a, sku) ? stocking[a] * outlets[a] : 0;
            }
            for (int z = 0; z < sums.length; z++) {
                sums[z] = zoneOutlets[z] == 0 ? 0 : sums[z] / zoneOutlets[z];
            }
        }
    }

    /** Whether a product may come to the outlets of an area through the chain that serves it. */
    boolean sells(int area, int sku) {
        return carriers.mayCarry(chains.get(area), scenario.skus().get(sku).id());
    }

    /** Whether some partner may not carry some product of ours. */
    boolean isLimited() {
        return carriers.isLimited();
    }

    /** Share of a zone's outlets that stock a product of ours, by its number. */
    double zone(int zone, int sku) {
        return carriers.isLimited() ? zoneStockingOf[sku][zone] : zoneStocking[zone];
    }

    /** Share of a zone's outlets that stock our products. */
    double zone(int zone) {
        return zoneStocking[zone];
    }

    /** Service level of the partners of a zone, weighted by their stockists; 0 to 100. */
    double service(int zone) {
        return zoneService[zone];
    }

    /** Score of a maker that serves outlets itself. Assumption: the middle of the scale. */
    private static final double OWN_SERVICE = 50;

    private double service(List<String> chain) {
        Partner partner = partners.get(Territory.last(chain));
        return partner == null ? OWN_SERVICE : partner.service();
    }

    int size() {
        return target.length;
    }

    /** The id of an area. */
    String area(int area) {
        return areas.get(area).id();
    }

    int zoneOf(int area) {
        return zoneOf[area];
    }

    Optional<List<String>> chain(int area) {
        List<String> chain = chains.get(area);
        return chain.equals(NOBODY) ? Optional.empty() : Optional.of(chain);
    }

    /** Areas in whose chain a partner stands, in the order of the area table. */
    List<Integer> areasOf(String partner) {
        if (areasByPartner.isEmpty()) {
            Map<String, List<Integer>> found = new LinkedHashMap<>();
            for (int area = 0; area < target.length; area++) {
                for (String member : new LinkedHashSet<>(chains.get(area))) {
                    found.computeIfAbsent(member, any -> new ArrayList<>()).add(area);
                }
            }
            areasByPartner = Optional.of(found);
        }
        return areasByPartner.get().getOrDefault(partner, List.of());
    }

    /**
     * Concentration of the partners who serve the outlets of a region: the sum of their squared shares of the stockists; 1
     * where nobody serves.
     */
    double concentration(String region) {
        Map<String, Double> served = new LinkedHashMap<>();
        double all = 0;
        for (int a = 0; a < target.length; a++) {
            String partner = Territory.last(chains.get(a));
            if (!partner.isEmpty() && scenario.zones().get(zoneOf[a]).region().equals(region)) {
                served.merge(partner, stockists(a), Double::sum);
                all += stockists(a);
            }
        }
        double sum = 0;
        for (double one : served.values()) {
            sum += one * one / (all * all);
        }
        return all == 0 ? 1 : sum;
    }

    /** Outlets of an area that stock our products. */
    double stockists(int area) {
        return stocking[area] * outlets[area];
    }
}
