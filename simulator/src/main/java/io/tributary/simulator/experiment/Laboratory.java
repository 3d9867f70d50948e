package io.tributary.simulator.experiment;

import io.tributary.simulator.design.Keep;
import io.tributary.simulator.document.Wording;
import io.tributary.simulator.engine.NoEquilibrium;
import io.tributary.simulator.engine.OutOfRange;
import io.tributary.simulator.engine.Simulation;
import io.tributary.simulator.kpi.Facts;
import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.kpi.Outline;
import io.tributary.simulator.kpi.catalogue.Kpis;
import io.tributary.simulator.ledger.Ledger;
import io.tributary.simulator.luck.Luck;
import io.tributary.simulator.luck.Purpose;
import io.tributary.simulator.scenario.InvalidScenario;
import io.tributary.simulator.scenario.Scenario;
import io.tributary.simulator.scenario.Target;
import io.tributary.simulator.scenario.Time;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Runs any task of a batch. Keeps the models of the design rows that were asked for last, so that the replications of a
 * row share them; safe for many threads.
 */
public final class Laboratory {
    private static final Wording STOPPED =
            new Wording("The experiment stopped at row {0} ({1}): {2}", "实验在第 {0} 行（{1}）停止：{2}");

    private final ExperimentSource source;
    private final List<Measure> measures;
    private final Map<Integer, Row> rows;
    /** The row that was asked for last: most tasks ask for the same again, and need not wait for one another then. */
    private volatile Optional<Row> last = Optional.empty();

    /** The models of one design row, by variant. */
    private record Row(int number, List<Scenario> scenarios, List<Simulation> simulations, List<Outline> outlines) {}

    /**
     * The laboratory of an experiment.
     *
     * @param capacity design rows whose models are kept at most
     */
    Laboratory(ExperimentSource source, int capacity) {
        this.source = source;
        measures = source.measures();
        rows = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Integer, Row> eldest) {
                return size() > capacity;
            }
        };
    }

    /**
     * Opens the laboratory of a batch.
     *
     * @param capacity design rows whose models are kept at most
     */
    public static Laboratory open(Batch batch, int capacity) {
        return new Laboratory(ExperimentSource.of(batch), capacity);
    }

    /**
     * Runs a task.
     *
     * @throws StoreFailure if the model of its row cannot be made or breaks down; the message says which row
     */
    public RunRecord run(Task task) {
        try {
            Row row = row(task.row());
            Scenario scenario = row.scenarios().get(task.variant());
            long seed = seed(scenario, task.row());
            Ledger ledger = row.simulations().get(task.variant()).run(new Luck(seed, task.replication()));
            return new RunRecord(
                    task,
                    seed,
                    ledger.digest(),
                    values(scenario, new Facts(row.outlines().get(task.variant()), ledger)));
        } catch (InvalidScenario | NoEquilibrium | OutOfRange e) {
            throw new StoreFailure(STOPPED.with(task.row(), source.shown(task.row()), Wording.of(e)), e);
        }
    }

    private Row row(int number) {
        Optional<Row> before = last;
        if (before.isPresent() && before.get().number() == number) {
            return before.get();
        }
        Row row = find(number);
        last = Optional.of(row);
        return row;
    }

    private Row find(int number) {
        synchronized (rows) {
            Row known = rows.get(number);
            if (known != null) {
                return known;
            }
        }
        List<Scenario> scenarios = source.scenarios(number);
        Scenario today = source.warmUp(number).orElseGet(() -> scenarios.get(source.baseline()));
        Row made = new Row(
                number,
                scenarios,
                scenarios.stream().map(variant -> Simulation.of(today, variant)).toList(),
                scenarios.stream().map(Outline::new).toList());
        synchronized (rows) {
            return Optional.ofNullable(rows.putIfAbsent(number, made)).orElse(made);
        }
    }

    private long seed(Scenario scenario, int row) {
        long seed = source.experiment().seed().orElse(scenario.run().seed());
        return source.experiment().commonLuck() ? seed : new Luck(seed, row).key(Purpose.DESIGN_ROW);
    }

    private List<KpiValue> values(Scenario scenario, Facts facts) {
        List<KpiValue> kept = new ArrayList<>();
        Map<String, List<KpiValue>> read = new LinkedHashMap<>();
        for (Measure measure : measures) {
            List<KpiValue> all =
                    read.computeIfAbsent(measure.kpi(), kpi -> Kpis.get(kpi).read(facts));
            all.stream().filter(measure::names).filter(this::isKept).forEach(kept::add);
        }
        if (source.experiment().keep() == Keep.EVERYTHING) {
            read.forEach((kpi, all) -> all.stream()
                    .filter(value -> measures.stream().noneMatch(measure -> measure.names(value)))
                    .forEach(kept::add));
        }
        List<Target> targets = scenario.targets();
        for (int t = 0; t < targets.size(); t++) {
            kept.addAll(towards(targets.get(t), Measure.ofTarget(t), scenario.time(), facts));
        }
        return kept;
    }

    private boolean isKept(KpiValue value) {
        return value.month() == KpiValue.WHOLE || source.experiment().keep() != Keep.TOTALS;
    }

    /** A target's KPI by its month, and up to each month where months are kept. */
    private List<KpiValue> towards(Target target, Measure name, Time time, Facts facts) {
        List<KpiValue> values = new ArrayList<>();
        double reached = TargetReading.of(target, time, facts);
        values.add(new KpiValue(name.kpi(), name.entity(), KpiValue.WHOLE, reached));
        int months = source.experiment().keep() == Keep.TOTALS ? 0 : 1 + time.monthOf(time.periods() - 1);
        for (int month = 0; month < months; month++) {
            double soFar = TargetReading.total(target, facts.upTo(month));
            values.add(new KpiValue(name.kpi(), name.entity(), month, soFar));
        }
        return values;
    }
}
