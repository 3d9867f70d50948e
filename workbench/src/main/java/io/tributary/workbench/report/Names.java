package io.tributary.workbench.report;

import io.tributary.simulator.scenario.Scenario;
import java.util.HashMap;
import java.util.Map;

/** The names of a scenario's things by their ids, in both languages. */
final class Names {
    private final Map<String, Text> names = new HashMap<>();
    private final Map<String, String> zoneOfArea = new HashMap<>();

    Names(Scenario scenario) {
        names.put("total", new Text("total", "合计"));
        names.put("wholesaler", new Text("wholesalers", "一级批发商"));
        names.put("distributor", new Text("distributors", "分销商"));
        names.put("outlet", new Text("outlets", "门店"));
        scenario.zones().forEach(zone -> names.put(zone.id(), Text.named(zone.name(), zone.nameZh(), zone.id())));
        scenario.areas().forEach(area -> zoneOfArea.put(area.id(), area.zone()));
        scenario.formats()
                .forEach(format -> names.put(format.id(), Text.named(format.name(), format.nameZh(), format.id())));
        scenario.firms().forEach(firm -> names.put(firm.id(), Text.named(firm.name(), firm.nameZh(), firm.id())));
        scenario.skus().forEach(sku -> names.put(sku.id(), Text.named(sku.name(), sku.nameZh(), sku.id())));
        scenario.partners()
                .forEach(
                        partner -> names.put(partner.id(), Text.named(partner.name(), partner.nameZh(), partner.id())));
    }

    /** The name of a thing; its id where it has none. */
    Text of(String id) {
        return names.getOrDefault(id, Text.same(id));
    }

    /** Name and id together, as tables show them: {@code Hua Feng (P-017)}. */
    Text withId(String id) {
        Text name = of(id);
        return name.en().equals(id) ? name : name.plus(" (" + id + ")");
    }

    /** An area by its zone's name and its own id. */
    Text area(String id) {
        Text zone = of(zoneOfArea.getOrDefault(id, id));
        return zone.en().equals(id) ? zone : zone.plus(" (" + id + ")");
    }
}
