package io.tributary.simulator.scenario;

import io.tributary.simulator.document.Node;
import io.tributary.simulator.document.Problems;
import io.tributary.simulator.quantity.Copy;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Checks the actions of a calendar: ids, days, indicators, paths, and the scenario that each of them makes. */
final class CalendarCheck {
    /** Every combination of the actions that move the network is prepared before a run. */
    static final int NETWORK_ACTIONS = 8;

    private final Scenario scenario;
    private final ReadingNames readable;
    private final Findings findings;

    CalendarCheck(Scenario scenario, ReadingNames readable, Findings findings) {
        this.scenario = scenario;
        this.readable = readable;
        this.findings = findings;
    }

    void check(Node root) {
        List<Action> calendar = scenario.calendar();
        findings.mustDiffer("calendar[#].id", calendar.stream().map(Action::id).toList());
        long moving = calendar.stream().filter(Action::movesNetwork).count();
        if (moving > NETWORK_ACTIONS) {
            findings.add("calendar", ScenarioFaults.NETWORK_ACTIONS.with(moving, NETWORK_ACTIONS));
        }
        for (int i = 0; i < calendar.size(); i++) {
            check(calendar.get(i), "calendar[" + i + "]", root);
        }
    }

    private void check(Action action, String path, Node root) {
        Time time = scenario.time();
        if (action.on().filter(day -> day.isBefore(time.start())).isPresent()) {
            findings.add(
                    path + ".on", ScenarioFaults.BEFORE_START.with(action.on().orElseThrow(), time.start()));
        }
        if (action.when().isPresent()) {
            Trigger trigger = action.when().get();
            if (!readable.kpis().isEmpty()) {
                findings.mustBeOneOf(path + ".when.kpi", trigger.kpi(), readable.kpis(), ScenarioNames.KPI);
            }
            if (trigger.below().isEmpty() && trigger.above().isEmpty()) {
                findings.add(path + ".when", ScenarioFaults.NO_BOUND);
            }
        }
        List<String> forbidden = action.forbidden();
        if (!forbidden.isEmpty()) {
            findings.add(path + ".changes", ScenarioFaults.NOT_WITHIN_RUN.with(Findings.shown(forbidden.get(0))));
            return;
        }
        Problems problems = new Problems();
        Scenario alone = Copy.with(scenario, Map.of("calendar", List.of(), "variants", List.of()));
        Optional<Scenario> after = action.applyTo(alone, problems);
        after.filter(changed -> problems.isEmpty())
                .ifPresent(changed -> ScenarioCheck.check(changed, root, readable, problems));
        if (!problems.isEmpty()) {
            findings.add(path + ".changes", ScenarioFaults.MAKES_INVALID.with(Action.told(problems)));
        }
    }
}
