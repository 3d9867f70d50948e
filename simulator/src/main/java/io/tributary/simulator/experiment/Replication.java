package io.tributary.simulator.experiment;

import io.tributary.simulator.engine.Simulation;
import io.tributary.simulator.kpi.Facts;
import io.tributary.simulator.kpi.Kpi;
import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.kpi.Kpis;
import io.tributary.simulator.ledger.Ledger;
import io.tributary.simulator.luck.Luck;
import io.tributary.simulator.scenario.Scenario;
import io.tributary.simulator.scenario.Target;
import java.util.List;

/**
 * One run of one variant, read: what the KPIs say, and the value of each target's KPI by the target's month.
 *
 * @param result what is kept of the run
 * @param targetValues one per target of the scenario
 */
record Replication(RunResult result, List<Double> targetValues) {

    static Replication run(StudyPlan plan, int variant, int replication) {
        Scenario scenario = plan.variants().get(variant).scenario();
        Ledger ledger = Simulation.of(plan.baseline().scenario(), scenario).run(new Luck(plan.seed(), replication));
        List<KpiValue> values = Kpis.read(new Facts(scenario, ledger));
        RunResult result = new RunResult(variant, replication, ledger.digest(), values);
        List<Double> targets = plan.scenario().targets().stream()
                .map(target -> valueFor(target, scenario, ledger))
                .toList();
        return new Replication(result, targets);
    }

    private static double valueFor(Target target, Scenario scenario, Ledger ledger) {
        Kpi kpi = Kpis.get(target.kpi());
        Facts facts = target.by()
                .map(month -> new Facts(scenario, ledger, scenario.time().monthIndex(month)))
                .orElseGet(() -> new Facts(scenario, ledger));
        return kpi.read(facts).stream()
                .filter(v -> v.entity().equals(KpiValue.TOTAL) && v.month() == KpiValue.WHOLE)
                .mapToDouble(KpiValue::value)
                .findFirst()
                .orElse(0);
    }
}
