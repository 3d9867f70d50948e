package io.tributary.simulator.experiment;

import io.tributary.simulator.engine.SavedState;
import io.tributary.simulator.engine.Simulation;
import io.tributary.simulator.kpi.Facts;
import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.kpi.catalogue.Kpis;
import io.tributary.simulator.ledger.Ledger;
import io.tributary.simulator.luck.Luck;
import io.tributary.simulator.scenario.Scenario;
import java.util.List;
import java.util.Optional;

/**
 * One run of one variant, read: what the KPIs say, and the value of each target's KPI by the target's month.
 *
 * @param result what is kept of the run
 * @param targetValues one per target of the scenario
 */
record Replication(RunResult result, List<Double> targetValues) {

    /**
     * Runs one future of one variant.
     *
     * @param warm the state of the baseline after the warm-up in this future, where there is one
     * @param simulation the variant's simulation, shared by all its replications so that a play is solved once
     */
    static Replication run(
            StudyPlan plan, Simulation simulation, int variant, int replication, Optional<SavedState> warm) {
        Scenario scenario = plan.variants().get(variant).scenario();
        Ledger ledger = simulation.run(new Luck(plan.seed(), replication), plan.threadsPerRun(), warm);
        Facts facts = new Facts(scenario, ledger);
        List<KpiValue> values = Kpis.read(facts);
        RunResult result = new RunResult(variant, replication, ledger.digest(), values);
        List<Double> targets = plan.scenario().targets().stream()
                .map(target -> TargetReading.of(target, scenario.time(), facts))
                .toList();
        return new Replication(result, targets);
    }
}
