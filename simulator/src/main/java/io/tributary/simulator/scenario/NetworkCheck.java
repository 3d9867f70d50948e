package io.tributary.simulator.scenario;

import io.tributary.simulator.channel.Assignment;
import io.tributary.simulator.channel.Firm;
import io.tributary.simulator.channel.Partner;
import io.tributary.simulator.geography.Area;
import io.tributary.simulator.geography.Zone;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Checks who stands where: chains of partners, suppliers of firms, areas within zones. */
final class NetworkCheck {
    private final Scenario scenario;
    private final ScenarioNames names;
    private final Findings findings;

    NetworkCheck(Scenario scenario, ScenarioNames names, Findings findings) {
        this.scenario = scenario;
        this.names = names;
        this.findings = findings;
    }

    void check() {
        checkChains();
        checkFirms();
        if (!DerivedAreas.areIn(scenario)) {
            checkAreas();
        }
    }

    private void checkChains() {
        Map<String, Partner> partners = new HashMap<>();
        scenario.partners().forEach(partner -> partners.put(partner.id(), partner));
        for (int i = 0; i < scenario.network().size(); i++) {
            Assignment assignment = scenario.network().get(i);
            String path = "network[" + i + "]";
            findings.mustBeOneOf(path + ".area", assignment.area(), names.areas(), ScenarioNames.AREA);
            if (assignment.isServed()) {
                checkChain(path + ".chain", assignment.chain(), partners);
            }
        }
        checkOrder();
    }

    /** Nobody may stand above a partner in one area and below it in another: goods would run in a circle. */
    private void checkOrder() {
        Map<List<String>, Integer> seen = new HashMap<>();
        for (int i = 0; i < scenario.network().size(); i++) {
            List<String> chain = scenario.network().get(i).chain();
            for (int upper = 0; upper < Math.min(Limits.TIERS, chain.size()); upper++) {
                for (int lower = upper + 1; lower < Math.min(Limits.TIERS, chain.size()); lower++) {
                    String above = chain.get(upper);
                    String below = chain.get(lower);
                    seen.putIfAbsent(List.of(above, below), i);
                    Integer other = seen.get(List.of(below, above));
                    if (other != null && !above.equals(below)) {
                        findings.add("network[" + i + "].chain", ScenarioFaults.UPSIDE_DOWN.with(above, below, other));
                    }
                }
            }
        }
    }

    private void checkChain(String path, List<String> chain, Map<String, Partner> partners) {
        if (chain.size() > Limits.TIERS) {
            findings.add(path, ScenarioFaults.TIERS.with(chain.size(), Limits.TIERS));
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < chain.size(); i++) {
            String id = chain.get(i);
            Partner partner = partners.get(id);
            boolean last = i == chain.size() - 1;
            if (partner == null) {
                findings.mustBeOneOf(path, id, names.partners(), ScenarioNames.PARTNER);
            } else if (chain.size() > 1 && scenario.agents().contains(id)) {
                findings.add(path, ScenarioFaults.AGENT_IN_CHAIN.with(id));
            } else if (last && partner.role() == Partner.Role.WHOLESALER) {
                findings.add(path, ScenarioFaults.LAST_ROLE.with(id));
            } else if (!last && partner.role() == Partner.Role.DISTRIBUTOR) {
                findings.add(path, ScenarioFaults.UPPER_ROLE.with(id));
            }
            if (!seen.add(id)) {
                findings.add(path, ScenarioFaults.TWICE_IN_CHAIN.with(Findings.shown(id)));
            }
        }
    }

    private void checkFirms() {
        Map<String, List<String>> suppliers = new HashMap<>();
        scenario.firms().forEach(firm -> suppliers.put(firm.id(), firm.buysFrom()));
        for (int i = 0; i < scenario.firms().size(); i++) {
            Firm firm = scenario.firms().get(i);
            String path = "firms[" + i + "]";
            for (String from : firm.buysFrom()) {
                findings.mustBeOneOf(path + ".buys_from", from, names.firms(), ScenarioNames.FIRM);
            }
            checkSupplier(firm, path, suppliers);
        }
    }

    private void checkSupplier(Firm firm, String path, Map<String, List<String>> suppliers) {
        boolean trader = firm.kind() == Firm.Kind.DISTRIBUTOR || firm.kind() == Firm.Kind.RETAILER;
        if (firm.kind() == Firm.Kind.MAKER && !firm.buysFrom().isEmpty()) {
            findings.add(path + ".buys_from", ScenarioFaults.MAKER_BUYS);
        }
        if (trader && firm.supply() == Firm.Supply.MANAGED && firm.buysFrom().isEmpty()) {
            findings.add(path, ScenarioFaults.NEEDS_SUPPLIER);
        }
        Set<String> passed = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(firm.buysFrom());
        while (!open.isEmpty()) {
            String next = open.remove();
            if (passed.add(next)) {
                open.addAll(suppliers.getOrDefault(next, List.of()));
            }
        }
        if (passed.contains(firm.id())) {
            findings.add(path + ".buys_from", ScenarioFaults.BUYS_IN_CIRCLE.with(firm.id()));
        }
    }

    private void checkAreas() {
        Map<String, Double> outlets = new HashMap<>();
        for (int i = 0; i < scenario.areas().size(); i++) {
            Area area = scenario.areas().get(i);
            findings.mustBeOneOf("areas[" + i + "].zone", area.zone(), names.zones(), ScenarioNames.ZONE);
            checkSplit(area, "areas[" + i + "].split_from");
            outlets.merge(area.zone(), area.outlets(), Double::sum);
        }
        for (int i = 0; i < scenario.zones().size(); i++) {
            Zone zone = scenario.zones().get(i);
            double sum = outlets.getOrDefault(zone.id(), 0.0);
            if (Math.abs(sum - zone.outlets()) > 0.01 * zone.outlets() + 1e-9) {
                String path = "zones[" + i + "]";
                findings.add(path, ScenarioFaults.AREA_OUTLETS.with(number(zone.outlets()), number(sum)));
            }
        }
    }

    private void checkSplit(Area area, String path) {
        if (area.splitFrom().isEmpty()) {
            return;
        }
        findings.mustBeOneOf(path, area.splitFrom(), names.areas(), ScenarioNames.AREA);
        boolean elsewhere = scenario.areas().stream()
                .anyMatch(other -> other.id().equals(area.splitFrom())
                        && (!other.zone().equals(area.zone()) || other.id().equals(area.id())));
        if (elsewhere) {
            findings.add(path, ScenarioFaults.SPLIT_ELSEWHERE.with(area.splitFrom()));
        }
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.0f", value);
    }
}
