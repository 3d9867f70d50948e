package io.tributary.simulator.experiment;

import io.tributary.simulator.channel.Assignment;
import io.tributary.simulator.design.Factor;
import io.tributary.simulator.design.StressTest;
import io.tributary.simulator.document.FlowText;
import io.tributary.simulator.relation.Departure;
import io.tributary.simulator.relation.Lifecycle;
import io.tributary.simulator.scenario.Change;
import io.tributary.simulator.scenario.Scenario;
import io.tributary.simulator.scenario.ScenarioSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a stress test makes of a variant. */
final class Stress {
    private static final String ORIGIN = "stress";
    private static final String PLANNED = "as planned";

    private Stress() {}

    /** The rows of a stress experiment as one factor: as planned, then each test. */
    static Factor factor(List<StressTest> tests) {
        List<String> names = new ArrayList<>(List.of(PLANNED));
        tests.forEach(test -> names.add(test.name()));
        return Factor.at(ORIGIN).over(names.toArray(String[]::new)).named("stress test", "压力测试");
    }

    /**
     * The variant under the test.
     *
     * @throws io.tributary.simulator.scenario.InvalidScenario where the test's changes do not fit
     */
    static Scenario on(ScenarioSource variant, StressTest test) {
        List<Change> changes = new ArrayList<>();
        test.changes().forEach((path, value) -> changes.add(new Change(path, "", value, test.name())));
        ScenarioSource changed = variant.with(changes, ORIGIN);
        Scenario scenario = changed.scenario();
        if (test.fail() == 0) {
            return scenario;
        }
        return changed.with(List.of(failure(scenario, test)), ORIGIN).scenario();
    }

    /** The partners by the outlets of the areas whose chain they stand in, the largest first, equals by id. */
    static List<String> bySize(Scenario scenario) {
        Map<String, Double> outlets = new HashMap<>();
        scenario.areas().forEach(area -> outlets.put(area.id(), area.outlets()));
        Map<String, Double> sizes = new TreeMap<>();
        for (Assignment assignment :
                scenario.network().stream().filter(Assignment::isServed).toList()) {
            for (String partner : assignment.chain()) {
                sizes.merge(partner, outlets.getOrDefault(assignment.area(), 0.0), Double::sum);
            }
        }
        return sizes.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Change failure(Scenario scenario, StressTest test) {
        Set<String> failing =
                new LinkedHashSet<>(bySize(scenario).stream().limit(test.fail()).toList());
        List<Departure> departures =
                new ArrayList<>(scenario.lifecycle().map(Lifecycle::departures).orElse(List.of()));
        failing.forEach(
                partner -> departures.add(new Departure(partner, test.on().orElseThrow(), test.bankrupt())));
        String written = departures.stream()
                .map(departure -> "{partner: " + FlowText.quoted(departure.partner()) + ", on: " + departure.on()
                        + ", bankrupt: " + (departure.bankrupt() ? "yes" : "no") + "}")
                .collect(Collectors.joining(", ", "[", "]"));
        return scenario.lifecycle().isPresent()
                ? new Change("lifecycle.departures", "", written, test.name())
                : new Change("lifecycle", "", "{departures: " + written + "}", test.name());
    }
}
