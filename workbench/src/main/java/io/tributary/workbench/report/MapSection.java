package io.tributary.workbench.report;

import io.tributary.simulator.channel.Partner;
import io.tributary.simulator.geography.Zone;
import io.tributary.workbench.table.JsonText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The map: zones as bubbles where they lie, partners, and who serves whom, today beside the chosen variant. */
final class MapSection {
    private static final int DIGITS = 6;

    private final Reading reading;
    private final List<Served> served;
    private final Names names;

    MapSection(Reading reading) {
        this.reading = reading;
        served = reading.served();
        names = new Names(reading.scenario());
    }

    /** The section; without blocks where the scenario has fewer than two places. */
    Section section() {
        List<Block> blocks = new ArrayList<>();
        boolean places = byZone().keySet().stream().anyMatch(zone -> zone.lat() != 0 || zone.lon() != 0);
        if (places && byZone().size() > 1) {
            blocks.add(new Block.Chart(
                    "map", new Text("Who serves where", "各地由谁服务"), takeaway(), this::writePanels, table()));
        }
        return new Section("map", new Text("The map", "地图"), blocks);
    }

    private Text takeaway() {
        if (reading.choosesBaseline()) {
            return new Text("The network stays as it is.", "网络维持现状。");
        }
        long partners = served.stream().filter(Served::changesPartner).count();
        long tiers = served.stream().filter(Served::changesTiers).count();
        return new Text(
                partners + " of " + served.size() + " areas change their partner, " + tiers
                        + " the length of their channel.",
                served.size() + " 个片区中 " + partners + " 个更换渠道商，" + tiers + " 个改变渠道层级。");
    }

    private Map<Zone, List<Served>> byZone() {
        Map<Zone, List<Served>> zones = new LinkedHashMap<>();
        served.forEach(area ->
                zones.computeIfAbsent(area.zone(), any -> new ArrayList<>()).add(area));
        return zones;
    }

    private void writePanels(JsonText json) {
        json.object().key("panels").list();
        writePanel(json, false);
        if (!reading.choosesBaseline()) {
            writePanel(json, true);
        }
        json.endList().endObject();
    }

    private void writePanel(JsonText json, boolean after) {
        reading.title(after ? reading.chosen() : reading.baseline())
                .writeTo(json.object().key("title"));
        json.key("zones").list();
        byZone().forEach((zone, areas) -> writeZone(json, zone, areas, after));
        json.endList().key("partners").list();
        Map<String, Integer> areas = new HashMap<>();
        served.forEach(area -> areas.merge(by(area, after).partner(), 1, Integer::sum));
        for (Partner partner : reading.scenario().partners()) {
            writePartner(json, partner, areas.getOrDefault(partner.id(), 0));
        }
        json.endList().endObject();
    }

    private void writeZone(JsonText json, Zone zone, List<Served> areas, boolean after) {
        Served main =
                areas.stream().max(Comparator.comparingDouble(Served::outlets)).orElseThrow();
        names.of(zone.id()).writeTo(json.object().key("name"));
        json.key("at")
                .list()
                .number(zone.lon(), DIGITS)
                .number(zone.lat(), DIGITS)
                .endList();
        json.key("region").value(zone.region());
        json.key("people").number(zone.population(), DIGITS);
        json.key("tiers").value(by(main, after).tiers());
        json.key("changed").value(after && areas.stream().anyMatch(Served::changesPartner));
        json.key("by").list();
        areas.stream()
                .map(area -> by(area, after).partner())
                .filter(partner -> !partner.isEmpty())
                .distinct()
                .forEach(json::value);
        json.endList().endObject();
    }

    private void writePartner(JsonText json, Partner partner, int areas) {
        json.object().key("id").value(partner.id());
        names.withId(partner.id()).writeTo(json.key("name"));
        json.key("at")
                .list()
                .number(partner.lon(), DIGITS)
                .number(partner.lat(), DIGITS)
                .endList();
        json.key("areas").value(areas).endObject();
    }

    private static Served.By by(Served area, boolean after) {
        return after ? area.after() : area.before();
    }

    private Table table() {
        return new ServedTable(names, this::chain, reading.title(reading.baseline()), reading.title(reading.chosen()))
                .of(served);
    }

    private Text chain(Served.By by) {
        if (by.tiers() < 0) {
            return new Text("nobody", "无");
        }
        if (by.tiers() == 0) {
            return new Text("maker, direct", "厂家直供");
        }
        Text tiers = new Text(by.tiers() == 1 ? ", 1 tier" : ", " + by.tiers() + " tiers", "," + by.tiers() + " 级");
        return names.withId(by.partner()).plus(tiers);
    }
}
