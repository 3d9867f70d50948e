package io.tributary.simulator.experiment;

import io.tributary.simulator.engine.SavedState;
import io.tributary.simulator.engine.Simulation;
import io.tributary.simulator.kpi.Facts;
import io.tributary.simulator.kpi.Readings;
import io.tributary.simulator.kpi.catalogue.KpiReader;
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

    /** A variant that is ready to run: its number, its model and its reader, shared by all its replications. */
    record Subject(int variant, Simulation simulation, KpiReader reader) {}

    /**
     * Runs one future of one variant.
     *
     * @param warm the state of the baseline after the warm-up in this future, where there is one
     */
    static Replication run(StudyPlan plan, Subject subject, int replication, Optional<SavedState> warm) {
        Scenario scenario = plan.variants().get(subject.variant()).scenario();
        Ledger ledger = subject.simulation().run(new Luck(plan.seed(), replication), plan.threadsPerRun(), warm);
        Facts facts = subject.reader().facts(ledger);
        Readings values = subject.reader().read(facts);
        RunResult result = new RunResult(subject.variant(), replication, ledger.digest(), values);
        List<Double> targets = plan.scenario().targets().stream()
                .map(target -> TargetReading.of(target, scenario.time(), facts))
                .toList();
        return new Replication(result, targets);
    }
}
