package io.tributary.simulator.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Checks that ids can be told apart: well formed, unique, and none of them the name of a kind. */
final class IdCheck {
    private final Scenario scenario;
    private final Findings findings;

    IdCheck(Scenario scenario, Findings findings) {
        this.scenario = scenario;
        this.findings = findings;
    }

    void check() {
        check("skus", "id", scenario.skus(), sku -> sku.id());
        check("zones", "id", scenario.zones(), zone -> zone.id());
        if (!DerivedAreas.areIn(scenario)) {
            check("areas", "id", scenario.areas(), area -> area.id());
        }
        check("segments", "id", scenario.segments(), segment -> segment.id());
        check("network", "area", scenario.network(), assignment -> assignment.area());
        check("variants", "name", scenario.variants(), Variant::name);
        List<String> traders = new ArrayList<>();
        traders.addAll(check("firms", "id", scenario.firms(), firm -> firm.id()));
        checkTraders("partners", traders, check("partners", "id", scenario.partners(), partner -> partner.id()));
        checkTraders("formats", traders, check("formats", "id", scenario.formats(), format -> format.id()));
        checkTraders("firms", List.of(), traders.subList(0, scenario.firms().size()));
    }

    private <T> List<String> check(String list, String key, List<T> items, Function<T, String> id) {
        List<String> ids = items.stream().map(id).toList();
        findings.mustDiffer(list + "[#]." + key, ids);
        for (int i = 0; i < ids.size(); i++) {
            String text = ids.get(i);
            if (text.isBlank() || text.length() > 100 || !text.strip().equals(text) || text.matches(".*[>\\[\\]].*")) {
                findings.add(list + "[" + i + "]." + key, ScenarioFaults.BAD_ID.with(Findings.shown(text)));
            }
        }
        return ids;
    }

    /**
     * Firms, partners and formats share their names, because link rules name all three. None is called like a kind that
     * link rules use; only where every trader is a firm named one by one may a firm be called wholesaler or retailer.
     */
    private void checkTraders(String list, List<String> before, List<String> ids) {
        java.util.Set<String> taken = new java.util.HashSet<>(before);
        for (int i = 0; i < ids.size(); i++) {
            String path = list + "[" + i + "].id";
            if (isReserved(ids.get(i))) {
                findings.add(path, ScenarioFaults.RESERVED.with(ids.get(i)));
            } else if (taken.contains(ids.get(i))) {
                findings.add(path, ScenarioFaults.DUPLICATE.with(ids.get(i)));
            }
        }
    }

    private boolean isReserved(String id) {
        boolean allNamed = scenario.partners().isEmpty() && scenario.formats().isEmpty();
        return ScenarioNames.KINDS.contains(id) && (!allNamed || id.equals(ScenarioNames.CONSUMERS));
    }
}
