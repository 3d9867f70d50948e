package io.tributary.workbench.report;

import io.tributary.simulator.channel.Partner;
import io.tributary.simulator.geography.Zone;
import io.tributary.simulator.scenario.Scenario;
import io.tributary.workbench.table.JsonText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The map of a plan: zones in the colour of the partner that serves them, warehouses, today beside the plan, and what differs. */
final class PlanMap {
    private static final int DIGITS = 6;

    private final Scenario today;
    private final Scenario planned;
    private final List<Served> served;
    private final Names names;
    private final Map<String, Integer> colors;

    PlanMap(Scenario today, Scenario planned) {
        this.today = today;
        this.planned = planned;
        served = Served.of(today, planned);
        names = new Names(today);
        colors = PartnerColors.of(served);
    }

    private enum Panel {
        TODAY,
        PLAN,
        DIFFERENCE;

        Text title() {
            return switch (this) {
                case TODAY -> new Text("Today", "现状");
                case PLAN -> new Text("The plan", "方案");
                case DIFFERENCE -> new Text("What the plan changes", "方案的变化");
            };
        }
    }

    /** The chart; empty where zones have no places. */
    Optional<Block> chart() {
        Map<Zone, List<Served>> zones = byZone(served);
        boolean places = zones.keySet().stream().anyMatch(zone -> zone.lat() != 0 || zone.lon() != 0);
        if (!places || zones.size() < 2) {
            return Optional.empty();
        }
        return Optional.of(
                new Block.Chart("map", new Text("Who serves where", "各地由谁服务"), takeaway(), this::writePanels, table()));
    }

    /** Areas that change hands, length or wholesaler. */
    List<Served> changed() {
        return served.stream().filter(Served::changesChain).toList();
    }

    int areas() {
        return served.size();
    }

    private Text takeaway() {
        long partners = served.stream().filter(Served::changesPartner).count();
        long nobody = served.stream().filter(area -> area.after().tiers() < 0).count();
        long before = served.stream().filter(area -> area.before().tiers() < 0).count();
        return new Text(
                partners + " of " + served.size() + " areas change their partner; nobody serves " + nobody + " (today "
                        + before + ").",
                served.size() + " 个片区中 " + partners + " 个更换渠道商；无人服务 " + nobody + " 个（现状 " + before + " 个）。");
    }

    private static Map<Zone, List<Served>> byZone(List<Served> served) {
        Map<Zone, List<Served>> zones = new LinkedHashMap<>();
        served.forEach(area ->
                zones.computeIfAbsent(area.zone(), any -> new ArrayList<>()).add(area));
        return zones;
    }

    private void writePanels(JsonText json) {
        json.object().key("partnerColors").value(true).key("panels").list();
        writePanel(json, Panel.TODAY, served);
        writePanel(json, Panel.PLAN, served);
        List<Served> changed = changed();
        if (!changed.isEmpty() && changed.size() < served.size()) {
            writePanel(json, Panel.DIFFERENCE, changed);
        }
        json.endList().endObject();
    }

    private void writePanel(JsonText json, Panel panel, List<Served> areas) {
        boolean after = panel != Panel.TODAY;
        panel.title().writeTo(json.object().key("title"));
        json.key("zones").list();
        byZone(areas).forEach((zone, here) -> writeZone(json, zone, here, panel));
        json.endList().key("partners").list();
        Map<String, Integer> counts = new HashMap<>();
        areas.forEach(area -> counts.merge(by(area, after).partner(), 1, Integer::sum));
        for (Partner partner : today.partners()) {
            if (counts.containsKey(partner.id())) {
                json.object().key("id").value(partner.id());
                names.withId(partner.id()).writeTo(json.key("name"));
                at(json, partner.lon(), partner.lat());
                json.key("color").value(colors.getOrDefault(partner.id(), 0));
                json.key("areas").value(counts.getOrDefault(partner.id(), 0)).endObject();
            }
        }
        json.endList().key("warehouses").list();
        writeWarehouses(json, after ? planned : today);
        json.endList().endObject();
    }

    private void writeZone(JsonText json, Zone zone, List<Served> areas, Panel panel) {
        boolean after = panel != Panel.TODAY;
        Served main =
                areas.stream().max(Comparator.comparingDouble(Served::outlets)).orElseThrow();
        names.of(zone.id()).writeTo(json.object().key("name"));
        at(json, zone.lon(), zone.lat());
        json.key("region").value(zone.region());
        json.key("people").number(zone.population(), DIGITS);
        json.key("tiers").value(by(main, after).tiers());
        json.key("color").value(colors.getOrDefault(by(main, after).partner(), -1));
        json.key("empty")
                .value(areas.stream()
                        .filter(area -> by(area, after).tiers() < 0)
                        .count());
        json.key("changed").value(panel == Panel.PLAN && areas.stream().anyMatch(Served::changesPartner));
        json.key("by").list();
        areas.stream()
                .map(area -> by(area, after).partner())
                .filter(partner -> !partner.isEmpty())
                .distinct()
                .forEach(json::value);
        json.endList();
        if (panel == Panel.DIFFERENCE) {
            chain(main.before()).writeTo(json.key("was"));
        }
        json.endObject();
    }

    private void writeWarehouses(JsonText json, Scenario scenario) {
        scenario.logistics().warehouses().forEach(house -> {
            names.of(house.id()).writeTo(json.object().key("name"));
            at(json, house.location().lon(), house.location().lat());
            json.key("open").value(house.open()).endObject();
        });
    }

    private static void at(JsonText json, double lon, double lat) {
        json.key("at").list().number(lon, DIGITS).number(lat, DIGITS).endList();
    }

    private static Served.By by(Served area, boolean after) {
        return after ? area.after() : area.before();
    }

    /** Who serves an area, in words. */
    Text chain(Served.By by) {
        if (by.tiers() < 0) {
            return new Text("nobody", "无人服务");
        }
        if (by.tiers() == 0) {
            return new Text("maker, direct", "厂家直供");
        }
        return Text.same("").plus(joined(by.chain()));
    }

    private Text joined(List<String> chain) {
        Text text = names.withId(chain.get(0));
        for (String partner : chain.subList(1, chain.size())) {
            text = text.plus(" > ").plus(names.withId(partner));
        }
        return text;
    }

    private Table table() {
        return new ServedTable(names, this::chain, new Text("Today", "现状"), new Text("The plan", "方案")).of(served);
    }
}
